import { COMMENT_LIMIT } from '../../archive/comment-form';

/** "1 character", "412 characters". */
export function lengthWords(length: number): string {
  return length === 1 ? '1 character' : `${length.toLocaleString('en')} characters`;
}

/** From here on the counter says how close the end is: what the archive adds to a comment has to fit, too. */
const CLOSE_TO_LIMIT = COMMENT_LIMIT - 500;

/** How much of what the archive takes a comment is, as a sentence or two. */
export function limitWords(length: number): string {
  const limit = COMMENT_LIMIT.toLocaleString('en');
  if (length > COMMENT_LIMIT) {
    return `Too long by ${lengthWords(length - COMMENT_LIMIT)}: the archive takes ${limit}.`;
  }
  const words = `${lengthWords(length)} of ${limit}.`;
  if (length <= CLOSE_TO_LIMIT) return words;
  return `${words} Leave a little room: the archive adds marks of paragraphs when you post.`;
}
