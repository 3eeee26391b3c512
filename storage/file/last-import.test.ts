import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../database/database';
import { openLibrary } from '../database/library';
import { breakable, type Fault, failAt } from '../faults-for-tests';
import { highlightOf, work, workHeader } from '../for-tests';
import { allChanges, lastImport, thinImports, writeImport } from '../snapshots/import-records';
import { SnapshotDatabase } from '../snapshots/snapshots';
import { noRows, type Rows } from '../tables';
import { carryOut } from './carry-out';
import { importForGood, settleImport, undoLastImport } from './last-import';
import { AT, contents, device, exported, fill, manyHighlights } from './libraries-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';

const facts = { ...workHeader, key: work, modified: 2 };
const ours: Rows = {
  ...noRows(),
  works: [facts],
  highlights: [highlightOf('h-000001', 1, { note: 'mine' }), highlightOf('h-ours001', 9)],
};
const theirs: Rows = {
  ...noRows(),
  works: [{ ...facts, key: 'archiveofourown.org/works/7', id: '7' }],
  highlights: [highlightOf('h-000001', 4, { note: 'later' }), highlightOf('h-000002', 3)],
};

beforeAll(breakable);
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

async function prepared(rows: Rows = theirs) {
  const here = device();
  await fill(here.database, ours);
  const other = device();
  await fill(other.database, rows);
  const plan = await planImport(here.database, await readLibraryFile(await exported(other.database)));
  return { ...here, plan, before: await contents(here.database) };
}

/** The databases as a page finds them that opens later. */
function reopened({ database, snapshots }: ReturnType<typeof device>): ReturnType<typeof device> {
  database.close();
  snapshots.close();
  return {
    database: new LibraryDatabase(database.name),
    snapshots: new SnapshotDatabase(snapshots.name),
  };
}

describe('an import', () => {
  it('can be undone by a page that opens later, once', async () => {
    const first = await prepared();
    await importForGood(first.database, first.snapshots, first.plan, { at: AT });
    const { database, snapshots } = reopened(first);
    await settleImport(database, snapshots);
    const record = await lastImport(snapshots, AT + 1_000);
    expect(record).toMatchObject({
      at: AT,
      counts: { works: { add: 1 }, highlights: { add: 1, change: 1 } },
    });
    const id = record?.id ?? '';
    expect(await undoLastImport(database, snapshots, id)).toEqual({ restored: 3, stayed: 0 });
    expect(await contents(database)).toEqual(first.before);
    expect(await lastImport(snapshots, AT + 1_000)).toBeNull();
    expect(await snapshots.importChanges.count()).toBe(0);
    await expect(undoLastImport(database, snapshots, id)).rejects.toThrow('cannot be undone any more');
  });

  it('keeps what she changed since when it is undone', async () => {
    const { database, snapshots, plan } = await prepared();
    const { id } = await importForGood(database, snapshots, plan, { at: AT });
    const library = openLibrary(database, snapshots);
    await library.saveHighlight({ highlight: highlightOf('h-000001', AT + 5, { note: 'mine again' }) });
    await library.saveHighlight({ highlight: highlightOf('h-since01', AT + 6) });
    expect(await undoLastImport(database, snapshots, id)).toEqual({ restored: 2, stayed: 1 });
    const { highlights, works } = await contents(database);
    expect(highlights.map((row) => [row.id, row.note])).toEqual([
      ['h-000001', 'mine again'],
      ['h-ours001', ''],
      ['h-since01', ''],
    ]);
    expect(works).toEqual(ours.works);
  });

  it('of many rows is undone in all of them', async () => {
    const { database, snapshots, plan, before } = await prepared(manyHighlights(2_300));
    const { id } = await importForGood(database, snapshots, plan, { at: AT });
    expect(await snapshots.importChanges.count()).toBe(3);
    const { restored } = await undoLastImport(database, snapshots, id);
    expect(restored).toBe(2_300);
    expect(await contents(database)).toEqual(before);
  });

  it('is told as it happened, when something was saved after it was foreseen', async () => {
    const { database, snapshots, plan } = await prepared();
    const library = openLibrary(database, snapshots);
    let saving: Promise<unknown> | null = null;
    snapshots.imports.hook('creating', () => {
      saving ??= Dexie.ignoreTransaction(() =>
        library.saveHighlight({ highlight: highlightOf('h-000001', 3, { note: 'just now' }) }),
      );
    });
    const { id } = await importForGood(database, snapshots, plan, { at: AT });
    await saving;
    expect((await allChanges(snapshots, id)).map(({ before }) => before)).toContainEqual(
      expect.objectContaining({ note: 'just now' }),
    );
    await undoLastImport(database, snapshots, id);
    expect(await database.highlights.get('h-000001')).toMatchObject({ note: 'just now', modified: 3 });
  });

  it('takes the place of the one before', async () => {
    const { database, snapshots, plan } = await prepared();
    const first = await importForGood(database, snapshots, plan, { at: AT });
    const other = device();
    await fill(other.database, { ...noRows(), highlights: [highlightOf('h-000009', 3)] });
    const next = await planImport(database, await readLibraryFile(await exported(other.database)));
    const second = await importForGood(database, snapshots, next, { at: AT + 1 });
    expect(await lastImport(snapshots, AT + 1)).toMatchObject({ id: second.id });
    expect(await allChanges(snapshots, first.id)).toEqual([]);
    expect(await allChanges(snapshots, second.id)).toHaveLength(1);
  });

  it('that is refused leaves the one before to be undone', async () => {
    const { database, snapshots, plan } = await prepared();
    const first = await importForGood(database, snapshots, plan, { at: AT });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(importForGood(database, snapshots, plan, { at: AT + 1, signal })).rejects.toThrow('enough');
    expect(await lastImport(snapshots, AT + 1)).toMatchObject({ id: first.id });
    expect(await snapshots.imports.count()).toBe(1);
  });

  it('can be undone for thirty days', async () => {
    const { database, snapshots, plan } = await prepared();
    await importForGood(database, snapshots, plan, { at: AT });
    const day = 24 * 60 * 60 * 1_000;
    await thinImports(snapshots, AT + 29 * day);
    expect(await lastImport(snapshots, AT + 29 * day)).not.toBeNull();
    expect(await lastImport(snapshots, AT + 30 * day)).toBeNull();
    await thinImports(snapshots, AT + 30 * day);
    expect(await snapshots.imports.count()).toBe(0);
    expect(await snapshots.importChanges.count()).toBe(0);
  });
});

describe('an import that was interrupted', () => {
  const begun = async (
    { database, snapshots, plan }: Awaited<ReturnType<typeof prepared>>,
    happens: boolean,
  ) => {
    const twin = device();
    await fill(twin.database, ours);
    const { changes, counts } = await carryOut(twin.database, twin.snapshots, plan, { at: AT });
    await writeImport(snapshots, { id: 'import-1', at: AT, done: false, counts }, changes);
    if (happens) await carryOut(database, snapshots, plan, { at: AT });
  };

  it('before it happened offers no undo, and nothing is broken', async () => {
    const stage = await prepared();
    await begun(stage, false);
    const { database, snapshots } = reopened(stage);
    expect(await lastImport(snapshots, AT)).toBeNull();
    await settleImport(database, snapshots);
    expect(await lastImport(snapshots, AT)).toBeNull();
    expect(await snapshots.importChanges.count()).toBe(0);
    expect(await contents(database)).toEqual(stage.before);
  });

  it('after it happened can be undone', async () => {
    const stage = await prepared();
    await begun(stage, true);
    const { database, snapshots } = reopened(stage);
    await settleImport(database, snapshots);
    expect(await lastImport(snapshots, AT)).toMatchObject({ id: 'import-1', done: true });
    await undoLastImport(database, snapshots, 'import-1');
    expect(await contents(database)).toEqual(stage.before);
  });

  it.each<Fault>(['full', 'abort', 'dead'])(
    'at any request to the disk (%s): what happened can be undone, what did not leaves nothing',
    async (fault) => {
      const { plan, before, ...twin } = await prepared();
      await carryOut(twin.database, twin.snapshots, plan, { at: AT });
      const after = await contents(twin.database);
      const seen = { happened: 0, failed: 0 };
      for (let request = 1; ; request += 1) {
        const stage = device();
        await fill(stage.database, ours);
        await stage.snapshots.open();
        const repair = failAt(request, fault);
        await importForGood(stage.database, stage.snapshots, plan, { at: AT }).catch((error) => error);
        if (!repair()) break;
        const { database, snapshots } = reopened(stage);
        await settleImport(database, snapshots);
        const now = await contents(database);
        const record = await lastImport(snapshots, AT);
        if (record) {
          seen.happened += 1;
          expect(now).toEqual(after);
          await undoLastImport(database, snapshots, record.id);
        } else {
          seen.failed += 1;
        }
        expect(await contents(database), `request ${request}`).toEqual(before);
        expect(await snapshots.importChanges.count()).toBe(0);
        database.close();
        snapshots.close();
      }
      expect(seen.failed).toBeGreaterThan(20);
      expect(seen.happened).toBeGreaterThan(0);
    },
  );
});
