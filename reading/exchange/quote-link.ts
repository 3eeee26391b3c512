import type { Anchor } from '../anchor';
import { sliceWhole } from '../chapter-text';
import { wellFormed } from './well-formed';

/** A quote longer than this is named by its first and last words. UTF-16 units */
const NAMED_WHOLE = 120;
/** So much of either end: a dozen words stand but once in nearly any chapter. UTF-16 units */
const END_LENGTH = 60;
/** Words that are fewer than this may stand elsewhere, too: what stands beside them is named as well. UTF-16 units */
const SPEAKS_FOR_ITSELF = 20;
/** So much of what stands beside it. UTF-16 units */
const CONTEXT = 32;

/** A work's key that makes an address: a host, and nothing that would lead elsewhere. */
const ADDRESS = /^([a-z0-9.-]+(?::\d{1,5})?)\/works\/(\d+)$/i;

/** The archive's page of a work; empty where its key makes no address. */
export function workLink(work: string): string {
  return ADDRESS.test(work) ? `https://${work}` : '';
}

/**
 * The archive's page of a chapter. Where only the chapter's number is known, the work as a whole; empty where the
 * work's key makes no address.
 */
export function chapterLink(work: string, chapter: { id: string | null; number: number }): string {
  const link = workLink(work);
  if (link === '') return '';
  if (chapter.id !== null) return `${link}/chapters/${chapter.id}`;
  return chapter.number > 1 ? `${link}?view_full_work=true` : link;
}

/** The same page, opened at the quote by a text fragment (WICG, "URL Fragment Text Directives"). */
export function quoteLink(
  work: string,
  chapter: { id: string | null; number: number },
  anchor: Anchor,
): string {
  const page = chapterLink(work, chapter);
  const directive = textDirective(anchor);
  return page === '' || directive === '' ? page : `${page}#:~:text=${directive}`;
}

/**
 * What stands after `text=`: the quote, or its two ends where it is long or goes over paragraphs, for no part of a
 * directive may; and what stands beside it where the words alone may not be enough. Empty where no whole word is left to name.
 */
export function textDirective({ exact, prefix, suffix, twins }: Anchor): string {
  const lines = wholeWords(exact, prefix, suffix).split('\n').filter(hasWord);
  const first = lines[0]?.trim();
  const last = lines.at(-1)?.trim();
  if (first === undefined || last === undefined) return '';
  const whole = lines.length === 1 && first.length <= NAMED_WHOLE;
  const start = whole ? first : firstWords(first, END_LENGTH);
  const end = whole ? null : lastWords(last, END_LENGTH);
  if (start === '' || end === '') return '';
  const parts = [encoded(start), ...(end === null ? [] : [encoded(end)])];
  const isWeak = (words: string) => twins !== undefined || words.length < SPEAKS_FOR_ITSELF;
  const before = isWeak(start) ? lastWords(lastLine(prefix), CONTEXT) : '';
  const after = isWeak(end ?? start) ? firstWords(firstLine(suffix), CONTEXT) : '';
  if (hasWord(before)) parts.unshift(`${encoded(before)}-`);
  if (hasWord(after)) parts.push(`-${encoded(after)}`);
  return parts.join(',');
}

/** A hyphen, a comma and an ampersand have a meaning in a directive; brackets and quotes have one where links are written. */
function encoded(words: string): string {
  return encodeURIComponent(wellFormed(words)).replace(
    /[-!'()*_~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A character of a word; not of the scripts that are written without spaces, where any may begin one. */
const LETTER = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const isLetter = (char: string | undefined) =>
  char !== undefined && LETTER.test(char) && !UNSPACED.test(char);

function hasWord(text: string): boolean {
  return LETTER.test(text);
}

/** A quote without the halves of words at its ends: browsers look for whole words alone. */
function wholeWords(exact: string, prefix: string, suffix: string): string {
  const chars = [...exact];
  let from = 0;
  let to = chars.length;
  if (isLetter([...prefix].at(-1))) while (from < to && isLetter(chars[from])) from += 1;
  if (isLetter([...suffix][0])) while (to > from && isLetter(chars[to - 1])) to -= 1;
  return chars.slice(from, to).join('');
}

function firstLine(text: string): string {
  return text.trimStart().split('\n')[0]?.trim() ?? '';
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

/** At most so much of a line, ending with a whole word; empty where its first word is longer. UTF-16 units */
function firstWords(line: string, most: number): string {
  if (line.length < most) return line;
  const space = line.lastIndexOf(' ', most);
  if (space > 0) return line.slice(0, space);
  return UNSPACED.test(line) ? line.slice(0, boundary(line, most, 'before')) : '';
}

function lastWords(line: string, most: number): string {
  if (line.length < most) return line;
  const space = line.indexOf(' ', line.length - most);
  if (space !== -1 && space < line.length - 1) return line.slice(space + 1);
  return UNSPACED.test(line) ? line.slice(boundary(line, line.length - most, 'after')) : '';
}

let segmenter: Intl.Segmenter | undefined;

/** The end of a word in a line without spaces. UTF-16 offset */
function boundary(line: string, at: number, side: 'before' | 'after'): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  // A stretch round the cut is enough: to segment a page for it would take its time.
  const from = Math.max(0, at - NAMED_WHOLE);
  const stretch = sliceWhole(line, from, Math.min(line.length, at + NAMED_WHOLE));
  const ends = [...segmenter.segment(stretch)].map(({ index, segment }) => from + index + segment.length);
  const found = side === 'before' ? ends.findLast((end) => end <= at) : ends.find((end) => end >= at);
  return found ?? (side === 'before' ? 0 : line.length);
}
