import { libraryRows } from '../../scripts/bench/library-rows';
import { samples } from '../archive/index';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { openReader } from '../reader/reader';
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

/** Chooses a file as a person does in the browser's own window, which no driver can press. */
async function choose(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is nothing to choose a file with');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'library.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const shown = (tab: Tab) => tab.evaluate(() => document.body.innerText);

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
  expect(JSON.parse(file)).toMatchObject({ catchword: 'library', schema: 2 });
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
  expect(await shown(empty)).toContain('The file is imported: 1 new work and 1 new highlight.');
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
  await expect.poll(() => shown(library)).toContain('This is not a library file of Catchword');

  const file = {
    catchword: 'library',
    schema: 2,
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

test('a long library shows the latest works, and more of them when asked', async ({ launch }) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  const tables = libraryRows({ works: 60, highlights: 120, sittings: 0 });
  const written = '2026-11-22T00:00:00.000Z';
  await choose(library, JSON.stringify({ catchword: 'library', schema: 2, written, tables }));
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', 'The Long Way Round, Part 59');
  const works = () => library.evaluate(() => document.querySelectorAll('.work-list > li').length);
  expect(await works()).toBe(50);
  await click(library, 'button', 'Show more: 10 works');
  await waitForRole(library, 'link', 'The Long Way Round, Part 0');
  expect(await works()).toBe(60);
  expect(await find(library, 'button', /Show more/)).toBeNull();
  expect(library.errors()).toEqual([]);
});
