import { Underline } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { COLOURS, colourName } from '../../reading/highlight';
import { recolour, remove, underline } from './changing';
import { moveTo, selectedParts } from './making';
import { quoteInComment } from './quoting';
import type { ReaderSession } from './session';
import { TagField } from './TagField';
import { useFocus } from './use-focus';

/** The card of one highlight: how it looks, her note and tags, its words. What is typed is kept as it is typed. */
export function HighlightCard({ session }: { session: ReaderSession }) {
  const { highlighter } = session;
  const open = session.openHighlight.value;
  const highlight = highlighter.find(open?.id);
  const card = useRef<HTMLElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const tag = useRef<HTMLInputElement>(null);
  // The keyboard of a phone comes up only for whoever is going to write.
  const focused = open?.writing === 'note' ? note : open?.writing === 'tags' ? tag : card;
  useFocus(session, focused, highlight !== undefined);
  if (!highlight) return null;

  const close = () => {
    session.openHighlight.value = null;
  };
  const put = () => {
    const [part] = selectedParts(session.chapters, session.root);
    if (!part) {
      session.attach(highlight);
      return;
    }
    moveTo(highlighter, highlight, part);
    document.getSelection()?.removeAllRanges();
  };
  const lined = highlight.style === 'underline';
  return (
    <section ref={card} class="highlight-card" tabIndex={-1} aria-label="Highlight">
      <div class="row">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`swatch ${colour}`}
            aria-label={`Make it ${colourName(colour, session.settings.value.colourNames)}`}
            aria-pressed={highlight.colour === colour}
            onClick={() => recolour(highlighter, highlight, colour)}
          />
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label="Underline"
          title="Underline"
          aria-pressed={lined}
          onClick={() => underline(highlighter, highlight, !lined)}
        >
          <Underline aria-hidden="true" />
        </button>
      </div>
      {highlighter.standing.value.get(highlight.id)?.edited && (
        <p class="hint">The author changed this line. You marked: “{highlight.anchor.exact}”</p>
      )}
      {highlight.formerly !== undefined && <p class="hint">At first you marked: “{highlight.formerly}”</p>}
      <textarea
        ref={note}
        aria-label="Note"
        placeholder="Your note"
        rows={3}
        value={highlight.note}
        onInput={(event) => highlighter.put([{ ...highlight, note: event.currentTarget.value }])}
      />
      <TagField highlighter={highlighter} highlight={highlight} field={tag} />
      <div class="row">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            remove(highlighter, highlight);
            close();
          }}
        >
          Delete
        </button>
        {/* The words must stay selected while it is pressed. */}
        <button
          type="button"
          class="quiet-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={put}
        >
          {session.selectionBox.value ? 'Use the selected words' : 'Choose other words'}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            void quoteInComment(session, highlight);
            // It would lie over what is said of it.
            close();
          }}
        >
          Quote in comment
        </button>
        <button type="button" class="button" onClick={close}>
          Done
        </button>
      </div>
    </section>
  );
}
