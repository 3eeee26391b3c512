import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question, Writing } from './writing';

/** What she has to decide before her comment goes into a form of the page. */
export function PutQuestion({ writing }: { writing: Writing }) {
  const question = writing.question.value;
  const block = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (question) block.current?.focus();
  }, [question]);
  if (!question) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to fields, and these are the answers to a question.
    <div
      ref={block}
      class="comment-question"
      role="group"
      aria-label="Before it goes into the form"
      tabIndex={-1}
    >
      {question.about === 'filled' ? (
        <Filled writing={writing} field={question.field} />
      ) : (
        <ForOthers writing={writing} question={question} />
      )}
    </div>
  );
}

function Leave({ writing }: { writing: Writing }) {
  const leave = () => {
    writing.question.value = null;
  };
  return (
    <button type="button" class="quiet-button" onClick={leave}>
      Leave the form as it is
    </button>
  );
}

function Filled({ writing, field }: { writing: Writing; field: HTMLTextAreaElement }) {
  const { text } = writing.draft.value;
  return (
    <>
      <p>Something else is written in the form already.</p>
      <div class="row">
        <button
          type="button"
          class="quiet-button"
          onClick={() => writing.fill(field, `${field.value.trimEnd()}\n\n${text}`)}
        >
          Add it after that
        </button>
        <button type="button" class="quiet-button" onClick={() => writing.fill(field, text)}>
          Replace that
        </button>
        <Leave writing={writing} />
      </div>
    </>
  );
}

function ForOthers({
  writing,
  question: { words, href, field },
}: {
  writing: Writing;
  question: Question & { about: 'others' };
}) {
  return (
    <>
      <p>
        {words} Your comment is on chapter {writing.chapter.number}. The draft stays.
      </p>
      <div class="row">
        {href && (
          <a class="quiet-button" href={href} onClick={(event) => writing.follow(event)}>
            Go to chapter {writing.chapter.number}
          </a>
        )}
        <button type="button" class="quiet-button" onClick={() => void writing.putIn(field)}>
          Put it here all the same
        </button>
        <Leave writing={writing} />
      </div>
    </>
  );
}
