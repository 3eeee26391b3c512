import type { RefObject } from 'preact';
import type { Highlight } from '../../reading/highlight';
import { QUOTE_AS, type QuoteAs } from '../../reading/settings';
import { wordsOf } from './quoted-words';
import type { Writing } from './writing';

const NAMES: Record<QuoteAs, string> = { blockquote: 'Set off', italics: 'In italics' };

/** Her highlights in this chapter, to be put into the comment where she is writing. */
export function HighlightsToQuote({
  writing,
  field,
}: {
  writing: Writing;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const highlights = writing.highlights();
  const add = (some: readonly Highlight[]) => {
    const area = field.current;
    if (!area) return;
    const caret = writing.add(some, area.selectionEnd);
    // Set by hand: the new text would put the caret to its end when it is drawn.
    area.value = writing.draft.peek().text;
    area.setSelectionRange(caret, caret);
  };
  return (
    <section aria-label="Your highlights in this chapter">
      <h3>Your highlights in this chapter</h3>
      <fieldset class="comment-as">
        <legend>Quotes stand</legend>
        {QUOTE_AS.map((as) => (
          <label key={as} class="check">
            <input
              type="radio"
              name="quote-as"
              checked={writing.quoteAs.value === as}
              onChange={() => writing.chooseQuoteAs(as)}
            />
            {NAMES[as]}
          </label>
        ))}
      </fieldset>
      {highlights.length === 0 && <p class="hint">None yet. Select words in the story to quote them.</p>}
      {highlights.length > 1 && (
        <button type="button" class="quiet-button" onClick={() => add(highlights)}>
          Quote all {highlights.length}
        </button>
      )}
      <ol class="comment-highlights">
        {highlights.map((highlight, index) => (
          <li key={highlight.id}>
            <blockquote dir="auto">{wordsOf(highlight, writing.beneath)}</blockquote>
            {highlight.note !== '' && <p class="comment-note">{highlight.note}</p>}
            <button
              type="button"
              class="quiet-button"
              aria-label={`Quote highlight ${index + 1}`}
              onClick={() => add([highlight])}
            >
              Quote
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
