import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadingLog } from '../../reading/statistics/log';
import fc, { runs } from '../../tests/fast-check';
import { fill, work, workHeader } from '../for-tests';
import type { SittingRecord } from '../records';
import { LibraryDatabase } from './database';
import { openLibrary } from './library';
import { readReadingLog } from './reading-log';

const NOW = new Date(2026, 5, 15, 12).getTime();
const MINUTE = 60_000;

let database: LibraryDatabase;
let count = 0;
function fresh(): LibraryDatabase {
  count += 1;
  database = new LibraryDatabase(`reading-log-${count}`);
  return database;
}
afterEach(() => database.delete());

function sittings(howMany: number): SittingRecord[] {
  return Array.from({ length: howMany }, (_, i) => {
    const start = NOW - (i + 1) * 7 * 3_600_000;
    // Ids in no order of time, as they are.
    const id = `s-${String((i * 7_919) % 1_000_003).padStart(8, '0')}`;
    return { id, work, start, end: start + 10 * MINUTE, words: 2_000 + (i % 50) };
  });
}

describe('readReadingLog', () => {
  it.each([0, 1, 499, 500, 501, 1_700])(
    'reads all of %i sittings, whatever pages they come in',
    async (many) => {
      const all = sittings(many);
      await fresh().sittings.bulkPut(all);
      const told: [number, number][] = [];
      const { log, pace } = await readReadingLog(database, {
        now: NOW,
        progress: (done, of) => told.push([done, of]),
      });
      const expected = new ReadingLog(NOW);
      for (const each of all) expected.add(each);
      expect(log.days).toEqual(expected.days);
      expect(log.speeds).toEqual(expected.speeds);
      expect(told.at(-1)).toEqual(many === 0 ? undefined : [many, many]);
      if (many < 2) expect(pace).toBeNull();
      else expect(pace).toBeGreaterThan(199);
    },
  );

  it('knows what was finished, and tells the pace that the reader is told', async () => {
    const library = openLibrary(fresh());
    await fill(library, NOW - 5 * MINUTE);
    await database.readings.update(work, { finished: [NOW - 86_400_000, NOW] });
    for (const sitting of sittings(6)) await library.saveSitting({ sitting });
    const { log, pace } = await readReadingLog(database, { now: NOW });
    expect(log.finishes.map(({ work: its, day }) => [its, log.today - day])).toEqual([
      [work, 1],
      [work, 0],
    ]);
    const opened = await library.openWork({ work: workHeader, chapters: [], at: NOW });
    expect(opened.pace).toEqual({ wordsPerMinute: pace, own: true });
  });

  it('has nothing of a work that was forgotten', async () => {
    const library = openLibrary(fresh());
    await fill(library, NOW);
    for (const sitting of sittings(3)) await library.saveSitting({ sitting });
    await library.forgetWork(work, NOW);
    const { log } = await readReadingLog(database, { now: NOW });
    expect(log.known).toBeNull();
  });

  it('ends when nobody wants it any more', async () => {
    await fresh().sittings.bulkPut(sittings(2_000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), async (pages) => {
        const abort = new AbortController();
        let seen = 0;
        const reading = readReadingLog(database, {
          now: NOW,
          signal: abort.signal,
          progress: () => {
            seen += 1;
            if (seen === pages) abort.abort();
          },
        });
        await expect(reading).rejects.toThrow(/abort/i);
        expect(seen).toBe(pages);
      }),
      { numRuns: runs(6) },
    );
  });
});
