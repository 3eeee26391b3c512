import { ENOUGH, medianSpeed } from '../pace';
import { type Day, type Period, partsOf, type Span } from './calendar';
import type { Amount, Finish, ReadingLog } from './log';

/** What was read in a part of a period. */
export interface PartRead extends Span, Amount {
  /** Words a minute, as {@link Summary.pace}. */
  pace: number | null;
}

/** What was read in one work. */
export interface WorkRead extends Amount {
  work: string;
}

/** What was read in a period. */
export interface Summary extends Amount {
  /** Days on which she read. */
  days: number;
  /** The median of the time of these days, in ms; `null` when there are none. */
  usualDay: number | null;
  /** The hour of the day, 0 to 23, that had most of her time; `null` when there is none. */
  hour: number | null;
  /**
   * Words a minute: the median by time of the sittings that began in it. `null` where too little is known to say, and
   * for anything less than a month: speeds are held by the month.
   */
  pace: number | null;
  /** Days, months or years, as the period is drawn. */
  parts: PartRead[];
  /** The one with most of her time first. */
  works: WorkRead[];
  /** The latest first. */
  finishes: Finish[];
}

/** Sums up the days of a period. */
export function summaryOf(log: ReadingLog, period: Period): Summary {
  const sum: Amount = { time: 0, words: 0 };
  const times: number[] = [];
  const hours: number[] = [];
  const works = new Map<string, Amount>();
  const spans = partsOf(period);
  const parts = spans.map((span) => ({ ...span, time: 0, words: 0, pace: paceIn(log, span) }));
  for (const [day, read] of log.days) {
    if (day < period.from || day > period.to) continue;
    addTo(sum, read);
    times.push(read.time);
    read.hours.forEach((time, hour) => {
      hours[hour] = (hours[hour] ?? 0) + time;
    });
    for (const [work, amount] of read.works) {
      const before = works.get(work) ?? { time: 0, words: 0 };
      works.set(work, before);
      addTo(before, amount);
    }
    const part = partAt(parts, day);
    if (part) addTo(part, read);
  }
  return {
    ...sum,
    days: times.length,
    usualDay: median(times),
    hour: greatest(hours),
    pace: paceIn(log, period),
    parts,
    works: [...works].map(([work, amount]) => ({ work, ...amount })).sort(byTime),
    finishes: log.finishes
      .filter(({ day }) => day >= period.from && day <= period.to)
      .sort((a, b) => b.day - a.day || (a.work < b.work ? -1 : 1)),
  };
}

function addTo(sum: Amount, { time, words }: Amount): void {
  sum.time += time;
  sum.words += words;
}

/** The part that a day lies in; they follow each other without a gap. */
function partAt<T extends Span>(parts: readonly T[], day: Day): T | undefined {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.from ?? day) <= day) low = middle;
    else high = middle - 1;
  }
  return parts[low];
}

function paceIn(log: ReadingLog, { from, to }: Span): number | null {
  const counted: { speed: number; time: number }[] = [];
  let all = 0;
  for (const [month, speeds] of log.speeds) {
    if (month < from || month > to) continue;
    for (const [speed, time] of speeds) {
      counted.push({ speed, time });
      all += time;
    }
  }
  // A week that begins with a month is no month.
  return to - from < SHORTEST_MONTH - 1 || all < ENOUGH ? null : medianSpeed(counted);
}

/** Days of a February. */
const SHORTEST_MONTH = 28;

/** Of an even number, the middle between the two in the middle. */
function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const above = sorted[middle];
  if (above === undefined) return null;
  const below = sorted.length % 2 === 1 ? above : (sorted[middle - 1] ?? above);
  return Math.round((below + above) / 2);
}

/** The earliest of the hours with the most time; `null` when none has any. */
function greatest(hours: readonly number[]): number | null {
  let found: number | null = null;
  hours.forEach((time, hour) => {
    if (time > (found === null ? 0 : (hours[found] ?? 0))) found = hour;
  });
  return found;
}

/** By time, then words; the key makes the order whole, so that the order of the log does not show. */
function byTime(a: WorkRead, b: WorkRead): number {
  return b.time - a.time || b.words - a.words || (a.work < b.work ? -1 : 1);
}
