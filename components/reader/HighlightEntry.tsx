import { type ColourNames, colourName, type Highlight } from '../../reading/highlight';
import { isElsewhere } from '../shared/find-place';
import { remove } from './changing';
import type { ReaderSession } from './session';

/** One highlight in the list: its words, her note and tags, and what can be done with it. */
export function HighlightEntry(props: { session: ReaderSession; highlight: Highlight; names: ColourNames }) {
  const { session, highlight, names } = props;
  const { anchor, note, tags } = highlight;
  const found = session.highlighter.standing.value.get(highlight.id);
  const chapter = session.chapters.find(highlight.chapterId, highlight.chapterNumber);
  const isGone = !chapter && !isElsewhere(highlight, session.page.contents);
  const isOrphan = !found && (isGone || chapter?.text.value);
  const isMoved = found && found.chapter.source.number !== highlight.chapterNumber;
  const facts = [
    `Chapter ${highlight.chapterNumber}`,
    isMoved && `now in chapter ${found.chapter.source.number}`,
    colourName(highlight.colour, names),
    highlight.style,
    found?.edited && 'the author changed this line',
    ...tags.map((tag) => `#${tag}`),
  ];
  return (
    <li class={`highlight-entry ${highlight.colour}`}>
      <p class="hint">{facts.filter(Boolean).join(' · ')}</p>
      <blockquote dir="auto">{anchor.exact}</blockquote>
      {note !== '' && <p class="highlight-note">{note}</p>}
      {!found && <p class="hint">{whyNotFound(isGone, chapter !== null, Boolean(isOrphan))}</p>}
      {isOrphan && (
        <p class="hint" dir="auto">
          It stood in: …{anchor.prefix}
          <mark>{anchor.exact}</mark>
          {anchor.suffix}…
        </p>
      )}
      <p class="row">
        {found && (
          <button type="button" class="quiet-button" onClick={() => session.jump(found.chapter, found.start)}>
            Go to line
          </button>
        )}
        {isOrphan && (
          <button type="button" class="quiet-button" onClick={() => session.attach(highlight)}>
            Attach to other words
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            session.panel.value = null;
            session.openCard(highlight, 'note');
          }}
        >
          {note === '' ? 'Write a note' : 'Edit note'}
        </button>
        <button type="button" class="quiet-button" onClick={() => remove(session.highlighter, highlight)}>
          Delete
        </button>
      </p>
    </li>
  );
}

function whyNotFound(isGone: boolean, isOnPage: boolean, isRead: boolean): string {
  if (isGone) return 'Its chapter is no longer in the work. Its words are kept here.';
  if (!isOnPage) return 'In another chapter than the one on this page.';
  if (!isRead) return 'Its chapter is still being read.';
  return 'This line is no longer in the chapter. Its words are kept here.';
}
