import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { languageTag } from '../../archive/language';
import { CHAPTER_FRAME, FAR } from '../../reading/dom/lay-out';
import { TextIndex } from '../../reading/dom/text-index';
import { AuthorNote } from './AuthorNote';
import { AuthorRegion } from './AuthorRegion';
import type { ChapterView } from './chapters';
import { comesInFar } from './far-chapters';
import { MarginMarkers } from './MarginMarkers';
import { onProseClick } from './prose-click';
import type { ReaderSession } from './session';

/** A chapter's story in `.prose`, and the author's notes on it in regions of their own. */
export function ChapterText(props: {
  chapter: ChapterView;
  content: DocumentFragment;
  session: ReaderSession;
}) {
  const { chapter, content, session } = props;
  const { source } = chapter;
  const prose = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const frame = prose.current?.closest<HTMLElement>(`.${CHAPTER_FRAME}`);
    if (!prose.current || !frame || chapter.text.peek()) return;
    prose.current.append(content);
    const index = new TextIndex(prose.current);
    guessSize(frame, index.text.length, prose.current.childElementCount);
    const here = session.keeper.here.peek()?.chapter ?? null;
    frame.toggleAttribute(FAR, comesInFar(chapter, here, session.chapters.views));
    session.far.observe(frame);
    chapter.text.value = { element: frame, index };
  }, [chapter, content]);

  const summary = useMemo(() => (source.summary ? [source.summary] : []), [source]);
  const language = languageTag(session.page.work.language?.code);
  return (
    <>
      {source.creators.length > 0 && (
        <p class="byline" dir="auto">
          by {source.creators.join(', ')}
        </p>
      )}
      <AuthorNote level={3} name="Summary" sources={summary} />
      <AuthorNote level={3} name="Notes" sources={source.notes} />
      <AuthorRegion source={source.body} class={CHAPTER_FRAME}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links have keys of their own, and highlights are opened by keyboard from their markers */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens to the text in it */}
        <div
          ref={prose}
          class="prose userstuff"
          dir="auto"
          lang={language ?? undefined}
          onClick={(event) => onProseClick(session, event)}
        />
      </AuthorRegion>
      <MarginMarkers chapter={chapter} session={session} />
      <AuthorNote
        level={3}
        name="End notes"
        sources={source.endNotes}
        id={`chapter_${source.number}_endnotes`}
      />
    </>
  );
}

/** What the size of a chapter is reckoned by until it has been laid out, and that of its blocks (book.css). */
function guessSize(frame: HTMLElement, letters: number, blocks: number): void {
  frame.style.setProperty('--blocks', String(blocks));
  frame.style.setProperty('--letters', String(Math.round(letters / Math.max(1, blocks))));
}
