import type { Highlight } from '../../reading/highlight';
import type { ReadingRecord } from '../../storage/records';
import { samples } from '../archive/index';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import { libraryRows, putRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { choose } from './choose-file';
import { Web, workUrl } from './web';

const { oneShot } = samples;
const AHEAD = 30 * 24 * 60 * 60 * 1_000;

const later = (reading: ReadingRecord): ReadingRecord => ({
  ...reading,
  current: { ...reading.current, at: reading.current.at + AHEAD },
  furthest: { ...reading.furthest, at: reading.furthest.at + AHEAD },
  modified: reading.modified + AHEAD,
});

test('what was kept while the clock was ahead gives way to what the user does now', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  const reader = await openReader(tab);
  await reader.highlight('He had stopped on the landing.');
  await reader.scrollTo(0.2);
  await reader.close();
  const own = await browser.open(browser.extensionUrl('library.html'));
  const kept = () => libraryRows(own, 'readings', 'highlights');
  await expect.poll(async () => (await kept()).readings.length).toBe(1);
  const { readings, highlights } = await kept();
  const ahead = (highlight: Highlight) => ({ ...highlight, modified: highlight.modified + AHEAD });
  await putRows(own, { readings: readings.map(later), highlights: highlights.map(ahead) });

  await tab.activate();
  await tab.reload();
  const again = await openReader(tab);
  await again.scrollTo(0.7);
  const line = await again.line();
  await again.openPanel('Highlights');
  await click(tab, 'button', 'Write a note');
  await waitForRole(tab, 'textbox', 'Note');
  await tab.keyboard.type('written now');
  await click(tab, 'button', 'Done');
  await expect.poll(async () => (await kept()).highlights.map(({ note }) => note)).toEqual(['written now']);
  await again.openPanel('Highlights');
  await click(tab, 'button', 'Delete');
  await again.closePanel('Highlights');
  await again.close();

  await tab.reload();
  const last = await openReader(tab);
  expect((await last.line())?.text).toBe(line?.text);
  expect(await last.painted()).toEqual([]);
  expect((await kept()).highlights.every(({ deleted }) => deleted !== null)).toBe(true);
  expect(tab.errors()).toEqual([]);
});

test('rows from the future are held back from an import, and told', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const own = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(own, 'heading', 'Your data');
  const at = Date.UTC(2099, 0, 1);
  const work = {
    site: 'archiveofourown.org',
    id: '7',
    title: 'Salt',
    creators: [],
    fandoms: [],
    language: null,
  };
  const length = { words: null, chaptersPosted: null, chaptersPlanned: null, complete: null };
  const row = { key: 'archiveofourown.org/works/7', ...work, ...length, modified: at };
  const file = { catchword: 'library', schema: 3, tables: { works: [row], visits: [] } };
  await choose(own, JSON.stringify(file));
  await waitForRole(own, 'group', 'Import this file?');
  const text = await shown(own);
  expect(text).toContain('Nothing in this file can be imported yet.');
  expect(text).toContain('One entry is dated in the future and is left out');
});
