import { dropSnapshots, listSnapshots, type Snapshot, type SnapshotDatabase } from './snapshots';

const DAY = 24 * 60 * 60 * 1_000;

/** How long every day's snapshot stays: what went wrong in a library is usually noticed within a week. Days */
const EVERY_DAY = 7;

/** How many weeks after that keep one snapshot each. */
const WEEKS = 8;

/** How long a snapshot stays that was taken before something happened to the library, whatever else there is. Days */
const BEFORE_SOMETHING = 30;

/**
 * How much the contents of all snapshots may take together. A library of 10,000 works is a file of about 3 MB, so
 * that all 15 that time leaves fit well; and a phone can spare it. Bytes
 */
export const SIZE_CAP = 64 * 1024 * 1024;

/** Removes the snapshots that are no longer worth their room. `now` in ms since the epoch. */
export async function thin(snapshots: SnapshotDatabase, now: number): Promise<void> {
  const alarms = await snapshots.alarms.toArray();
  const offered = alarms.filter(({ dismissed }) => dismissed === null).map(({ snapshot }) => snapshot);
  const dropped = tooMany(await listSnapshots(snapshots), now, new Set(offered));
  if (dropped.length > 0) await dropSnapshots(snapshots, dropped);
}

/**
 * Ids of the snapshots to remove: of those older than a week all but the last of each week, those older than nine
 * weeks, and then the oldest, dailies first, until the rest fits under `cap`. Never the newest, never the newest
 * daily, and never one in `needed`.
 */
export function tooMany(
  snapshots: readonly Pick<Snapshot, 'id' | 'at' | 'why' | 'bytes'>[],
  now: number,
  needed: ReadonlySet<string> = new Set(),
  cap = SIZE_CAP,
): string[] {
  const latestFirst = [...snapshots].sort((a, b) => b.at - a.at);
  const safe = new Set(needed);
  for (const newest of [latestFirst[0], latestFirst.find(({ why }) => why === 'daily')]) {
    if (newest) safe.add(newest.id);
  }

  const kept: typeof latestFirst = [];
  const weeks = new Set<number>();
  for (const snapshot of latestFirst) {
    const age = now - snapshot.at;
    const young = age < EVERY_DAY * DAY || (snapshot.why !== 'daily' && age < BEFORE_SOMETHING * DAY);
    // Weeks of the calendar: counted from now they would move, and drop each other's snapshots one after the other.
    const week = Math.floor(snapshot.at / (7 * DAY));
    const lastOfItsWeek = age < (EVERY_DAY + WEEKS * 7) * DAY && !weeks.has(week);
    if (!young && lastOfItsWeek) weeks.add(week);
    if (young || lastOfItsWeek || safe.has(snapshot.id)) kept.push(snapshot);
  }

  let bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  const oldestFirst = kept.toReversed();
  const inOrder = [
    ...oldestFirst.filter(({ why }) => why === 'daily'),
    ...oldestFirst.filter(({ why }) => why !== 'daily'),
  ];
  const over = new Set<string>();
  for (const { id, bytes: its } of inOrder) {
    if (bytes <= cap) break;
    if (safe.has(id)) continue;
    over.add(id);
    bytes -= its;
  }
  const staying = new Set(kept.filter(({ id }) => !over.has(id)).map(({ id }) => id));
  return latestFirst.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
}
