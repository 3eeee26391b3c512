import type { Highlight } from '../../reading/highlight';
import type { ReadingRecord, WorkRecord } from '../records';
import type { ReadWork } from '../service/contract';

/** Readings with the work and the highlights of each; one whose work is not known is left out. */
export function readWorksOf(
  readings: readonly ReadingRecord[],
  works: readonly (WorkRecord | undefined)[],
  highlights: readonly (readonly Highlight[])[],
): ReadWork[] {
  return readings.flatMap((reading, i) => {
    const work = works[i];
    const living = highlights[i]?.filter(({ deleted }) => deleted === null) ?? [];
    return work ? [{ work, reading, highlights: living.length }] : [];
  });
}
