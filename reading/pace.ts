import { LONGEST, type Sitting } from './sitting';

/** How fast somebody reads. */
export interface Pace {
  wordsPerMinute: number;
  /** Whether it is her own, or what is usual in the work's language as long as hers is not known. */
  own: boolean;
}

/**
 * Words that adults read in a minute, as a test of equal texts found them in 17 languages (Trauzettel-Klosinski and
 * Dietz, 2012); by the first part of the archive's language code. Chinese and Japanese are counted by characters, as
 * the archive counts them.
 */
const USUAL: { readonly [language: string]: number } = {
  ar: 138,
  zh: 255,
  nl: 202,
  en: 228,
  fi: 161,
  fr: 195,
  de: 179,
  he: 187,
  it: 188,
  ja: 357,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  es: 218,
  sv: 199,
  tr: 166,
};

/** The middle of the table above. */
const ANYWHERE = 184;

/** So much reading has to be known before it says more than the table: some four chapters. ms */
export const ENOUGH = 15 * 60_000;

/** Older reading than the latest five hours says nothing about today's eyes. ms */
const LATEST = 5 * 3_600_000;

/** A shorter sitting is more looking than reading. ms */
const SHORTEST = 20_000;

/**
 * How fast she reads, from her sittings, the latest first. The median by time: an hour at night over one chapter, or a
 * chapter skimmed, does not change it much. `language` is the archive's code; empty where it is not known.
 */
export function paceOf(sittings: readonly Sitting[], language: string): Pace {
  const counted: { speed: number; time: number }[] = [];
  let all = 0;
  for (const sitting of sittings) {
    const speed = speedOf(sitting);
    if (speed === null) continue;
    const time = sitting.end - sitting.start;
    counted.push({ speed, time });
    all += time;
    if (all >= LATEST) break;
  }
  if (all < ENOUGH) {
    const base = language.toLowerCase().split('-')[0] ?? '';
    return { wordsPerMinute: USUAL[base] ?? ANYWHERE, own: false };
  }
  return { wordsPerMinute: medianSpeed(counted), own: true };
}

/** Words a minute in a sitting; `null` for one that tells nothing of how fast she reads. */
export function speedOf({ start, end, words }: Sitting): number | null {
  const time = end - start;
  return time < SHORTEST || time > LONGEST || words === 0 ? null : words / (time / 60_000);
}

/**
 * The speed, in whole words a minute, below and above which there is as much time (ms). It sorts what it is given;
 * there has to be something.
 */
export function medianSpeed(counted: { speed: number; time: number }[]): number {
  const all = counted.reduce((sum, { time }) => sum + time, 0);
  counted.sort((a, b) => a.speed - b.speed);
  let before = 0;
  const middle = counted.find(({ time }) => {
    before += time;
    return before >= all / 2;
  });
  return Math.max(1, Math.round(middle?.speed ?? ANYWHERE));
}

/** How long so many words take, in words: "less than a minute", "12 min", "3 h 20 min", "41 h". */
export function timeWords(words: number, { wordsPerMinute }: Pace): string {
  const minutes = Math.round(words / wordsPerMinute);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  // Nobody plans ten hours of reading to the minute.
  const rest = hours < 10 ? minutes % 60 : 0;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
