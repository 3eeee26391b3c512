import { isInFuture } from '../future';
import { speedOf } from '../pace';
import { LONGEST, type Sitting } from '../sitting';
import { type Day, dayOf, monthOf } from './calendar';
import { split } from './split';

/** How much was read. */
export interface Amount {
  /** ms */
  time: number;
  /** Those that were passed too fast to be read are not in the sittings; those read again are there again. */
  words: number;
}

/** What was read on one day. */
export interface DayRead extends Amount {
  /** Time by hour of the day, 0 to 23, in ms; an hour without any has no entry. */
  hours: number[];
  /** By the work's key. */
  works: Map<string, Amount>;
}

/** A work that she came to the end of. */
export interface Finish {
  work: string;
  day: Day;
}

/**
 * What a log of sittings comes to, by days. Sittings are told one after the other, in any order; none is kept. What is
 * held grows with the days on which she read and the works of each, not with the years of sittings.
 */
export class ReadingLog {
  readonly days = new Map<Day, DayRead>();
  readonly finishes: Finish[] = [];
  /** Time in ms by words a minute, by the month (its first day) in which the sitting began. */
  readonly speeds = new Map<Day, Map<number, number>>();
  /** Sittings whose times cannot be right. They count nowhere. */
  leftOut = 0;

  /** `now`: ms since the epoch. */
  constructor(private readonly now: number) {}

  /** The day that it is. */
  get today(): Day {
    return dayOf(this.now);
  }

  /** The first day and the last on which she read or finished something; `null` when there is none. */
  get known(): { from: Day; to: Day } | null {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const day of this.days.keys()) [from, to] = [Math.min(from, day), Math.max(to, day)];
    for (const { day } of this.finishes) [from, to] = [Math.min(from, day), Math.max(to, day)];
    return from > to ? null : { from, to };
  }

  /** Counts a sitting; two at a time, in two tabs, count both. */
  add(sitting: Sitting & { work: string }): void {
    const { work, words } = sitting;
    const start = Math.trunc(sitting.start);
    const end = Math.trunc(sitting.end);
    const sound = start > 0 && end >= start && end - start <= LONGEST && !isInFuture(end, this.now);
    if (!sound || !Number.isInteger(words) || words < 0) {
      this.leftOut += 1;
      return;
    }
    // A moment without a word is no reading, and its day no day of reading.
    if (start === end && words === 0) return;
    for (const { day, hour, time, words: its } of split({ start, end, words })) {
      const read = this.#day(day);
      read.time += time;
      read.words += its;
      read.hours[hour] = (read.hours[hour] ?? 0) + time;
      const ofWork = read.works.get(work) ?? { time: 0, words: 0 };
      read.works.set(work, { time: ofWork.time + time, words: ofWork.words + its });
    }
    const speed = speedOf({ start, end, words });
    if (speed !== null) this.#speed(monthOf(dayOf(start)), Math.round(speed), end - start);
  }

  /** She came to the end of a work, at a time in ms; 0 is a day that nobody knows, and is in no period. */
  finish(work: string, at: number): void {
    if (at > 0 && !isInFuture(at, this.now)) this.finishes.push({ work, day: dayOf(at) });
  }

  #day(day: Day): DayRead {
    let read = this.days.get(day);
    if (!read) {
      read = { time: 0, words: 0, hours: [], works: new Map() };
      this.days.set(day, read);
    }
    return read;
  }

  #speed(month: Day, speed: number, time: number): void {
    const speeds = this.speeds.get(month) ?? new Map<number, number>();
    this.speeds.set(month, speeds.set(speed, (speeds.get(speed) ?? 0) + time));
  }
}
