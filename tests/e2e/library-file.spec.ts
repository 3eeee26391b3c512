import { libraryRows } from '../../scripts/bench/library-rows';
import { enhancements, toybox } from '../../storage/file/rivals/backups-for-tests';
import { samples } from '../archive/index';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import type { Tab } from '../browsers/types';
import { openReader } from '../reader/reader';
import { choose } from './choose-file';
import { Web, workUrl } from './web';

const { serial } = samples;
const ACROSS = 'the weed showing on the old stones. For 0.4 read none.';

/** Keeps what the page would have saved among the downloads, and gives the text of the last file. */
async function export_(tab: Tab): Promise<string> {
  await tab.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { saved: blob });
      return create.call(URL, blob);
    };
  });
  await click(tab, 'button', 'Export');
  await tab.waitFor(() => 'saved' in globalThis, undefined, { what: 'a file to be written' });
  return tab.evaluate(() => (globalThis as unknown as { saved: Blob }).saved.text());
}

test('a library goes out as a file and comes back into an empty one, shown before and undone after', async ({
  launch,
  scratch,
}) => {
  const web = new Web();
  const one = await launch({ serve: web.serve });
  const tab = await one.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.scrollTo(0.4);
  const marked = await reader.highlight(ACROSS);
  await reader.wheel(500);
  const line = await reader.line();
  await reader.close();
  const library = await one.open(one.extensionUrl('library.html'));
  await waitForRole(library, 'link', serial.title);
  const file = await export_(library);
  expect(JSON.parse(file)).toMatchObject({ catchword: 'library', schema: 3 });
  await choose(library, file);
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('Everything in this file is in your library already.');
  expect(await find(library, 'button', 'Import')).toBeNull();
  await click(library, 'button', 'Close');
  await one.close();

  const other = await launch({ serve: web.serve, profile: `${scratch}/another` });
  const empty = await other.open(other.extensionUrl('library.html'));
  await waitForRole(empty, 'button', 'Import…');
  await choose(empty, file);
  await waitForRole(empty, 'group', 'Import this file?');
  expect(await shown(empty)).toMatch(/It adds 1 work, 1 place and 1 highlight/);
  await click(empty, 'button', 'Import');
  await waitForRole(empty, 'link', serial.title);
  await expect.poll(() => shown(empty)).toContain('The file is imported: 1 new work and 1 new highlight.');
  await click(empty, 'button', 'Undo');
  await waitForGone(empty, 'link', serial.title);
  await choose(empty, file);
  await click(empty, 'button', 'Import');
  await waitForRole(empty, 'link', serial.title);

  const again = await other.open(workUrl(serial));
  await waitForRole(again, 'button', 'Continue in Catchword');
  const back = await openReader(again);
  expect(await back.line()).toMatchObject({ chapter: 1, text: line?.text });
  expect(await back.painted()).toEqual(marked);
  expect([...library.errors(), ...empty.errors(), ...again.errors()]).toEqual([]);
});

test('a file that is newer, or none of ours, is refused in words; a damaged one is read as far as it goes', async ({
  launch,
}) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  await choose(
    library,
    '{"catchword":"library","schema":99,"written":"2031-01-01T00:00:00.000Z","tables":{}}',
  );
  await expect.poll(() => shown(library)).toContain('This file comes from a newer Catchword (version 99)');
  await choose(library, 'Dear diary,');
  await expect
    .poll(() => shown(library))
    .toContain('not a library file of Catchword, nor a backup of AO3 Enhancements or AO3 Toybox');

  const file = {
    catchword: 'library',
    schema: 3,
    written: '2026-11-22T00:00:00.000Z',
    tables: {
      settings: [
        { name: 'size', value: 24, modified: 1_790_000_000_000 },
        { name: 7, value: null, modified: 'yesterday' },
      ],
    },
  };
  await choose(library, JSON.stringify(file));
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('It adds 1 setting.');
  expect(await shown(library)).toContain('One entry cannot be read and is left out');
  await click(library, 'button', 'Cancel');
  await waitForGone(library, 'group', 'Import this file?');
  expect(library.errors()).toEqual([]);
});

test('backups of two other extensions are shown for what they are, come in, and go again when undone', async ({
  launch,
}) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  await choose(library, enhancements());
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toMatch(
    /A backup of AO3 Enhancements: 6 works\. Not taken over: settings and hidden works;/,
  );
  expect(await shown(library)).toContain('It adds 6 works, 5 places and 4 notes on works.');
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', 'Kettle, Anchor, Rope');
  expect(await shown(library)).toContain('The file is imported: 6 new works.');
  expect(await shown(library)).toContain('Chapter 2 of 3 · 67 %');
  // The day of this one nobody knows.
  expect(await shown(library)).not.toContain('1970');

  await choose(library, toybox());
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('A backup of AO3 Toybox: 5 works.');
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', 'Kettle, Again');
  expect(await shown(library)).toMatch(/Chapter 4 ·/);
  await click(library, 'button', 'Undo');
  await waitForGone(library, 'link', 'Kettle, Again');
  await waitForRole(library, 'link', 'Kettle, Anchor, Rope');
  await choose(library, enhancements());
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('Everything in this file is in your library already.');
  expect(library.errors()).toEqual([]);
});

test('a place from such a backup is found in the story, and told for a guess', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  const last_visited_at = '2026-03-03T12:00:00.000Z';
  const position = { chapter: 1, paragraph: 1, paragraph_count: 2, offset: 0 };
  const row = { workId: String(serial.id), last_visited_at, last_chapter: 1, highest_chapter: 1, position };
  await choose(library, toybox({ workStatus: [row] }));
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', `Work ${serial.id}`);

  const page = await browser.open(workUrl(serial));
  await waitForRole(page, 'button', 'Continue in Catchword');
  const reader = await openReader(page);
  await expect
    .poll(() => reader.notices())
    .toContain('Your place is known only roughly; this is about where you were.');
  await reader.still();
  const line = await reader.line();
  expect(line?.chapter).toBe(1);
  const [first] = (await reader.words()).filter(({ number }) => number === 1);
  const share = (first?.text.indexOf(line?.text ?? '') ?? 0) / (first?.text.length ?? 1);
  expect(share).toBeGreaterThan(0.35);
  expect(share).toBeLessThan(0.65);
  await reader.close();
  // Its page has told its title by now.
  await waitForRole(library, 'link', serial.title);
  expect([...library.errors(), ...page.errors()]).toEqual([]);
});

test('a long library shows the latest works, and more of them when asked', async ({ launch }) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  const tables = libraryRows({ works: 60, highlights: 120, sittings: 0 });
  const written = '2026-11-22T00:00:00.000Z';
  await choose(library, JSON.stringify({ catchword: 'library', schema: 3, written, tables }));
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', 'The Long Way Round, Part 59');
  const works = () => library.evaluate(() => document.querySelectorAll('.work-list > li').length);
  expect(await works()).toBe(50);
  await click(library, 'button', 'Show more: 10 works');
  await waitForRole(library, 'link', 'The Long Way Round, Part 0');
  expect(await works()).toBe(60);
  expect(await find(library, 'button', /Show more/)).toBeNull();

  // The notice went with the page; the import can be undone all the same.
  await library.reload();
  await waitForRole(library, 'link', 'The Long Way Round, Part 59');
  await waitForRole(library, 'button', 'Undo the last import');
  expect(await find(library, 'button', 'Undo')).toBeNull();
  expect(await shown(library)).toContain('Imported 60 works, 60 places and 120 highlights on');
  await click(library, 'button', 'Undo the last import');
  await expect.poll(() => shown(library)).toContain('Undone: all is as it was before the import.');
  await waitForGone(library, 'button', 'Undo the last import');
  await waitForGone(library, 'link', 'The Long Way Round, Part 59');
  expect(library.errors()).toEqual([]);
});
