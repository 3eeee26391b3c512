import { hashText } from './text-hash';

/**
 * One chapter's normalised text. Everything that is saved, checked, searched or restored refers to this text:
 * white space is one space, blocks are parted by "\n", nothing stands at the ends, Unicode is NFC.
 */
export interface ChapterText {
  /** The normalised text; offsets into it are UTF-16. */
  readonly text: string;
  /** Fingerprint of `text`, see {@link hashText}. */
  readonly hash: string;
  /** Words by the archive's way of counting, see {@link countWords}. */
  readonly words: number;
}

/** A paragraph (a line of the normalised text) and where it stands. */
export interface ParagraphPosition {
  /** Counted from 0. */
  readonly index: number;
  /** Paragraphs in the chapter; 1 for an empty text. */
  readonly count: number;
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** UTF-16 offset after its last character (of its "\n", or the end of the text). */
  readonly end: number;
}

/** Wraps text that is normalised already, such as a stored copy. */
export function chapterText(text: string): ChapterText {
  return { text, hash: hashText(text), words: countWords(text) };
}

const OTHER = 0;
const LETTER = 1;
const ALONE = 2;
const JOINER = 3;

// Scripts written without spaces, which the archive counts by the character.
const COUNTED_ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}_]/u;
const JOINERS = "'’‘-\u2010\u2011\u200c\u200d";

const HYPHEN = 0x2d;

// Filled as characters turn up: a regular expression per character would be some ten times slower.
const kinds = new Int8Array(0x10000).fill(-1);

function kindOf(codePoint: number): number {
  const known = codePoint < 0x10000 ? kinds[codePoint] : -1;
  if (known !== undefined && known >= 0) return known;
  const char = String.fromCodePoint(codePoint);
  let kind = OTHER;
  if (JOINERS.includes(char)) kind = JOINER;
  else if (COUNTED_ALONE.test(char)) kind = ALONE;
  else if (IN_WORD.test(char)) kind = LETTER;
  if (codePoint < 0x10000) kinds[codePoint] = kind;
  return kind;
}

/**
 * Counts words as the archive does: one a character for Han, kana and Thai, otherwise runs of letters and numbers, which
 * apostrophes and hyphens do not part ("don't", "half-lit" are one each) but a double hyphen does.
 * Not by `Intl.Segmenter`, which needs seconds for a long work and would disagree with the number on the page.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(i) ?? code;
      if (code > 0xffff) i++;
    }
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind === JOINER) {
      if (code === HYPHEN && text.charCodeAt(i - 1) === HYPHEN) inWord = false;
    } else {
      if (kind === ALONE) words++;
      inWord = false;
    }
  }
  return words;
}

/**
 * The paragraph an offset lies in. The "\n" after a paragraph still belongs to it.
 * Offsets outside the text are taken for its nearest end.
 */
export function paragraphAt(text: string, offset: number): ParagraphPosition {
  const at = Math.min(Math.max(offset, 0), text.length);
  let index = 0;
  let start = 0;
  let count = 1;
  for (let nl = text.indexOf('\n'); nl !== -1; nl = text.indexOf('\n', nl + 1)) {
    count++;
    if (nl < at) {
      index++;
      start = nl + 1;
    }
  }
  const newline = text.indexOf('\n', start);
  return { index, count, start, end: newline === -1 ? text.length : newline };
}

/** `text.slice(start, end)`, less half a surrogate pair at either cut: a lone half does not survive UTF-8. */
export function sliceWhole(text: string, start: number, end: number): string {
  const from = splitsPair(text, start) ? start + 1 : start;
  const to = splitsPair(text, end) ? end - 1 : end;
  return text.slice(from, Math.max(from, to));
}

function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
