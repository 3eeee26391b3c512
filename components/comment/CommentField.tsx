import type { RefObject } from 'preact';
import { COMMENT_LIMIT } from '../../archive/comment-form';
import { limitWords } from './length-words';
import type { Writing } from './writing';

/** What she writes, as the archive takes it, and how much of it there may be. */
export function CommentField({
  writing,
  field,
}: {
  writing: Writing;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const length = writing.length();
  return (
    <>
      <textarea
        ref={field}
        aria-label="Your comment"
        aria-describedby="comment-length"
        rows={10}
        dir="auto"
        value={writing.draft.value.text}
        onInput={({ currentTarget }) => writing.type(currentTarget.value)}
      />
      <p id="comment-length" class={length > COMMENT_LIMIT ? 'comment-length too-long' : 'comment-length'}>
        {limitWords(length)}
      </p>
    </>
  );
}
