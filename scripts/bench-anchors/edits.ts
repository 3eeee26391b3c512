import { pick, type Random, sentence } from '../../reading/prose-for-tests';

/** A chapter cut into a quote and what stands before and after it. Normalised text, its spaces and breaks included. */
export interface Quoted {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The chapter after an edit. `at`: UTF-16 offsets of what the quote has become; `null` when its words are gone. */
export interface Edited {
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** An author's edit. */
export type Edit = (quoted: Quoted, random: Random) => Edited;

/** The edits that are measured, by what the table calls them. */
export const EDITS = {
  'text inserted elsewhere': ({ before, quote, after }, random) =>
    kept(`${words(random, 400)}\n${before}`, quote, `${after}\n${words(random, 400)}`),
  'one word of the quote replaced': ({ before, quote, after }, random) =>
    kept(before, replaceWord(quote, random), after),
  'two typos in the quote': ({ before, quote, after }, random) =>
    kept(before, typo(typo(quote, random), random), after),
  'the text before it replaced, and one word': ({ before, quote, after }, random) =>
    kept(before.slice(0, -80) + words(random, 80), replaceWord(quote, random), after),
  'the text on both sides replaced': ({ before, quote, after }, random) =>
    kept(before.slice(0, -80) + words(random, 80), quote, words(random, 80) + after.slice(80)),
  'the halves of the chapter exchanged': (quoted) => exchangeHalves(quoted),
  'the quote deleted': ({ before, after }) => gone(before + after),
  'the quote and 600 characters round it deleted': ({ before, after }) =>
    gone(before.slice(0, -300) + after.slice(300)),
  'the quote rewritten': ({ before, quote, after }, random) =>
    gone(before + words(random, quote.length) + after),
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as EditName[];

const START = '\u0001';
const END = '\u0002';

/** Marks the quote, tidies the text as an index would, and takes the marks out again: they tell the right answer. */
function kept(before: string, quote: string, after: string): Edited {
  const marked = tidy(before + START + quote + END + after);
  const start = marked.indexOf(START);
  const end = marked.indexOf(END) - 1;
  return { text: marked.replace(START, '').replace(END, ''), at: { start, end } };
}

const gone = (text: string): Edited => ({ text: tidy(text), at: null });

/** Normalised text again, after an edit that left doubled spaces or empty lines. */
const tidy = (text: string) =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

/** So many characters of other sentences. */
function words(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += `${sentence(random)} `;
  return text.slice(0, length);
}

/** A quote with one word replaced; one without a whole word, such as “—”, stays as it is. */
export function replaceWord(quote: string, random: Random): string {
  const all = [...quote.matchAll(/\p{L}+/gu)].filter(([word]) => word.length > 1);
  if (all.length === 0) return quote;
  const { 0: word, index } = pick(random, all);
  const other = pick(random, ['grey', 'hesitant', 'cliff', 'wondering', 'sparrows', 'thin']);
  return quote.slice(0, index) + other + quote.slice(index + word.length);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function typo(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const letter = pick(random, LETTERS);
  const kind = random();
  if (kind < 0.33) return text.slice(0, at) + letter + text.slice(at + 1);
  if (kind < 0.66) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + letter + text.slice(at);
}

/** Cut at a break between paragraphs; a quote that lies across it spares the chapter. */
function exchangeHalves({ before, quote, after }: Quoted): Edited {
  const whole = before + quote + after;
  const cut = whole.indexOf('\n', whole.length * 0.4);
  const [from, to] = [before.length, before.length + quote.length];
  if (cut < 0 || (from < cut && cut < to)) return kept(before, quote, after);
  return to <= cut
    ? kept(`${whole.slice(cut + 1)}\n${before}`, quote, whole.slice(to, cut))
    : kept(whole.slice(cut + 1, from), quote, `${after}\n${whole.slice(0, cut)}`);
}
