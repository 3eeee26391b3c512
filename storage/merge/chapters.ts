import type { ChapterRecord } from '../records';
import { same } from './canonical';
import { last, orderBy } from './order';
import type { Rule } from './rules';

/*
 * A chapter's record has two parts that change apart: what its page says of it (by `modified`), and the length and
 * hash of its text (by `textSeen`). A page that shows no text has nothing to say about the second.
 */

type TextPart = Pick<ChapterRecord, 'words' | 'textHash' | 'textSeen'>;

const UNSEEN: TextPart = { words: null, textHash: null, textSeen: null };

const byTextSeen = orderBy<TextPart>(({ words, textHash, textSeen }) => {
  if (words === null && textHash === null) return -2;
  return textSeen ?? -1;
});
const byModified = orderBy<Omit<ChapterRecord, keyof TextPart>>(({ modified }) => modified);

export const chapters: Rule<ChapterRecord> = {
  join(a, b) {
    const [ofA, ofB] = [partsOf(a), partsOf(b)];
    const joined = { ...last(byModified, ofA.rest, ofB.rest), ...last(byTextSeen, ofA.text, ofB.text) };
    return same(joined, a) ? a : joined;
  },
  afterForgetting(row, at) {
    const { rest, text } = partsOf(row);
    if (rest.modified <= at) return null;
    if (text.textSeen !== null && text.textSeen > at) return row;
    return same(text, UNSEEN) ? row : { ...rest, ...UNSEEN };
  },
};

function partsOf({ words, textHash, textSeen, ...rest }: ChapterRecord) {
  const text = words === null && textHash === null ? UNSEEN : { words, textHash, textSeen };
  // A text is never seen after the last change: a row that says so was made by a clock, or a hand, that went wrong.
  return { rest: { ...rest, modified: Math.max(rest.modified, text.textSeen ?? 0) }, text };
}
