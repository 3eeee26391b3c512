import { ChapterText } from './ChapterText';
import type { ChapterView } from './chapters';
import type { ReaderSession } from './session';

/** One chapter: its heading, and what an author wrote for it once that has been read. A long work has hundreds. */
export function ChapterArticle({ chapter, session }: { chapter: ChapterView; session: ReaderSession }) {
  const { source } = chapter;
  const content = chapter.prose.value?.content;
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
      {content && <ChapterText chapter={chapter} content={content} session={session} />}
    </article>
  );
}
