import { libraryRows } from '../../scripts/bench/library-rows';
import { samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, namesOf, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import { putRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial, oneShot } = samples;

/** What the page would have saved among the downloads. */
const catchFile = () => {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    Object.assign(globalThis, { saved: blob });
    return create.call(URL, blob);
  };
};

test('the reader sees all that is kept of one work, and all that is kept at all', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('It hit me!');
  await reader.highlight('Come and look at this.', 'blue');
  await reader.openPanel('Highlights');
  await click(tab, 'button', 'Delete', { index: 1 });
  await reader.closePanel('Highlights');
  await reader.wheel(400);
  await reader.close();
  const other = await browser.open(workUrl(oneShot));
  await (await openReader(other)).wheel(200);

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', serial.title);
  await click(library, 'button', `More: ${serial.title}`);
  expect(await faults(library)).toEqual([]);
  await click(library, 'link', `Everything about this work: ${serial.title}`);
  await waitForRole(library, 'heading', serial.title);
  await waitForState(library, 'button', 'Highlights 2', { expanded: true });
  await expect.poll(() => shown(library)).toContain('Deleted on');
  const text = await shown(library);
  expect(text).toContain('It hit me!');
  expect(text).toContain('Come and look at this.');
  expect(text).not.toContain(oneShot.title);
  // Where there is nothing, there is no section: settings, drafts, copies.
  const [title, ...sections] = await namesOf(library, 'heading');
  expect([title, ...sections.map((name) => name.replace(/ [\d,]+$/, ''))]).toEqual([
    serial.title,
    'Works',
    'Places',
    'Highlights',
    'Chapters',
  ]);
  expect(await faults(library)).toEqual([]);

  await click(library, 'link', 'Show me everything');
  await waitForRole(library, 'heading', 'Everything');
  await waitForRole(library, 'button', 'Works 2');
  // What each thing is, in the words of the promise.
  expect(await shown(library)).toContain('The lines you marked, with the words around them');
  // By keyboard: a section opens, and an entry shows itself as it is stored.
  await library.evaluate(() => document.querySelector<HTMLElement>('#kept-works button')?.focus());
  await library.keyboard.press('Enter');
  await waitForRole(library, 'link', `Everything about this work: ${oneShot.title}`);
  await library.keyboard.press('Tab');
  await library.keyboard.press('Enter');
  await expect.poll(() => shown(library)).toContain('"site": "archiveofourown.org"');

  for (const name of [
    /^Highlights/,
    /^Copies of the library/,
    /^Settings/,
    /^Small storage/,
    /^Other sites/,
  ]) {
    await click(library, 'button', name);
  }
  await expect.poll(() => shown(library)).toContain('the day’s copy');
  await library.evaluate(catchFile);
  await click(library, 'button', /^Save as a file/);
  const saved = await library.waitFor(async () => {
    const { saved: blob } = globalThis as unknown as { saved?: Blob };
    if (!blob) return null;
    const plain = blob.stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(plain).text()) as { catchword: string; tables: { works: object[] } };
  });
  expect(saved?.catchword).toBe('library');
  expect(saved?.tables.works.length).toBeGreaterThan(0);

  for (const [theme, width] of [
    ['paper', 1280],
    ['sepia', 360],
    ['dusk', 1280],
    ['black', 360],
  ] as const) {
    await library.resize({ width, height: 800 });
    await library.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await faults(library), theme).toEqual([]);
  }
  expect([...tab.errors(), ...library.errors()]).toEqual([]);
});

test('a large library comes fifty at a time, is searched in sight, and nothing in it is taken for markup', async ({
  launch,
}) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  const { works, readings, highlights } = libraryRows({ works: 120, highlights: 3_000, sittings: 0 });
  const [first] = highlights;
  const script = '<img src=x onerror="document.title = \'run\'"><b>tide</b>';
  const odd = [
    { ...first, id: 'a-markup1', note: script, anchor: { ...first?.anchor, exact: script } },
    { ...first, id: 'b-damaged', anchor: null, note: { deep: ['a needle', 'in the hay'] } },
    { id: 'c-bare' },
  ];
  await putRows(library, { works, readings, highlights });
  await putRows(library, { highlights: odd });
  await putRows(library, {
    highlights: [{ ...first, id: 'zz-last-of-all', note: 'The Needle of noon' }],
  });
  await click(library, 'link', 'Show me everything');
  await waitForRole(library, 'button', 'Highlights 3,004');
  await click(library, 'button', /^Highlights/);
  await waitForRole(library, 'button', 'Show more: Highlights');
  const entries = () =>
    library.evaluate(() => document.querySelectorAll('#kept-highlights-entries .entry').length);
  expect(await entries()).toBe(50);
  expect(await shown(library)).toContain(script);
  expect(await shown(library)).toContain('Damaged');
  expect(await shown(library)).toContain('"id": "c-bare"');
  expect(await library.evaluate(() => document.querySelectorAll('#app img, #app b').length)).toBe(0);
  await click(library, 'button', 'Show more: Highlights');
  await expect.poll(entries).toBe(100);

  await click(library, 'searchbox', 'Search all of it');
  await library.keyboard.type('nEEdle');
  await library.keyboard.press('Enter');
  await expect
    .poll(() => shown(library), { timeout: 30_000 })
    .toMatch(/Looked through everything, 3,2\d\d entries: 2 found/);
  expect(await shown(library)).toContain('The Needle of noon');
  expect(await shown(library)).toContain('Found in note.deep');
  expect(await faults(library, { root: '.everything-search' })).toEqual([]);

  // In every highlight: it rests after fifty or so, and goes on when asked.
  await click(library, 'searchbox', 'Search all of it', { count: 3 });
  await library.keyboard.type('hash');
  await library.keyboard.press('Enter');
  await click(library, 'button', 'Search on');
  const hits = () => library.evaluate(() => document.querySelectorAll('.hits .entry').length);
  await expect.poll(hits).toBeGreaterThan(50);
  expect(await hits()).toBeLessThan(2_000);

  await click(library, 'searchbox', 'Search all of it', { count: 3 });
  await library.keyboard.press('Backspace');
  await waitForGone(library, 'heading', /hash/);
  expect(await find(library, 'progressbar', 'Search')).toBeNull();
  expect(await library.evaluate(() => document.title)).not.toBe('run');
  expect(library.errors()).toEqual([]);

  // What has no such work says so.
  await library.goto(browser.extensionUrl('everything.html?work=archiveofourown.org%2Fworks%2F1'));
  await expect.poll(() => shown(library)).toContain('Catchword keeps nothing about this work.');
});
