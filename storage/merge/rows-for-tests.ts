import fc from 'fast-check';
import type { Place } from '../../reading/place';
import type { Rows } from '../tables';

/*
 * Libraries whose rows meet: few works, few keys, few times. Ties, forgettings between two changes, and rows whose
 * parts disagree in time come up again and again.
 */

const WORKS = ['archiveofourown.org/works/1', 'archiveofourown.org/works/2'];
const LAST = 8;

const time = fc.integer({ min: 1, max: LAST });
const work = fc.constantFrom(...WORKS);
const word = fc.constantFrom('', 'salt', 'tide', 'lamp \ud83d', 'ödland');
const tags = fc.array(word, { maxLength: 2 });
const hash = fc.constantFrom('hash-a', 'hash-b');
const deleted = fc.option(time);
/** Fields of versions to come: there or not. */
const unknown = { shelf: word, marginalia: fc.array(fc.record({ text: word })) };
const known = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record({ ...fields, ...unknown } as never, { requiredKeys: Object.keys(fields) as never }) as never;

const anchor = fc.tuple(word, fc.integer({ min: 0, max: 9 }), hash).map(([exact, start, textHash]) => ({
  exact,
  prefix: '',
  suffix: '',
  start,
  end: start + exact.length,
  textHash,
}));

export const place: fc.Arbitrary<Place> = known<Place>({
  chapterId: fc.constantFrom(null, '11'),
  chapterNumber: fc.integer({ min: 1, max: 3 }),
  anchor,
  fraction: fc.constantFrom(0, 0.25, 0.5, 1),
  paragraph: fc.constant({ index: 0, count: 2 }),
  at: time,
});

const rows: { [Name in keyof Rows]: fc.Arbitrary<Rows[Name][number]> } = {
  works: known<Rows['works'][number]>({
    key: work,
    id: fc.constant('1'),
    site: fc.constant('archiveofourown.org'),
    title: word,
    creators: tags,
    fandoms: tags,
    language: fc.constantFrom(null, { code: 'en', name: 'English' }),
    words: fc.option(fc.nat(9)),
    chaptersPosted: fc.option(fc.nat(9)),
    chaptersPlanned: fc.option(fc.nat(9)),
    complete: fc.option(fc.boolean()),
    modified: time,
  }).map((row) => ({ ...row, id: row.key.slice(-1) })),
  chapters: known<Rows['chapters'][number]>({
    key: fc.constant(''),
    work,
    id: fc.constantFrom('11', '12'),
    number: fc.integer({ min: 1, max: 3 }),
    title: fc.option(word),
    words: fc.option(fc.nat(3)),
    textHash: fc.option(hash),
    textSeen: fc.option(time),
    modified: time,
  }).map((row) => ({ ...row, key: `${row.work}/chapters/${row.id}` })),
  readings: fc
    .tuple(
      fc.option(
        known<NonNullable<Rows['readings'][number]['of']>>({
          chapters: fc.option(fc.nat(3)),
          words: fc.option(fc.nat(3)),
        }),
      ),
      known<Omit<Rows['readings'][number], 'of'>>({
        work,
        current: place,
        furthest: place,
        progress: fc.constantFrom(0, 0.5, 1),
        begun: time,
        since: fc.constantFrom(0, 0, 0, 2, 4, null),
        status: fc.option(
          known<{ value: 'unread' | 'finished'; at: number }>({
            value: fc.constantFrom('unread', 'finished'),
            at: time,
          }),
        ),
        finished: fc.array(time, { maxLength: 3 }),
        modified: time,
      }),
    )
    // Older versions wrote none.
    .map(([of, row]) => (of === null ? row : { ...row, of })),
  highlights: known<Rows['highlights'][number]>({
    id: fc.constantFrom('h-000001', 'h-000002', 'h-000003'),
    work,
    chapterId: fc.constantFrom(null, '11'),
    chapterNumber: fc.integer({ min: 1, max: 3 }),
    colour: fc.constantFrom('yellow', 'pink'),
    anchor,
    note: word,
    tags,
    created: time,
    modified: time,
    deleted,
  }).map((row) => ({ ...row, work: WORKS[Number(row.id.slice(-1)) % 2] as string })),
  sittings: known<Rows['sittings'][number]>({
    id: fc.constantFrom('s-000001', 's-000002'),
    work,
    start: time,
    end: time,
    words: fc.nat(9),
  }).map((row) => ({
    ...row,
    work: WORKS[Number(row.id.slice(-1)) % 2] as string,
    start: Math.min(row.start, row.end),
  })),
  workNotes: known<Rows['workNotes'][number]>({ work, note: word, tags, modified: time, deleted }),
  drafts: known<Rows['drafts'][number]>({
    id: fc.constantFrom('d-000001', 'd-000002'),
    work,
    chapterId: fc.constantFrom(null, '11'),
    chapterNumber: fc.integer({ min: 1, max: 3 }),
    text: word,
    modified: time,
    deleted,
  }).map((row) => ({ ...row, work: WORKS[Number(row.id.slice(-1)) % 2] as string })),
  visits: known<Rows['visits'][number]>({
    work,
    last: time,
    source: fc.constantFrom('history', 'elsewhere'),
    modified: time,
  }),
  settings: known<Rows['settings'][number]>({
    name: fc.constantFrom('size', 'width', 'of a version to come'),
    value: fc.integer({ min: 30, max: 32 }),
    modified: time,
  }),
  forgotten: known<Rows['forgotten'][number]>({ work, at: time }),
  excluded: known<Rows['excluded'][number]>({
    key: fc.constantFrom(`work:${WORKS[0]}`, 'fandom:halfway lantern', 'fandom:orrery street (tv)'),
    name: word,
    modified: time,
    deleted,
  }).map((row) => ({
    ...row,
    name: row.key.startsWith('work:') ? row.name : row.key.slice(7).toUpperCase(),
  })),
};

/** A library of a few rows in every table; some of its works were forgotten. Rows may share a key. */
export const library: fc.Arbitrary<Rows> = fc.record(
  Object.fromEntries(
    Object.entries(rows).map(([table, row]) => [
      table,
      fc.array(row as never, { maxLength: table === 'forgotten' ? 1 : 3 }),
    ]),
  ),
) as never;
