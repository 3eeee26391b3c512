import type { Rating, Work } from './types';
import { thousands } from './words';

/** The archive treats every work not planned as exactly one chapter as chaptered, a one-chapter "1/?" too. */
export function isChaptered(work: Work): boolean {
  return work.chaptersPlanned !== 1;
}

/** How many chapters readers can see. */
export function postedCount(work: Work): number {
  return work.chapters.filter((chapter) => !chapter.draft).length;
}

/** All planned chapters are posted. */
export function isComplete(work: Work): boolean {
  return work.chaptersPlanned !== null && postedCount(work) >= work.chaptersPlanned;
}

const adultRatings: readonly Rating[] = ['Mature', 'Explicit', 'Not Rated'];

/** Visitors must agree before they see it. */
export function isAdult(work: Work): boolean {
  return adultRatings.includes(work.rating);
}

/** The planned number of chapters as shown: "6" or "?". */
export function plannedText(work: Work): string {
  return work.chaptersPlanned === null ? '?' : thousands(work.chaptersPlanned);
}

/** Unix seconds of a YYYY-MM-DD day. */
export function unixSeconds(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}
