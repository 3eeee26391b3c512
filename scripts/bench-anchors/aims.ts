import type { EditName } from './edits';
import type { Length } from './measure';
import type { WorkEditName } from './works';

/** What Catchword promises of an edit, in percent of the trials. */
export interface Aim {
  /** At least so often right; `null` where a rule that never guesses cannot promise it. */
  readonly right: number | null;
  /** At most so often other words. */
  readonly wrong: number;
}

/** From here on, in characters, everything is promised; what is shorter is an orphan where it cannot be told. */
const LONG_ENOUGH: Length = 20;
/** With both a neighbour and words of its own gone, so much has to be left, in characters. */
const HALF_LEFT: Length = 30;

const MOSTLY_FOUND = 98;

const LEAST: Record<EditName, (length: Length) => boolean> = {
  'text inserted elsewhere': () => true,
  'one word of the quote replaced': (length) => length >= LONG_ENOUGH,
  'two typos in the quote': (length) => length >= LONG_ENOUGH,
  'the text before it replaced, and one word': () => false,
  'the text on both sides replaced': () => false,
  'the halves of the chapter exchanged': (length) => length >= LONG_ENOUGH,
  'the quote deleted': (length) => length >= LONG_ENOUGH,
  'the quote and 600 characters round it deleted': (length) => length >= LONG_ENOUGH,
  'the quote rewritten': (length) => length >= HALF_LEFT,
};

/** What is promised of an edit, for quotes of a length; of shorter ones no more than one in twenty is wrong. */
export function aimOf(edit: EditName, length: Length): Aim {
  return { right: LEAST[edit](length) ? MOSTLY_FOUND : null, wrong: length >= LONG_ENOUGH ? 1 : 5 };
}

/** Edits of works after which the quote's words are nowhere any more. */
const GONE: readonly WorkEditName[] = [
  'the chapter removed',
  'the scene around it removed',
  'the chapter split, and the quote deleted',
];

/**
 * What is promised of an edit of works, over all quotes of 20 characters and more: in another chapter both sides have to
 * be there, so that of quotes at a cut some are not found.
 */
export function aimOfWorks(edit: WorkEditName): Aim {
  return { right: GONE.includes(edit) ? MOSTLY_FOUND : 90, wrong: 1 };
}
