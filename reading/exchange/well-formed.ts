/** Halves of surrogate pairs that stand alone: no encoding of a file has them. */
const LONE = /\p{Surrogate}/gu;

/** The text with U+FFFD for every lone surrogate, as UTF-8 would write it. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '\ufffd');
}
