import { highlightOf, workHeader } from '../../storage/for-tests';
import { noRows } from '../../storage/tables';
import { SCHEMA_VERSION } from '../../storage/upgrades';
import { faults } from '../browsers/axe';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { choose } from './choose-file';

const SECOND = 'archiveofourown.org/works/990000777';

/** What the list shows, line by line. */
const listed = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.marked-entry blockquote')].map((quote) => quote.textContent),
  );

const counted = (tab: Tab) => tab.evaluate(() => document.querySelector('.marked-count')?.textContent ?? '');

const type = (tab: Tab, words: string) =>
  tab.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('no field');
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);

/** Two works with highlights, by way of a library file. */
async function fill(browser: DrivenBrowser, extra = 0): Promise<void> {
  const mark = (n: number, exact: string, change: Parameters<typeof highlightOf>[2] = {}) =>
    highlightOf(`h-all-${String(n).padStart(6, '0')}`, 1_000 + n, {
      anchor: { exact, prefix: '', suffix: '', start: n, end: n + exact.length, textHash: 'h' },
      ...change,
    });
  const key = `${workHeader.site}/works/${workHeader.id}`;
  const tables = {
    ...noRows(),
    works: [
      { ...workHeader, key, modified: 5 },
      { ...workHeader, id: '990000777', key: SECOND, title: 'A Second Lamp', modified: 5 },
    ],
    highlights: [
      mark(1, 'The first line of all.', { note: 'read this again', tags: ['sea'] }),
      mark(2, 'A line of the second work.', { work: SECOND, colour: 'pink' }),
      mark(3, 'The last line marked.', { style: 'underline' }),
      ...Array.from({ length: extra }, (_, i) => mark(10 + i, `Line ${i} of very many.`)),
    ],
  };
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  await choose(
    library,
    JSON.stringify({ catchword: 'library', schema: SCHEMA_VERSION, written: '', tables }),
  );
  await click(library, 'button', 'Import');
  await expect.poll(() => shown(library)).toContain('The file is imported');
  await library.close();
}

test('all highlights stand on a page of their own: searched, filtered, deleted with a way back', async ({
  launch,
}) => {
  const browser = await launch();
  await fill(browser);
  const library = await browser.open(browser.extensionUrl('library.html'));
  await click(library, 'link', 'Your highlights');
  await waitForRole(library, 'heading', 'Your highlights');
  await expect.poll(() => counted(library)).toBe('3 highlights');
  expect(await listed(library)).toEqual([
    'The last line marked.',
    'A line of the second work.',
    'The first line of all.',
  ]);

  await type(library, 'read THIS');
  await expect.poll(() => listed(library)).toEqual(['The first line of all.']);
  expect(await counted(library)).toBe('1 of 3 highlights');
  await click(library, 'button', 'Only pink');
  await expect.poll(() => counted(library)).toBe('No highlight is like that.');
  await click(library, 'button', 'Show all');
  await expect.poll(() => counted(library)).toBe('3 highlights');
  await click(library, 'button', 'sea');
  await expect.poll(() => listed(library)).toEqual(['The first line of all.']);
  await click(library, 'button', 'Show all');

  await click(library, 'button', 'Delete: A line of the second work.');
  await waitForGone(library, 'link', 'A Second Lamp');
  await click(library, 'button', 'Undo');
  await waitForRole(library, 'link', 'A Second Lamp');
  expect(library.errors()).toEqual([]);
  const again = await browser.open(browser.extensionUrl('highlights.html'));
  await expect.poll(() => counted(again)).toBe('3 highlights');
});

test('it says so where nothing is marked, and shows a hundred of very many at a time', async ({ launch }) => {
  const browser = await launch();
  const empty = await browser.open(browser.extensionUrl('highlights.html'));
  await expect.poll(() => shown(empty)).toContain('Nothing marked yet.');
  expect(await find(empty, 'searchbox', 'Search your highlights')).toBeNull();
  await empty.close();

  await fill(browser, 250);
  const page = await browser.open(browser.extensionUrl('highlights.html'));
  await expect.poll(() => counted(page)).toBe('253 highlights');
  expect(await listed(page)).toHaveLength(100);
  await click(page, 'button', 'Show more: 153');
  await expect.poll(async () => (await listed(page)).length).toBe(200);
  await type(page, 'very many');
  await expect.poll(() => counted(page)).toBe('250 of 253 highlights');
  expect(await listed(page)).toHaveLength(100);
});

test('the page is accessible in every theme, also on a phone', async ({ launch }) => {
  const browser = await launch({ viewport: { width: 360, height: 740 }, mobile: true });
  await fill(browser);
  const page = await browser.open(browser.extensionUrl('highlights.html'));
  await expect.poll(() => counted(page)).toBe('3 highlights');
  for (const theme of ['paper', 'sepia', 'dusk', 'black']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
    }, theme);
    expect(await faults(page), theme).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});
