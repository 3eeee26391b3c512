import type { Place } from '../../../reading/place';
import { workProgress } from '../../../reading/progress';
import type { WorkRecord } from '../../records';

/** Share of a work before a place, 0 to 1, as far as its chapters are counted; 0 where they are not. */
export function progressIn(
  work: Pick<WorkRecord, 'chaptersPosted'> & Partial<Pick<WorkRecord, 'words'>>,
  place: Place,
): number {
  const { chaptersPosted, words = null } = work;
  if (chaptersPosted === null) return 0;
  return workProgress({ chapters: [], statedWords: words, chaptersPosted, place });
}
