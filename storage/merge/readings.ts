import { compareDistance, type Place } from '../../reading/place';
import { BEGINNING } from '../../reading/rough-place';
import type { ReadingRecord } from '../records';
import { compareCanonical, same } from './canonical';
import { last, type Order, orderBy } from './order';
import type { Rule } from './rules';

/*
 * A reading is joined part by part, each by an order of its own. The furthest place and the beginning are no later
 * than what replaces them, so a time cannot say whether they are from before a forgetting: the furthest of before hides
 * how far she has come since. Both carry `since` instead, the forgetting after which they count, and a later one wins.
 */

/** The further of two places; of two at one spot the later. */
export const byDistance: Order<Place> = (a, b) =>
  compareDistance(a, b) || a.at - b.at || compareCanonical(a, b);

type PlacePart = Pick<ReadingRecord, 'current' | 'progress' | 'of'>;
type Status = ReadingRecord['status'];
type Rest = Omit<
  ReadingRecord,
  'current' | 'progress' | 'of' | 'furthest' | 'begun' | 'since' | 'status' | 'finished'
>;

const byPlace = orderBy<PlacePart>(({ current }) => current.at);
const byStatus = orderBy<Status>((status) => status?.at ?? -1);
const byModified = orderBy<Rest>(({ modified }) => modified);

export const readings: Rule<ReadingRecord> = {
  join(a, b) {
    const [ofA, ofB] = [partsOf(a), partsOf(b)];
    const joined = together({
      rest: last(byModified, ofA.rest, ofB.rest),
      place: last(byPlace, ofA.place, ofB.place),
      stretch: joinStretches(ofA.stretch, ofB.stretch),
      status: last(byStatus, ofA.status, ofB.status),
      finished: ascending([...ofA.finished, ...ofB.finished]),
    });
    return same(joined, a) ? a : joined;
  },
  afterForgetting(row, at) {
    const { rest, place, stretch, status, finished } = partsOf(row);
    if (rest.modified <= at) return null;
    const left = together({
      rest,
      place: place.current.at > at ? place : { current: BEGINNING, progress: 0 },
      stretch: stretch && stretch.since >= at ? stretch : null,
      status: status && status.at > at ? status : null,
      finished: finished.filter((time) => time > at),
    });
    return same(left, row) ? row : left;
  },
};

/** How far she has come since the work was last forgotten. */
interface Stretch {
  since: number;
  begun: number;
  furthest: Place;
}

interface Parts {
  rest: Rest;
  place: PlacePart;
  /** `null` when a forgetting elsewhere has cut it. */
  stretch: Stretch | null;
  status: Status;
  finished: number[];
}

function partsOf(row: ReadingRecord): Parts {
  const { current, progress, of, furthest, begun, since, status, finished, ...rest } = row;
  // Nothing of a row is later than its last change, and none counts since a forgetting that came after it: a row that
  // says so was made by a clock, or a hand, that went wrong.
  const modified = Math.max(rest.modified, current.at, status?.at ?? 0, ...finished);
  const counts = since === 0 || (since !== null && since < modified);
  return {
    rest: { ...rest, modified },
    place: of === undefined ? { current, progress } : { current, progress, of },
    stretch: counts ? { since, begun, furthest } : null,
    status,
    finished: ascending(finished),
  };
}

function together({ rest, place, stretch, status, finished }: Parts): ReadingRecord {
  const { since, begun, furthest } = stretch ?? {
    since: null,
    begun: firstTrace(rest, place, status, finished),
    furthest: place.current,
  };
  return { ...rest, ...place, furthest, begun, since, status, finished };
}

/** When something is first known of a reading whose own beginning was forgotten. */
function firstTrace({ modified }: Rest, { current }: PlacePart, status: Status, finished: number[]): number {
  const times = [current.at, status?.at ?? 0, ...finished.slice(0, 1)].filter((time) => time > 0);
  return times.length > 0 ? Math.min(...times) : modified;
}

function joinStretches(a: Stretch | null, b: Stretch | null): Stretch | null {
  if (!a || !b) return a ?? b;
  if (a.since !== b.since) return a.since > b.since ? a : b;
  return {
    since: a.since,
    begun: Math.min(a.begun, b.begun),
    furthest: last(byDistance, a.furthest, b.furthest),
  };
}

function ascending(times: number[]): number[] {
  return [...new Set(times)].sort((a, b) => a - b);
}
