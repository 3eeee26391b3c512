import type { Persistence } from '../../../storage/persistence';
import type { Holdings } from '../../../storage/snapshots/holdings';
import type { Shrunk } from '../../../storage/snapshots/shrunk';
import type { SnapshotReason } from '../../../storage/snapshots/snapshots';
import { joinedWords } from '../../shared/joined-words';

const KINDS: { [Kind in keyof Holdings]: [one: string, many: string] } = {
  works: ['work', 'works'],
  readings: ['place', 'places'],
  highlights: ['highlight', 'highlights'],
  notes: ['note', 'notes'],
};

/** "3 works, 412 highlights and 12 notes"; "nothing" when there is nothing. */
export function holdingsWords(holdings: Holdings, kinds = Object.keys(KINDS) as (keyof Holdings)[]): string {
  const parts = kinds.flatMap((kind) => {
    const count = holdings[kind];
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${KINDS[kind][count === 1 ? 0 : 1]}`];
  });
  return joinedWords(parts) || 'nothing';
}

/** What a reader counts by herself: a place is only worth a word where its work is not lost with it. */
export const COUNTED: (keyof Holdings)[] = ['works', 'highlights', 'notes'];

/** "3.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "yesterday", or a date in the reader's own way. */
export function dayWords(at: number, now = Date.now()): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** A date and the time of day. */
export function timeWords(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** "Your library shrank by 412 highlights since yesterday." */
export function shrunkWords({ lost, since }: Shrunk, now = Date.now()): string {
  const kinds = lost.works > 0 ? COUNTED : (Object.keys(KINDS) as (keyof Holdings)[]);
  return `Your library shrank by ${holdingsWords(lost, kinds)} since ${dayWords(since, now)}.`;
}

/** Why a copy was made. */
export const WHY: Record<SnapshotReason, string> = {
  daily: 'the day’s copy',
  upgrade: 'before an update of Catchword',
  import: 'before an import',
  restore: 'before a copy was restored',
  deletion: 'before a work was forgotten',
};

/** What the browser says about keeping the library, in plain words. */
export function persistenceWords({ kept, exempt }: Persistence): string {
  if (exempt) return 'Your browser does not clear what Catchword stores, even when the disk gets full.';
  if (kept === null) return 'Your browser does not say whether it clears stored data when the disk is full.';
  return kept
    ? 'Your browser has promised to keep your library, even when the disk gets full.'
    : 'Your browser may clear your library when the disk gets full.';
}
