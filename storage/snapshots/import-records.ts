import type { AllCounts, Change } from '../database/changes';
import { gunzip, gzip } from '../file/gzip';
import type { SnapshotDatabase } from './snapshots';

/** An import that can be undone, as it is kept beside the snapshots. */
export interface ImportRecord {
  id: string;
  /** ms since the epoch */
  at: number;
  /** Whether it is known to have happened. The record is written before, and an import can fail. */
  done: boolean;
  /** What it did, by table. */
  counts: AllCounts;
}

/** A page of the rows that an import touched, each as it was and as it became: a line of JSON, gzip. */
export interface ImportChanges {
  /** The import's id and the page's number, so that the pages of one import come in their order. */
  id: string;
  content: Uint8Array;
}

/** Changes packed together: some 2 MB of text, so that neither packing nor a look into the first is felt. */
const PACKED = 1_000;

/** How long an import can be undone: as long as the snapshot from before it stays whatever happens. ms */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000;

/** The import that can be undone, `null` when there is none. `now` in ms since the epoch. */
export async function lastImport(snapshots: SnapshotDatabase, now: number): Promise<ImportRecord | null> {
  const done = (await snapshots.imports.toArray()).filter((each) => each.done && now - each.at < KEPT_FOR);
  return done.sort((a, b) => b.at - a.at)[0] ?? null;
}

/** Removes what cannot be undone any more. `now` in ms since the epoch. */
export async function thinImports(snapshots: SnapshotDatabase, now: number): Promise<void> {
  const old = (await snapshots.imports.toArray()).filter(({ at }) => now - at >= KEPT_FOR);
  await dropImports(
    snapshots,
    old.map(({ id }) => id),
  );
}

/** Writes a record with its changes, all of it or nothing, in the place of an earlier one of the same import. */
export async function writeImport(
  snapshots: SnapshotDatabase,
  record: ImportRecord,
  changes: readonly Change[],
): Promise<void> {
  const pages: ImportChanges[] = [];
  for (let from = 0; from < changes.length; from += PACKED) {
    const content = await gzip(`${JSON.stringify(changes.slice(from, from + PACKED))}\n`);
    pages.push({ id: pageId(record.id, pages.length), content });
  }
  await snapshots.transaction('rw', snapshots.imports, snapshots.importChanges, async () => {
    await snapshots.importChanges.where('id').startsWith(`${record.id}/`).delete();
    await snapshots.importChanges.bulkPut(pages);
    if (record.done) await finishImport(snapshots, record);
    else await snapshots.imports.put(record);
  });
}

/** Marks an import as done. Only the last one can be undone: one before it may have made what this one changed. */
export async function finishImport(snapshots: SnapshotDatabase, record: ImportRecord): Promise<void> {
  await snapshots.transaction('rw', snapshots.imports, snapshots.importChanges, async () => {
    const others = await snapshots.imports.where('id').notEqual(record.id).primaryKeys();
    await dropImports(snapshots, others);
    await snapshots.imports.put(record);
  });
}

/** Removes records with their changes. */
export async function dropImports(snapshots: SnapshotDatabase, ids: readonly string[]): Promise<void> {
  await snapshots.transaction('rw', snapshots.imports, snapshots.importChanges, async () => {
    await snapshots.imports.bulkDelete([...ids]);
    for (const id of ids) await snapshots.importChanges.where('id').startsWith(`${id}/`).delete();
  });
}

/** The first page of an import's changes; empty when there is none. */
export async function firstChanges(snapshots: SnapshotDatabase, id: string): Promise<Change[]> {
  const page = await snapshots.importChanges.get(pageId(id, 0));
  return page ? unpacked(page) : [];
}

/** All changes of an import, in the order in which they were made. */
export async function allChanges(snapshots: SnapshotDatabase, id: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (const page of await snapshots.importChanges.where('id').startsWith(`${id}/`).sortBy('id')) {
    for (const change of await unpacked(page)) changes.push(change);
  }
  return changes;
}

async function unpacked({ content }: ImportChanges): Promise<Change[]> {
  return JSON.parse(await gunzip(new Uint8Array(content)));
}

function pageId(id: string, number: number): string {
  return `${id}/${String(number).padStart(6, '0')}`;
}
