import type { Highlight } from '../../reading/highlight';
import { PanelFrame } from './PanelFrame';
import type { ReaderSession } from './session';

/** The work's highlights in reading order; also those whose line is not to be found. */
export function HighlightsPanel({ session }: { session: ReaderSession }) {
  const highlights = session.highlighter.list.value;
  return (
    <PanelFrame session={session} title="Highlights">
      {highlights.length === 0 && (
        <p class="empty">Nothing marked yet. Select a line in the story, and choose a colour.</p>
      )}
      <ol class="highlights">
        {highlights.map((highlight) => (
          <li key={highlight.id}>
            <Entry session={session} highlight={highlight} />
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}

function Entry({ session, highlight }: { session: ReaderSession; highlight: Highlight }) {
  const found = session.highlighter.standing.value.get(highlight.id);
  return (
    <div class={`highlight-entry ${highlight.colour}`}>
      <p class="highlight-chapter">
        Chapter {highlight.chapterNumber} · {highlight.colour}
        {found?.edited && ' · the author changed this line'}
      </p>
      <blockquote dir="auto">{highlight.anchor.exact}</blockquote>
      {highlight.note !== '' && <p class="highlight-note">{highlight.note}</p>}
      {!found && <p class="highlight-lost">{whyNotFound(session, highlight)}</p>}
      <p class="row">
        {found && (
          <button type="button" class="quiet-button" onClick={() => session.jump(found.chapter, found.start)}>
            Go to line
          </button>
        )}
        <button type="button" class="quiet-button" onClick={() => editNote(session, highlight)}>
          {highlight.note === '' ? 'Write a note' : 'Edit note'}
        </button>
        <button type="button" class="quiet-button" onClick={() => session.highlighter.remove(highlight.id)}>
          Delete
        </button>
      </p>
    </div>
  );
}

/** Opens the highlight's card from the list: by keyboard there is no clicking on painted words. */
function editNote(session: ReaderSession, { id }: Highlight): void {
  session.panel.value = null;
  session.openHighlight.value = { id, writing: true };
}

function whyNotFound(session: ReaderSession, { chapterId, chapterNumber }: Highlight): string {
  const chapter = session.chapters.find(chapterId, chapterNumber);
  if (!chapter) return 'In another chapter than the one on this page.';
  if (!chapter.text.value) return 'Its chapter is still being read.';
  return 'This line is no longer in the chapter. Its words are kept here.';
}
