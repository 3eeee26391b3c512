import type { ChapterText } from '../../reading/chapter-text';
import { hashText } from '../../reading/text-hash';

/** A stretch of one paragraph of the text as it was: UTF-16 offsets in that paragraph. */
export interface Origin {
  /** The paragraph's number in the old text, from 0. */
  readonly paragraph: number;
  readonly start: number;
  /** After the last character. A paragraph's last stretch is open: it takes its end as well. */
  readonly end: number;
}

/** A paragraph of an edited text that knows which old words it stands for; none when the author put it in. */
export interface Line {
  readonly text: string;
  readonly from: readonly Origin[];
}

/** A chapter under the author's hands: the right answers travel with the words through every edit. */
export type Draft = readonly Line[];

/** Old words that a place points at. */
export interface Target {
  readonly paragraph: number;
  /** UTF-16 offset in that paragraph. */
  readonly offset: number;
}

/** A chapter that nobody has edited yet. */
export function draftOf(paragraphs: readonly string[]): Draft {
  return paragraphs.map((text, paragraph) => ({
    text,
    from: [{ paragraph, start: 0, end: Number.POSITIVE_INFINITY }],
  }));
}

/** The normalised text of a draft. Its words are not counted: that would take longer than all the rest. */
export function textOf(draft: Draft): ChapterText {
  const text = draft.map((line) => line.text).join('\n');
  return { text, hash: hashText(text), words: 0 };
}

/** Number of the paragraph that stands for the target now; -1 when it was cut. */
export function lineOf(draft: Draft, { paragraph, offset }: Target): number {
  return draft.findIndex(({ from }) =>
    from.some((origin) => origin.paragraph === paragraph && origin.start <= offset && offset < origin.end),
  );
}

/** Where a cut paragraph stood: the number of the paragraph that now comes first of all that stood after it. */
export function seamOf(draft: Draft, { paragraph }: Target): number {
  const after = draft.findIndex(({ from }) => from.some((origin) => origin.paragraph > paragraph));
  return after === -1 ? draft.length : after;
}
