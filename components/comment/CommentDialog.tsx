import { useComputed } from '@preact/signals';
import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { unsavedText } from '../shared/unsaved-text';
import { CommentField } from './CommentField';
import { HighlightsToQuote } from './HighlightsToQuote';
import { OtherDrafts } from './OtherDrafts';
import { Preview } from './Preview';
import { PutQuestion } from './PutQuestion';
import type { Writing } from './writing';

/** The composer: the comment on a chapter, what goes into it, and the ways out of it. */
export function CommentDialog({ writing, dialog }: { writing: Writing; dialog: HTMLDialogElement }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useComputed(() => `Comment on chapter ${writing.chapter.number}`).value;
  useLayoutEffect(() => dialog.setAttribute('aria-label', name), [dialog, name]);
  const draft = writing.draft.value;
  const isEmpty = draft.text.trim() === '';
  const happened = writing.happened.value;
  const unsaved = writing.store.unsaved.value;
  return (
    <>
      <div class="comment-head">
        <h2>{name}</h2>
        <button type="button" class="icon-button" aria-label="Close comment" onClick={writing.close}>
          <X aria-hidden="true" />
        </button>
      </div>
      <p class="hint">
        {writing.store.isPrivate
          ? 'This is a private window: what you write here is not kept, and goes when the page closes.'
          : 'Kept in your library until you delete it.'}{' '}
        Nothing is sent before you press the archive’s own button.
      </p>
      <ReplyChoice writing={writing} />
      <CommentField writing={writing} field={field} />
      <div class="row">
        <div role="status">
          {unsaved && <p class="comment-said">{unsavedText(unsaved)}</p>}
          {happened && (
            <p class="comment-said">
              {happened.text}
              {happened.href && (
                <>
                  {' '}
                  <a class="line-link" href={happened.href} onClick={(event) => writing.follow(event)}>
                    Go to chapter {writing.chapter.number}
                  </a>
                </>
              )}
            </p>
          )}
        </div>
        {happened?.undo && (
          <button type="button" class="text-button" onClick={happened.undo}>
            Undo
          </button>
        )}
      </div>
      <div class="row">
        <button type="button" class="button" disabled={isEmpty} onClick={() => void writing.put()}>
          Put it into the comment form
        </button>
        <button type="button" class="quiet-button" disabled={isEmpty} onClick={() => void writing.copy()}>
          Copy comment
        </button>
        <button type="button" class="quiet-button" disabled={isEmpty} onClick={() => writing.delete()}>
          Delete draft
        </button>
      </div>
      <PutQuestion writing={writing} />
      {draft.put !== undefined && !isEmpty && (
        <p class="comment-posted">
          You put this into the archive’s form on {new Date(draft.put).toLocaleString()}.{' '}
          <button type="button" class="text-button" onClick={() => writing.delete()}>
            I have posted it: delete the draft
          </button>
        </p>
      )}
      <Preview comment={draft.text} />
      <HighlightsToQuote writing={writing} field={field} />
      <OtherDrafts writing={writing} />
    </>
  );
}

/** Which comment this is, where the page has the form of a reply open. */
function ReplyChoice({ writing }: { writing: Writing }) {
  const { replyTo } = writing.draft.value;
  const open = writing.replies();
  const isOpen = replyTo === undefined || open.some(({ id }) => id === replyTo);
  const choices = isOpen ? open : [...open, { id: replyTo, to: null }];
  if (choices.length === 0) return null;
  return (
    <label class="comment-choice">
      This is{' '}
      <select
        value={replyTo ?? ''}
        onChange={({ currentTarget }) => writing.answer(currentTarget.value || null)}
      >
        <option value="">a comment on the chapter</option>
        {choices.map(({ id, to }) => (
          <option key={id} value={id}>
            {to === null ? 'a reply to a comment' : `a reply to ${to}`}
          </option>
        ))}
      </select>
    </label>
  );
}
