import { useRef } from 'preact/hooks';
import { COLOURS } from '../../reading/highlight';
import type { ReaderSession } from './session';
import { useFocus } from './use-focus';

/** The card of one highlight: its colour, her note, and the way to delete it. What is typed is kept as it is typed. */
export function HighlightCard({ session }: { session: ReaderSession }) {
  const open = session.openHighlight.value;
  const highlight = session.highlighter.list.value.find(({ id }) => id === open?.id);
  const card = useRef<HTMLElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  // The keyboard of a phone comes up only for whoever is going to write.
  useFocus(session, open?.writing ? note : card, highlight !== undefined);
  if (!highlight) return null;

  const close = () => {
    session.openHighlight.value = null;
  };
  const found = session.highlighter.standing.value.get(highlight.id);
  return (
    <section ref={card} class="highlight-card" tabIndex={-1} aria-label="Highlight">
      <div class="row">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`swatch ${colour}`}
            aria-label={`Make it ${colour}`}
            aria-pressed={highlight.colour === colour}
            onClick={() => session.highlighter.change(highlight.id, { colour })}
          />
        ))}
      </div>
      {found?.edited && (
        <p class="highlight-lost">The author changed this line. You marked: “{highlight.anchor.exact}”</p>
      )}
      <textarea
        ref={note}
        aria-label="Note"
        placeholder="Your note"
        rows={3}
        value={highlight.note}
        onInput={(event) => session.highlighter.change(highlight.id, { note: event.currentTarget.value })}
      />
      <div class="row">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            session.highlighter.remove(highlight.id);
            close();
          }}
        >
          Delete
        </button>
        <button type="button" class="button" onClick={close}>
          Done
        </button>
      </div>
    </section>
  );
}
