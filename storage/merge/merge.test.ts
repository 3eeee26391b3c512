import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { highlightOf, placeAt, work } from '../for-tests';
import type { ChapterRecord, ReadingRecord } from '../records';
import { noRows, type Rows, TABLE_NAMES, type TableName, type Tables } from '../tables';
import { keyOf, mergeLibraries } from './merge';
import { library } from './rows-for-tests';
import { ruleOf } from './rules';

const RUNS = { numRuns: runs(600) };

const libraryOf = (rows: Partial<Rows>): Rows => ({ ...noRows(), ...rows });
const merged = (...libraries: Rows[]) => libraries.reduce(mergeLibraries, noRows());

describe('merging libraries', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(library, (raw) => {
        const one = merged(raw);
        expect(mergeLibraries(one, one)).toEqual(one);
        expect(mergeLibraries(one, raw)).toEqual(one);
        expect(mergeLibraries(one, noRows())).toEqual(one);
      }),
      RUNS,
    );
  });

  it('is commutative', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        expect(mergeLibraries(a, b)).toEqual(mergeLibraries(b, a));
      }),
      RUNS,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(library, library, library, (a, b, c) => {
        expect(mergeLibraries(mergeLibraries(a, b), c)).toEqual(mergeLibraries(a, mergeLibraries(b, c)));
      }),
      RUNS,
    );
  });

  it('is associative where a forgetting comes between, and a reading is all there is', () => {
    const few = library.map(({ readings, chapters, visits, forgotten }) =>
      libraryOf({ readings, chapters, visits, forgotten }),
    );
    fc.assert(
      fc.property(few, few, few, fc.integer({ min: 1, max: 9 }), (a, b, c, at) => {
        const forgetting = libraryOf({ forgotten: [{ work: 'archiveofourown.org/works/1', at }] });
        const orders = [
          [a, b, c, forgetting],
          [forgetting, c, b, a],
          [a, forgetting, b, c],
          [merged(b, forgetting), a, merged(c, forgetting)],
        ].map((order) => merged(...order));
        for (const order of orders) expect(order).toEqual(orders[0]);
      }),
      RUNS,
    );
  });

  it('never loses a row because the other library lacks it', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        const [one, other] = [libraryOf({ ...a, forgotten: [] }), libraryOf({ ...b, forgotten: [] })];
        const both = mergeLibraries(one, other);
        for (const table of TABLE_NAMES) {
          const keys = new Set([...one[table], ...other[table]].map((row) => keyOf(table, row)));
          expect(both[table].map((row) => keyOf(table, row))).toEqual([...keys].sort());
        }
      }),
    );
  });

  it('keeps nothing from before a forgetting', () => {
    fc.assert(
      fc.property(library, (raw) => {
        const at = 5;
        const forgotten = ['archiveofourown.org/works/1', 'archiveofourown.org/works/2'].map((of) => ({
          work: of,
          at,
        }));
        const left = merged(libraryOf({ ...raw, forgotten }));
        for (const row of [...left.works, ...left.highlights, ...left.workNotes, ...left.drafts]) {
          expect(row.modified).toBeGreaterThan(at);
        }
        for (const row of left.sittings) expect(row.end).toBeGreaterThan(at);
        for (const row of left.visits) expect(row.last).toBeGreaterThan(at);
        for (const row of left.chapters) expect(row.textSeen ?? 9).toBeGreaterThan(at);
        for (const { current, since, furthest, status, finished } of left.readings) {
          // At 0 stands the beginning of the work, which tells nothing.
          expect(current.at === 0 || current.at > at).toBe(true);
          expect([since, furthest]).toEqual([null, current]);
          expect(status?.at ?? 9).toBeGreaterThan(at);
          expect(finished.every((time) => time > at)).toBe(true);
        }
      }),
    );
  });
});

describe('a row that changes as a whole', () => {
  it('is the later one, with the fields that only a later version knows', () => {
    const { join } = ruleOf('highlights');
    const earlier = highlightOf('h-000001', 3, { note: 'earlier' });
    const later = { ...highlightOf('h-000001', 4, { deleted: 4 }), shelf: 'kept' };
    expect(join(earlier, later)).toBe(later);
    expect(join(later, earlier)).toBe(later);
  });

  it.each(['works', 'highlights', 'workNotes', 'drafts', 'settings'] as TableName[])(
    'is one of the two, and no mixture: %s',
    (table) => {
      fc.assert(
        fc.property(library, (raw) => {
          const rows = raw[table] as unknown as Tables['works'][];
          for (const a of rows) {
            for (const b of rows) {
              const joined = ruleOf(table as 'works').join(a, b);
              expect([a, b]).toContain(joined);
              expect(joined.modified).toBe(Math.max(a.modified, b.modified));
            }
          }
        }),
      );
    },
  );
});

describe('a visit', () => {
  it('is the later one, whoever noted it last', () => {
    const { join } = ruleOf('visits');
    const early = { work, last: 3, source: 'history', modified: 9 };
    const late = { work, last: 7, source: 'elsewhere', modified: 8 };
    expect(join(early, late)).toBe(late);
    expect(join(late, early)).toBe(late);
  });
});

describe('a chapter', () => {
  const { join, afterForgetting } = ruleOf('chapters');
  const seen: ChapterRecord = {
    key: `${work}/chapters/11`,
    work,
    id: '11',
    number: 2,
    title: 'Low Water',
    words: 900,
    textHash: 'hash-a',
    textSeen: 4,
    modified: 4,
  };
  const listed = { ...seen, title: 'High Water', words: null, textHash: null, textSeen: null, modified: 9 };

  it('keeps its length when a later page did not show its text', () => {
    const both = { ...seen, title: 'High Water', modified: 9 };
    expect(join(seen, listed)).toEqual(both);
    expect(join(listed, seen)).toEqual(both);
  });

  it('takes length and hash of the text that was seen last, together', () => {
    const edited = { ...seen, words: 950, textHash: 'hash-b', textSeen: 6, modified: 6 };
    expect(join(join(listed, edited), seen)).toEqual({ ...edited, title: 'High Water', modified: 9 });
  });

  it('loses the text alone when it was seen before a forgetting, and the rest was told after', () => {
    const both = join(seen, listed);
    expect(afterForgetting(both, 4)).toEqual(listed);
    expect(afterForgetting(both, 3)).toBe(both);
    expect(afterForgetting(both, 9)).toBeNull();
  });
});

describe('a reading', () => {
  const { join, afterForgetting } = ruleOf('readings');
  const reading = (change: Partial<ReadingRecord>): ReadingRecord => ({
    work,
    current: placeAt(1, 5, 3),
    furthest: placeAt(1, 5, 3),
    progress: 0.1,
    begun: 3,
    since: 0,
    status: null,
    finished: [],
    modified: 3,
    ...change,
  });

  it('takes each part from where it is later, further or earlier', () => {
    const phone = reading({
      current: placeAt(1, 9, 8),
      progress: 0.2,
      furthest: placeAt(3, 1, 4),
      begun: 2,
      status: { value: 'reading', at: 4 },
      finished: [5, 7],
      modified: 8,
    });
    const laptop = reading({
      current: placeAt(2, 9, 6),
      progress: 0.6,
      furthest: placeAt(2, 9, 6),
      status: { value: 'finished', at: 6 },
      finished: [3, 7],
      modified: 6,
    });
    const both = {
      ...phone,
      status: { value: 'finished', at: 6 },
      finished: [3, 5, 7],
    };
    expect(join(phone, laptop)).toEqual(both);
    expect(join(laptop, phone)).toEqual(both);
    expect(join(both as ReadingRecord, laptop)).toBe(both);
  });

  it('goes on from where it is when the rest was forgotten elsewhere', () => {
    const row = reading({ current: placeAt(1, 9, 8), furthest: placeAt(3, 1, 4), modified: 8 });
    expect(afterForgetting(row, 5)).toEqual({
      ...row,
      furthest: row.current,
      begun: 8,
      since: null,
    });
  });

  it('stands at the beginning when what was forgotten is the place', () => {
    const row = reading({ status: { value: 'finished', at: 7 }, modified: 7 });
    expect(afterForgetting(row, 5)).toMatchObject({
      current: { chapterNumber: 1, fraction: 0, at: 0 },
      furthest: { chapterNumber: 1, fraction: 0, at: 0 },
      progress: 0,
      begun: 7,
      status: { value: 'finished', at: 7 },
    });
  });

  it('begun after a forgetting does not come back to the furthest of before', () => {
    const before = reading({ furthest: placeAt(3, 60, 3) });
    const after = reading({
      current: placeAt(1, 2, 9),
      furthest: placeAt(1, 2, 9),
      begun: 9,
      since: 6,
      modified: 9,
    });
    const forgotten = [{ work, at: 6 }];
    expect(
      merged(libraryOf({ readings: [before] }), libraryOf({ readings: [after], forgotten })).readings,
    ).toEqual([after]);
  });
});
