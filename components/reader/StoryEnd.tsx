import { AuthorNote } from './AuthorNote';
import { nextChapter } from './chapter-steps';
import { writeComment } from './quoting';
import type { ReaderSession } from './session';

/** What stands after the last chapter on the page: the work's end notes and the ways on. */
export function StoryEnd({ session }: { session: ReaderSession }) {
  const { page } = session;
  const last = page.chapters.at(-1);
  const next = page.neighbours.next === null ? null : nextChapter(session);
  const following = page.contents.find(({ number }) => last && number > last.number);
  return (
    <div class="story-end">
      <AuthorNote level={2} name="End notes" sources={page.endNotes} id="work_endnotes" />
      {next?.href ? (
        <a class="button" href={next.href} onClick={() => session.keeper.saveNow()}>
          Continue to chapter {following?.number ?? (last?.number ?? 0) + 1}
          {following?.title ? `: ${following.title}` : ''}
        </a>
      ) : (
        <>
          <p class="story-end-word">{page.work.complete ? 'The end' : 'All that is posted so far'}</p>
          <Done session={session} />
        </>
      )}
      <button
        type="button"
        class="quiet-button"
        onClick={() => void writeComment(session, session.chapters.views.at(-1))}
      >
        Write a comment
      </button>
      <button type="button" class="quiet-button" onClick={() => session.close('comments')}>
        To kudos and comments on the archive
      </button>
    </div>
  );
}

/** Being done with the work, and beginning it once more: hers to say. */
function Done({ session }: { session: ReaderSession }) {
  const standing = session.standing.standing.value;
  // What she would say of it would not be kept.
  const isKept = session.store.notKept.value === null;
  const { chaptersPosted } = session.page.work;
  return (
    <div class="story-end-marks">
      {standing !== 'finished' && isKept && (
        <button type="button" class="quiet-button" onClick={() => session.mark('finished')}>
          Mark as finished
        </button>
      )}
      {standing === 'finished' && <p role="status">Finished</p>}
      <button type="button" class="quiet-button" onClick={() => session.startAgain()}>
        {chaptersPosted === 1 ? 'Back to the beginning' : 'Start again from chapter 1'}
      </button>
    </div>
  );
}
