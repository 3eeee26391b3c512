import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { languageTag } from '../../archive/language';
import { TextIndex } from '../../reading/dom/text-index';
import { AuthorNote } from './AuthorNote';
import { AuthorRegion } from './AuthorRegion';
import type { ChapterView } from './chapters';
import type { ReaderSession } from './session';

/** One chapter: its heading, the author's notes in regions of their own, and the story in `.prose`. */
export function ChapterArticle({ chapter, session }: { chapter: ChapterView; session: ReaderSession }) {
  const prose = useRef<HTMLDivElement>(null);
  const { source } = chapter;
  const content = chapter.prose.value?.content;

  useLayoutEffect(() => {
    const element = prose.current;
    if (!element || !content || chapter.text.peek()) return;
    element.append(content);
    chapter.text.value = { element, index: new TextIndex(element) };
  }, [chapter, content]);

  const summary = useMemo(() => (source.summary ? [source.summary] : []), [source]);
  const language = languageTag(session.page.work.language?.code);
  const alone = session.page.work.chaptersPosted === 1 && source.title === null;
  return (
    <article
      data-chapter={source.number}
      data-chapter-id={source.id ?? undefined}
      aria-busy={content === undefined}
      aria-label={`Chapter ${source.number}`}
    >
      {!alone && (
        <h2 class="chapter-heading" dir="auto">
          <span class="chapter-number">Chapter {source.number}</span>
          {source.title !== null && <span class="chapter-title">{source.title}</span>}
        </h2>
      )}
      {source.creators.length > 0 && (
        <p class="byline" dir="auto">
          by {source.creators.join(', ')}
        </p>
      )}
      <AuthorNote level={3} name="Summary" sources={summary} />
      <AuthorNote level={3} name="Notes" sources={source.notes} />
      <AuthorRegion source={source.body}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links have keys of their own, and highlights are opened by keyboard from their panel */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens to the text in it */}
        <div
          ref={prose}
          class="prose userstuff"
          dir="auto"
          lang={language ?? undefined}
          onClick={(event) => openHighlightAt(session, event)}
        />
      </AuthorRegion>
      <AuthorNote
        level={3}
        name="End notes"
        sources={source.endNotes}
        id={`chapter_${source.number}_endnotes`}
      />
    </article>
  );
}

/** A click on painted words opens their card; a drag that selects is not a click on them. */
function openHighlightAt(session: ReaderSession, event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]')) return;
  if (session.highlighter.selected(session.root).length > 0) return;
  const { clientX: x, clientY: y } = event;
  const highlight = session.highlighter.at(session.root, x, y);
  session.openHighlight.value = highlight && { id: highlight.id, writing: false };
}
