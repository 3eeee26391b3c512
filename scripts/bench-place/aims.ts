import type { EditName } from './edits';

/** What Catchword promises of an edit, in percent of the trials. */
export interface Aim {
  /** At least so often the right paragraph; null where the words were cut and none is right. */
  readonly exact: number | null;
  /** At most so often another paragraph without a word about it. */
  readonly silent: number;
}

const ALMOST_ALWAYS: Aim = { exact: 99, silent: 1 };
const MOSTLY: Aim = { exact: 95, silent: 1 };
const CUT: Aim = { exact: null, silent: 1 };

/** What is promised of each edit, in every kind of chapter. */
export const AIMS: Record<EditName, Aim> = {
  'typos in 1 % of the words': ALMOST_ALWAYS,
  'typos in 5 % of the words': ALMOST_ALWAYS,
  'a name changed throughout': ALMOST_ALWAYS,
  'one to five paragraphs inserted': ALMOST_ALWAYS,
  'a scene inserted': ALMOST_ALWAYS,
  '15 % of the paragraphs split': ALMOST_ALWAYS,
  '15 % of the paragraphs merged with the next': ALMOST_ALWAYS,
  'one sentence in five rewritten': ALMOST_ALWAYS,
  '10 % of the paragraphs rewritten, every word': MOSTLY,
  '30 % of the paragraphs rewritten, every word': MOSTLY,
  '60 % of the paragraphs rewritten, every word': { exact: 90, silent: 1 },
  'the paragraph itself rewritten, every word': MOSTLY,
  'a scene cut elsewhere': ALMOST_ALWAYS,
  'the scene around it moved elsewhere': { exact: 90, silent: 1 },
  'everything: splits, merges, 10 % rewritten, a scene in, one out, typos': MOSTLY,
  'the paragraph itself cut': CUT,
  'the scene around it cut': CUT,
  'the scene around it replaced by another': CUT,
};
