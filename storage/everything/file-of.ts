import { fileName } from '../file/write';
import type { SnapshotDatabase } from '../snapshots/snapshots';

/** What is kept packed, and handed over as a file. */
export type Packed = 'snapshots' | 'imports';

/**
 * Something that is kept packed, as a file, unopened: a copy of the library is a library file; of an import, each line
 * is a list of changes. Both are gzip. @throws Error when it is gone.
 */
export async function fileOf(
  snapshots: SnapshotDatabase,
  of: Packed,
  id: string,
): Promise<{ name: string; blob: Blob }> {
  const tables = [snapshots.snapshots, snapshots.contents, snapshots.imports, snapshots.importChanges];
  return snapshots.transaction('r', tables, async () => {
    const known = await snapshots[of].get(id);
    const parts =
      of === 'snapshots'
        ? [await snapshots.contents.get(id)]
        : await snapshots.importChanges.where('id').startsWith(`${id}/`).sortBy('id');
    const bytes = parts.flatMap((part) => (part ? [new Uint8Array(part.content)] : []));
    if (!known || bytes.length === 0) throw new Error('That is not there any more.');
    const name = fileName(known.at, true);
    return {
      name: of === 'snapshots' ? name : name.replace('library', 'import').replace('.json', '.jsonl'),
      blob: new Blob(bytes, { type: 'application/gzip' }),
    };
  });
}
