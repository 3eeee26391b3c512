import { paragraph, pick, type Random, sentence } from '../../reading/prose-for-tests';

/** The kinds of chapters that are measured; docs/PLACES.md says what they are. */
export const KINDS = ['long', 'short', 'refrains'] as const;
export type Kind = (typeof KINDS)[number];

/** A word of the sample prose with its space is about this long, in characters. */
const WORD = 5.7;

// What people say in one line, again and again.
const ONE_LINERS = ['“Yes.”', '“No.”', '“What?”', '“I know.”', 'Silence.', '“Go on, then.”', 'She nodded.'];
const BREAK = '* * *';

/** The paragraphs of a random chapter. */
export function chapterOf(kind: Kind, random: Random): string[] {
  if (kind === 'short') return prose(random, 300);
  if (kind === 'long') return prose(random, 5_000 + random() * 15_000);
  return refrains(random, 2_000 + random() * 3_000);
}

function prose(random: Random, words: number): string[] {
  return until(words, () => [random() < 0.1 ? sentence(random) : paragraph(random)]);
}

function refrains(random: Random, words: number): string[] {
  const chorus = [sentence(random), sentence(random)];
  return until(words, () => {
    const what = random();
    if (what < 0.08) return [BREAK];
    if (what < 0.2)
      return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, ONE_LINERS));
    // A whole line that comes again, alone or with the one that follows it.
    if (what < 0.24) return random() < 0.5 ? chorus : chorus.slice(0, 1);
    return [paragraph(random)];
  });
}

function until(words: number, next: () => string[]): string[] {
  const paragraphs: string[] = [];
  for (let length = 0; length < words * WORD; ) {
    const more = next();
    paragraphs.push(...more);
    length += more.join(' ').length;
  }
  return paragraphs;
}
