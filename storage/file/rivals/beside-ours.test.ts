import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../reading/place';
import { knowsItsText } from '../../../reading/rough-place';
import fc, { runs } from '../../../tests/fast-check';
import { openLibrary } from '../../database/library';
import { placeAt } from '../../for-tests';
import { mergeLibraries } from '../../merge/merge';
import { library } from '../../merge/rows-for-tests';
import { noRows, type Rows } from '../../tables';
import { contents, device, fill, importFile } from '../libraries-for-tests';
import { type ImportPlan, planImport } from '../plan-import';
import { readLibraryFile } from '../read';
import { undoImport } from '../undo-import';
import { enhancements, MARCH, toybox, toyboxTables } from './backups-for-tests';

const DAY = 86_400_000;
const work = 'archiveofourown.org/works/1';
let here: ReturnType<typeof device>;

beforeEach(() => {
  here = device();
});

const facts: Rows['works'][number] = {
  key: work,
  site: 'archiveofourown.org',
  id: '1',
  title: 'As Its Page Says',
  creators: ['Wren'],
  fandoms: ['Halfway Lantern'],
  language: { code: 'en', name: 'English' },
  words: 9_000,
  chaptersPosted: 4,
  chaptersPlanned: 4,
  complete: true,
  modified: MARCH - 30 * DAY,
};

function readingHere(change: Partial<Rows['readings'][number]> = {}): Rows['readings'][number] {
  const place = placeAt(2, 10, MARCH - 5 * DAY);
  return {
    work,
    current: place,
    furthest: place,
    progress: 0.3,
    begun: MARCH - 20 * DAY,
    since: 0,
    status: null,
    finished: [],
    modified: place.at,
    ...change,
  };
}

/** A backup that tells of one work alone, read up to the end of a chapter. */
function readUpTo(chapter: number, change: object = {}): string {
  const chapters = Array.from({ length: 4 }, (_, i) => (i < chapter ? { readDate: MARCH } : {}));
  return enhancements({
    '1': { chapters, title: 'As a Listing Says', author: 'W', totalChapters: 9, ...change },
  });
}

describe('a backup of another extension beside what is here', () => {
  it('leaves what our own pages said of a work', async () => {
    await fill(here.database, { ...noRows(), works: [facts] });
    await importFile(here, readUpTo(1));
    const { works, readings } = await contents(here.database);
    expect(works).toEqual([facts]);
    expect(readings).toMatchObject([{ current: { chapterNumber: 1 }, progress: 0.25 }]);
  });

  it('leaves a place of ours that knows its words, be theirs later; how far she came there counts', async () => {
    const ours = readingHere();
    await fill(here.database, { ...noRows(), works: [facts], readings: [ours] });
    await importFile(here, readUpTo(2, { status: 'reading' }));
    const [after] = (await contents(here.database)).readings;
    expect(after).toMatchObject({ current: ours.current, progress: ours.progress, begun: ours.begun });
    expect(after).toMatchObject({ furthest: { chapterNumber: 2, fraction: 1 }, modified: MARCH });
    expect(after).toMatchObject({ status: { value: 'reading', at: MARCH } });
  });

  it('takes a place in a chapter where Catchword never was, when it is the later one', async () => {
    await fill(here.database, { ...noRows(), works: [facts], readings: [readingHere()] });
    await importFile(here, readUpTo(4));
    const [after] = (await contents(here.database)).readings;
    expect(after).toMatchObject({ current: { chapterNumber: 4, fraction: 1, at: MARCH }, progress: 1 });

    const later = device();
    const ours = readingHere({ current: placeAt(2, 10, MARCH + DAY), modified: MARCH + DAY });
    await fill(later.database, { ...noRows(), works: [facts], readings: [ours] });
    await importFile(later, readUpTo(4));
    expect((await contents(later.database)).readings[0]).toMatchObject({ current: ours.current });
  });

  it('takes a newer backup over an older one', async () => {
    const status = (paragraph: number, day: string) =>
      toybox({
        ...toyboxTables,
        ignoreList: [],
        workStatus: [
          {
            workId: '1',
            last_visited_at: day,
            last_chapter: 3,
            highest_chapter: 3,
            position: { chapter: 3, paragraph, paragraph_count: 20, offset: 0 },
          },
        ],
      });
    await importFile(here, status(4, '2026-03-01T12:00:00Z'));
    await importFile(here, status(15, '2026-03-02T12:00:00Z'));
    const [after] = (await contents(here.database)).readings;
    expect(after).toMatchObject({ current: { fraction: 0.75 }, furthest: { fraction: 0.75 } });
    await importFile(here, status(4, '2026-03-01T12:00:00Z'));
    expect((await contents(here.database)).readings).toEqual([after]);
  });

  it('adds tags to a note of ours and changes nothing else of it; a deleted note stays deleted', async () => {
    const note = {
      work,
      note: 'The kettle!',
      tags: ['sea', 'dropped'],
      modified: MARCH + DAY,
      deleted: null,
    };
    await fill(here.database, { ...noRows(), workNotes: [note] });
    const file = readUpTo(1, { status: 'dropped', rating: 5 });
    await importFile(here, file);
    expect((await contents(here.database)).workNotes).toEqual([
      { ...note, tags: ['sea', 'dropped', 'rated 5'], modified: note.modified + 1 },
    ]);
    const deleted = { ...note, modified: MARCH, deleted: MARCH };
    const other = device();
    await fill(other.database, { ...noRows(), workNotes: [deleted] });
    await importFile(other, file);
    expect((await contents(other.database)).workNotes).toEqual([deleted]);
  });

  it('keeps fields of ours that nobody here knows', async () => {
    const ours = { ...readingHere(), shelf: 'by the window' };
    const visit = { work, last: 1, source: 'history', modified: 1, times: 12 };
    await fill(here.database, { ...noRows(), works: [facts], readings: [ours], visits: [visit] });
    const [row] = toyboxTables.workStatus.slice(2, 3);
    const visited = { ...toyboxTables, ignoreList: [], workStatus: [{ ...row, workId: '1' }] };
    await importFile(here, readUpTo(2));
    await importFile(here, toybox(visited));
    const after = await contents(here.database);
    expect(after.readings[0]).toHaveProperty('shelf', 'by the window');
    expect(after.visits).toEqual([
      { work, last: MARCH - 2 * DAY, source: 'AO3 Toybox', modified: MARCH - 2 * DAY, times: 12 },
    ]);
  });

  it('does not bring back what she asked to forget, be theirs later', async () => {
    const before = { ...noRows(), forgotten: [{ work, at: MARCH - DAY }] };
    await fill(here.database, before);
    const { plan } = await importFile(here, readUpTo(3, { status: 'dropped' }));
    expect(plan).toMatchObject({ changes: 0, rival: { works: 1, forgotten: 1 } });
    expect(await contents(here.database)).toEqual(before);
    // She has opened it since.
    await here.database.works.put({ ...facts, modified: MARCH - DAY + 1 });
    await importFile(here, readUpTo(3));
    expect((await contents(here.database)).readings).toMatchObject([{ current: { chapterNumber: 3 } }]);
  });

  it('lets the more telling of two extensions say what a work is, whichever came first', async () => {
    const status = [{ ...toyboxTables.workStatus[0], workId: '880000001' }];
    const untitled = toybox({ ...toyboxTables, subscriptions: [], ignoreList: [], workStatus: status });
    for (const files of [
      [enhancements(), untitled],
      [untitled, enhancements()],
    ]) {
      const one = device();
      for (const file of files) await importFile(one, file);
      expect((await contents(one.database)).works[0]).toMatchObject({ title: 'Kettle, Anchor, Rope' });
    }
  });

  it('shows its works in the library, and goes again when it is undone', async () => {
    const { plan, imported } = await importFile(here, enhancements());
    expect(plan.rival).toMatchObject({ name: 'AO3 Enhancements', works: 6, forgotten: 0 });
    expect(plan.counts.works.add).toBe(6);
    const shown = await openLibrary(here.database, here.snapshots).readWorks();
    expect(shown.map((read) => read.work.title).sort()).toEqual([
      'Kettle, Anchor, Rope',
      'Later, Perhaps',
      'One Lamp',
      'The Ferry Keeps Its Hours',
      'Work 880000005',
    ]);
    await undoImport(here.database, imported);
    expect(await contents(here.database)).toEqual(noRows());
  });
});

/** Backups about the few works that the libraries of the merge tests have. */
const status = fc.constantFrom(
  'reading',
  'read',
  'toRead',
  'onHold',
  'dropped',
  'unread',
  undefined,
  'again',
);
const date = fc.constantFrom(undefined, true, 1, 3, 5, 9, 12);
const theirWork = fc.record({
  chapters: fc.array(fc.record({ chapterId: fc.constantFrom(undefined, 11, 12), readDate: date }), {
    maxLength: 4,
  }),
  title: fc.constantFrom(undefined, 'Kettle'),
  author: fc.constantFrom('', 'Wren', 'Wren, gullwing'),
  totalChapters: fc.constantFrom(null, 1, 2, 4),
  status,
  rating: fc.constantFrom(0, 3),
});
const ids = ['1', '2', '3'];
const ofEnhancements = fc
  .dictionary(fc.constantFrom(...ids), theirWork, { maxKeys: 3 })
  .map((list) => enhancements(list));
const chapterNumber = fc.constantFrom(null, 1, 2, 5);
const ofToybox = fc
  .array(
    fc.record({
      workId: fc.constantFrom(...ids),
      last_visited_at: fc.constantFrom(null, ...[1, 4, 7, 12].map((ms) => new Date(ms).toISOString())),
      last_chapter: chapterNumber,
      highest_chapter: chapterNumber,
      ignored: fc.boolean(),
      position: fc.option(
        fc.record({
          chapter: fc.constantFrom(1, 3),
          paragraph: fc.nat(4),
          paragraph_count: fc.constantFrom(2, 5),
          offset: fc.constantFrom(0, 0.5),
        }),
      ),
    }),
    { maxLength: 4 },
  )
  .map((workStatus) => toybox({ ...toyboxTables, workStatus }));
const backup = fc.oneof(ofEnhancements, ofToybox);

/** A library after an import, as `carryOut` would leave it; and the plan. */
async function after(rows: Rows, file: string): Promise<{ rows: Rows; plan: ImportPlan }> {
  for (const table of here.database.tables) await table.clear();
  await fill(here.database, rows);
  const plan = await planImport(here.database, await readLibraryFile(file));
  return { rows: mergeLibraries(rows, plan.rows), plan };
}

it('imported twice, or once more after another, it changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(library, backup, fc.option(backup), async (raw, file, another) => {
      const before = mergeLibraries(raw, noRows());
      const { rows } = another ? await after(before, another) : { rows: before };
      const once = await after(rows, file);
      const twice = await after(once.rows, file);
      expect(twice.plan.changes).toBe(0);
      expect(twice.rows).toEqual(once.rows);
    }),
    { numRuns: runs(60) },
  );
});

it('takes nothing from any library', async () => {
  await fc.assert(
    fc.asyncProperty(library, backup, async (raw, file) => {
      const before = mergeLibraries(raw, noRows());
      const { rows } = await after(before, file);
      for (const table of ['highlights', 'sittings', 'drafts', 'settings', 'forgotten'] as const) {
        expect(rows[table]).toEqual(before[table]);
      }
      for (const ours of before.works.filter(({ modified }) => modified > 4)) {
        expect(rows.works).toContainEqual(ours);
      }
      for (const ours of before.workNotes) {
        const note = rows.workNotes.find((row) => row.work === ours.work);
        expect(note).toMatchObject({ note: ours.note, deleted: ours.deleted });
        expect(note?.tags.slice(0, ours.tags.length)).toEqual(ours.tags);
      }
      for (const ours of before.readings) {
        const reading = rows.readings.find((row) => row.work === ours.work);
        expect(reading?.finished).toEqual(expect.arrayContaining(ours.finished));
        const current = reading?.current as Place;
        if (knowsItsText(current)) expect(current).toEqual(ours.current);
        if (!knowsItsText(ours.current) || knowsItsText(current)) continue;
        expect(current.chapterNumber).toBeGreaterThan(ours.furthest.chapterNumber);
        expect(current.at).toBeGreaterThanOrEqual(ours.current.at);
      }
    }),
    { numRuns: runs(150) },
  );
});
