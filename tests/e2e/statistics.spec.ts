import { placeAt, workHeader } from '../../storage/for-tests';
import { noRows } from '../../storage/tables';
import { samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, namesOf, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { choose } from './choose-file';
import { Web, workUrl } from './web';

const { serial } = samples;
const SECTION = 'How much, when, and which works';
const MINUTE = 60_000;
/** Time in which the words of some lines can be read: FASTEST of reading/sitting.ts is 1,500 a minute. ms */
const SOME_LINES = (100 / 1_500) * MINUTE;

/** Text of the section, in the browser's own locale: a test writes "." for what stands between thousands. */
const told = (tab: Tab) =>
  tab.evaluate(() => {
    const section = document.querySelector<HTMLElement>('.your-reading');
    return (section?.innerText ?? '').replace(/\s+/g, ' ');
  });

const sum = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('.period-sum')?.lastChild?.textContent ?? '');

const heading = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('.period-head h3')?.lastChild?.textContent ?? '');

/** The works of a list of the section, each with its line. */
const listed = (tab: Tab, which: RegExp) =>
  tab.evaluate((source) => {
    const title = [...document.querySelectorAll('.your-reading h4')].find((each) =>
      new RegExp(source).test(each.textContent ?? ''),
    );
    const items = title?.nextElementSibling?.querySelectorAll('li') ?? [];
    return [...items].map((item) =>
      [item.querySelector('a')?.textContent, item.querySelector('.work-facts')?.textContent].join(': '),
    );
  }, which.source);

/** The rows of the table of figures. */
const figures = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.chart tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' | '),
    ),
  );

/** Two works of two years. What they add up to stands in the tests, reckoned by hand. */
function twoYears(): string {
  const rows = noRows();
  const [first, second] = [
    { id: '990000011', title: 'Ferry Weather' },
    { id: '990000012', title: 'The Salt Ledger' },
  ] as const;
  const keyOf = ({ id }: { id: string }) => `archiveofourown.org/works/${id}`;
  const local = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
  const finished = [
    [first, local(2025, 2, 29, 10, 12)],
    [second, local(2025, 10, 5, 20, 10)],
  ] as const;
  for (const [each, at] of finished) {
    const place = placeAt(3, 20, at);
    rows.works.push({ ...workHeader, ...each, key: keyOf(each), modified: at });
    rows.readings.push({
      work: keyOf(each),
      current: place,
      furthest: place,
      progress: 1,
      begun: at,
      since: 0,
      status: null,
      finished: [at],
      modified: at,
    });
  }
  const sittings = [
    [second, local(2024, 4, 10, 15, 0), 12, 4_000],
    // Over the turn of the year: half of it in each.
    [first, local(2024, 11, 31, 23, 55), 10, 2_500],
    [first, local(2025, 2, 18, 21, 0), 10, 2_400],
    // Over midnight: a quarter of it on the Tuesday.
    [second, local(2025, 2, 18, 23, 58), 8, 1_600],
    [first, local(2025, 2, 20, 7, 30), 12, 2_000],
    [first, local(2025, 2, 29, 10, 0), 12, 3_000],
    [second, local(2025, 10, 5, 20, 0), 10, 1_000],
  ] as const;
  sittings.forEach(([work, start, minutes, words], i) => {
    rows.sittings.push({
      id: `sitting-${i}`,
      work: keyOf(work),
      start,
      end: start + minutes * MINUTE,
      words,
    });
  });
  // Nobody has read for fifty-four years on end.
  rows.sittings.push({
    id: 'sitting-odd',
    work: keyOf(first),
    start: 5,
    end: local(2024, 0, 1, 0, 0),
    words: 9,
  });
  return JSON.stringify({
    catchword: 'library',
    schema: 2,
    written: '2026-01-01T00:00:00.000Z',
    tables: rows,
  });
}

async function importTwoYears(library: Tab): Promise<void> {
  await waitForRole(library, 'button', 'Import…');
  await choose(library, twoYears());
  await click(library, 'button', 'Import');
  await waitForRole(library, 'link', 'Ferry Weather');
  await click(library, 'button', 'Close');
}

test('what was read in the reader is there, and what is read on comes while one looks', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const library = await browser.open(browser.extensionUrl('library.html'));
  await click(library, 'button', SECTION);
  await expect.poll(() => told(library)).toContain('Nothing to tell yet. Read a while in Catchword');
  expect(await find(library, 'radio', 'Week')).toBeNull();
  expect(await faults(library)).toEqual([]);

  const read = async () => {
    const tab = await browser.open(workUrl(serial));
    const reader = await openReader(tab);
    // The second time she moves, so slowly that the words in between can have been read.
    await reader.scrollTo(0.3);
    await outlast(tab, SOME_LINES);
    await reader.wheel(100);
    await reader.close();
    await tab.close();
  };
  const kept = async () => {
    const { sittings } = await libraryRows(library, 'sittings');
    return {
      words: sittings.reduce((all, sitting) => all + sitting.words, 0),
      time: sittings.reduce((all, { start, end }) => all + end - start, 0),
      count: sittings.length,
    };
  };
  await read();
  await expect.poll(async () => (await kept()).count).toBe(1);
  const { words, time } = await kept();
  const took = time < MINUTE / 2 ? 'less than a minute' : '1 min';
  expect(words).toBeGreaterThan(0);
  await library.activate();
  await expect.poll(() => sum(library), { timeout: 15_000 }).toContain(`${words} words in ${took} on `);
  await expect
    .poll(() => listed(library, /^Read most$/))
    .toEqual([`${serial.title}: ${took} · ${words} words`]);
  await expect.poll(() => told(library)).toContain('This week');
  await expect.poll(() => told(library)).toContain('How fast you read is not known yet');

  await read();
  await library.activate();
  await expect.poll(async () => (await kept()).count).toBe(2);
  const more = (await kept()).words;
  await expect.poll(() => sum(library), { timeout: 15_000 }).toMatch(new RegExp(`^${more} words `));

  // A forgotten work takes its sittings with it.
  await click(library, 'button', `More: ${serial.title}`);
  await click(library, 'button', `Forget this work… ${serial.title}`);
  await click(library, 'button', 'Forget it');
  await expect.poll(() => told(library), { timeout: 15_000 }).toContain('Nothing to tell yet.');
  expect(library.errors()).toEqual([]);
});

test('two years come to the right sums in every period', async ({ launch }) => {
  const browser = await launch();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await importTwoYears(library);
  expect(await find(library, 'radio', 'Week')).toBeNull();
  await click(library, 'button', SECTION);
  await waitForState(library, 'radio', 'Week', { checked: true });
  await expect.poll(() => sum(library)).toBe('No reading.');
  await expect
    .poll(() => told(library))
    .toContain('One entry of the log left out: its times cannot be right.');
  await waitForState(library, 'button', 'Next week', { disabled: true });

  await click(library, 'radio', 'In all');
  await expect.poll(() => sum(library)).toMatch(/^16.500 words in 1 h 14 min on 8 days\.$/);
  await expect
    .poll(() => listed(library, /^Read most$/))
    .toEqual([
      expect.stringMatching(/^Ferry Weather: 44 min · 9.900 words$/),
      expect.stringMatching(/^The Salt Ledger: 30 min · 6.600 words$/),
    ]);
  await expect.poll(() => listed(library, /^Finished: 2$/)).toHaveLength(2);
  expect(await find(library, 'button', 'Previous year')).toBeNull();
  // 12, 10, 10, 8, 12, 12 and 10 minutes: half of the time lies at 240 words a minute and below.
  await expect.poll(() => told(library)).toMatch(/8:00.*About 240 words a minute\. 2024/);
  await expect.poll(() => told(library)).toMatch(/Of late you read about 240 words a minute\./);
  await expect
    .poll(() => figures(library))
    .toEqual([
      expect.stringMatching(/^2024 \| 5.250 \| 17 min \| 333$/),
      expect.stringMatching(/^2025 \| 11.250 \| 57 min \| 200$/),
    ]);

  await click(library, 'button', 'Show the figures');
  await click(library, 'button', '2025');
  await waitForState(library, 'radio', 'Year', { checked: true });
  await expect.poll(() => heading(library)).toBe('2025');
  await expect.poll(() => sum(library)).toMatch(/^11.250 words in 57 min on 6 days\.$/);
  await expect
    .poll(() => listed(library, /^Read most$/))
    .toEqual([
      expect.stringMatching(/^Ferry Weather: 39 min · 8.650 words$/),
      expect.stringMatching(/^The Salt Ledger: 18 min · 2.600 words$/),
    ]);
  await expect
    .poll(async () => (await figures(library)).map((row) => row.replace(/^.*? \| /, '')))
    .toEqual([
      expect.stringMatching(/^1.250 \| 5 min \| not known$/),
      expect.stringMatching(/^9.000 \| 42 min \| 240$/),
      expect.stringMatching(/^1.000 \| 10 min \| not known$/),
    ]);
  await click(library, 'button', 'Previous year');
  await expect.poll(() => sum(library)).toMatch(/^5.250 words in 17 min on 2 days\.$/);
  await waitForState(library, 'button', 'Previous year', { disabled: true });
  await click(library, 'button', 'Next year');

  // The last month of that year with reading in it, and eight before it: March.
  await click(library, 'radio', 'Month');
  await expect.poll(() => sum(library)).toMatch(/^1.000 words in 10 min on one day\.$/);
  for (let i = 0; i < 8; i++) await click(library, 'button', 'Previous month');
  await expect.poll(() => sum(library)).toMatch(/^9.000 words in 42 min on 4 days\.$/);
  await expect.poll(() => told(library)).toContain('On a usual reading day: 12 min.');
  await expect
    .poll(() => listed(library, /^Finished: 1$/))
    .toEqual([expect.stringMatching(/^Ferry Weather: .*2025/)]);
  await expect
    .poll(async () => (await figures(library)).map((row) => row.replace(/^.*? \| /, '')))
    .toEqual([
      expect.stringMatching(/^2.800 \| 12 min$/),
      expect.stringMatching(/^1.200 \| 6 min$/),
      expect.stringMatching(/^2.000 \| 12 min$/),
      expect.stringMatching(/^3.000 \| 12 min$/),
    ]);

  // The week of the last reading in it; the one before is that of the Tuesday, with whatever day a week begins here.
  await click(library, 'radio', 'Week');
  await expect.poll(() => sum(library)).toMatch(/^3.000 words in 12 min on one day\.$/);
  await click(library, 'button', 'Previous week');
  await expect.poll(() => sum(library)).toMatch(/^6.000 words in 30 min on 3 days\.$/);
  await click(library, 'button', 'Previous week');
  await expect.poll(() => sum(library)).toBe('No reading.');
  await expect.poll(() => figures(library)).toEqual([]);
  const [link] = await namesOf(library, 'link', { within: { role: 'region', name: 'Your reading' } });
  expect(link).toBeUndefined();
  expect(library.errors()).toEqual([]);
});

test('it is worked by keyboard, fits a phone, and is readable in a light and a dark theme', async ({
  launch,
}) => {
  const browser = await launch({ media: { colorScheme: 'light' } });
  const library = await browser.open(browser.extensionUrl('library.html'));
  await importTwoYears(library);
  await library.evaluate(() => document.querySelector<HTMLElement>('.your-reading summary')?.focus());
  await library.keyboard.press('Enter');
  await waitForRole(library, 'radio', 'Week');
  await library.keyboard.press('Tab');
  await waitForState(library, 'radio', 'Week', { focused: true, checked: true });
  for (const scale of ['Month', 'Year', 'In all', 'Week', 'Month', 'Year']) {
    await library.keyboard.press('ArrowRight');
    await waitForState(library, 'radio', scale, { focused: true, checked: true });
  }
  const thisYear = new Date().getFullYear();
  await expect.poll(() => heading(library)).toBe(String(thisYear));
  await expect.poll(() => told(library)).toContain('This year');
  await library.keyboard.press('Tab');
  for (let year = thisYear; year > 2025; year--) await library.keyboard.press('Enter');
  await expect.poll(() => heading(library)).toBe('2025');
  await waitForState(library, 'button', 'Previous year', { focused: true });
  await click(library, 'button', 'Show the figures');

  for (const colorScheme of ['light', 'dark'] as const) {
    await browser.emulate({ colorScheme });
    for (const width of [1280, 360]) {
      await library.resize({ width, height: 900 });
      for (const scale of ['Year', 'Month', 'Week', 'In all', 'Year']) {
        await click(library, 'radio', scale);
        expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(await faults(library)).toEqual([]);
    }
  }
  await library.evaluate(() => document.querySelector<HTMLElement>('.your-reading summary')?.click());
  await waitForGone(library, 'radio', 'Week');
  expect(library.errors()).toEqual([]);
});
