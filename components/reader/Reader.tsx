import { useEffect } from 'preact/hooks';
import { AppearancePanel } from './AppearancePanel';
import { Bar } from './Bar';
import { ChapterArticle } from './ChapterArticle';
import { ContentsPanel } from './ContentsPanel';
import { HighlightCard } from './HighlightCard';
import { HighlightsPanel } from './HighlightsPanel';
import { followInnerLink } from './inner-links';
import { KeysPanel } from './KeysPanel';
import { onReaderKey } from './keys';
import { NoticeLine } from './NoticeLine';
import { SelectionToolbar } from './SelectionToolbar';
import { StoryEnd } from './StoryEnd';
import type { ReaderSession } from './session';
import { WorkTitle } from './WorkTitle';

/** The whole overlay: the bar, the work as a book, and what lies over it. */
export function Reader({ session }: { session: ReaderSession }) {
  useEffect(() => {
    const onKey = (event: Event) => onReaderKey(session, event as KeyboardEvent);
    session.root.addEventListener('keydown', onKey, { signal: session.lifetime });
    const onClick = (event: Event) => followInnerLink(session, event as MouseEvent);
    session.root.addEventListener('click', onClick, { signal: session.lifetime });
  }, [session]);

  const { page, chapters } = session;
  return (
    <>
      <div class="around">
        <Bar session={session} />
      </div>
      <div class="book" aria-busy={chapters.placed.value.length < chapters.views.length}>
        <div>
          <WorkTitle page={page} />
        </div>
        {chapters.placed.value.map((chapter) => (
          <ChapterArticle key={chapter.source.number} chapter={chapter} session={session} />
        ))}
        <div>
          <StoryEnd session={session} />
        </div>
      </div>
      <div class="around">
        <SelectionToolbar session={session} />
        <HighlightCard session={session} />
        {session.panel.value === 'contents' && <ContentsPanel session={session} />}
        {session.panel.value === 'appearance' && <AppearancePanel session={session} />}
        {session.panel.value === 'highlights' && <HighlightsPanel session={session} />}
        {session.panel.value === 'keys' && <KeysPanel session={session} />}
        <NoticeLine session={session} />
      </div>
    </>
  );
}
