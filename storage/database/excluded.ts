import { workKey } from '../../archive/urls';
import type { WorkHeader } from '../../archive/work';
import {
  type Excludable,
  exclusionKey,
  exclusionsOf,
  type NotKept,
  whyNotKept,
} from '../../reading/exclusion';
import { believed, timeOf } from '../merge/clock';
import { ruleOf } from '../merge/rules';
import type { ExcludedRecord } from '../records';
import type { LibraryDatabase } from './database';

/** Excludes a work or a fandom from what is kept, or takes that back (`excluded: false`), `at` ms; the later of two changes wins. */
export async function setExcluded(
  database: LibraryDatabase,
  of: Excludable,
  excluded: boolean,
  at: number,
): Promise<void> {
  await database.transaction('rw', database.excluded, async () => {
    const key = exclusionKey(of);
    const stored = await database.excluded.get(key);
    const before = stored && believed('excluded', stored, at);
    const modified = timeOf(at, before?.modified ?? 0);
    const now = { ...before, key, name: of.name, modified, deleted: excluded ? null : modified };
    await database.excluded.put(ruleOf('excluded').join(before ?? now, now));
  });
}

/** Why nothing is to be kept of a work with these fandoms; `null` when it is. May be asked in a transaction with `excluded`. */
export async function notKeptOf(
  database: LibraryDatabase,
  work: string,
  fandoms: readonly string[],
): Promise<NotKept | null> {
  return whyNotKept(await database.excluded.bulkGet(exclusionsOf(work, fandoms)));
}

/** Which of these works are kept, by their keys. */
export async function keptAmong(
  database: LibraryDatabase,
  works: readonly Pick<WorkHeader, 'site' | 'id' | 'fandoms'>[],
): Promise<Set<string>> {
  const rows = new Map((await database.excluded.toArray()).map((row) => [row.key, row]));
  const keys = works.flatMap(({ site, id, fandoms }) => {
    const key = workKey(site, id);
    return whyNotKept(exclusionsOf(key, fandoms).map((each) => rows.get(each))) ? [] : [key];
  });
  return new Set(keys);
}

/** What is excluded now, works before fandoms, each by name. */
export async function listExcluded(database: LibraryDatabase): Promise<ExcludedRecord[]> {
  const living = (await database.excluded.toArray()).filter(({ deleted }) => deleted === null);
  const isFandom = ({ key }: ExcludedRecord) => Number(key.startsWith('fandom:'));
  return living.sort(
    (a, b) => isFandom(a) - isFandom(b) || a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1),
  );
}

/** All fandoms of the works in the library, each once, by name. */
export async function knownFandoms(database: LibraryDatabase): Promise<string[]> {
  const fandoms = new Set<string>();
  await database.works.each(({ fandoms: its }) => {
    for (const fandom of its) fandoms.add(fandom);
  });
  return [...fandoms].sort((a, b) => a.localeCompare(b));
}
