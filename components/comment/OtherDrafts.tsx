import { commentLength } from '../../archive/comment-form';
import { lengthWords } from './length-words';
import type { Writing } from './writing';

/** The other comments on this work that she is writing. */
export function OtherDrafts({ writing }: { writing: Writing }) {
  const others = writing.others();
  if (others.length === 0) return null;
  return (
    <section aria-label="Your other comments on this work">
      <h3>Your other comments on this work</h3>
      <ul class="comment-others">
        {others.map((draft) => (
          <li key={draft.id}>
            <button type="button" class="text-button" onClick={() => writing.turnTo(draft)}>
              {draft.replyTo === undefined ? 'Chapter' : 'A reply at chapter'} {draft.chapterNumber}:{' '}
              {lengthWords(commentLength(draft.text))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
