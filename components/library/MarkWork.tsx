import { lengthOf } from '../../reading/growth';
import { standingOf } from '../../reading/standing';
import type { ReadWork } from '../../storage/service/contract';
import type { LibrarySession } from './session';

/** What she can say of a work that she has a place in. Each can be undone. */
export function MarkWork({ read, session }: { read: ReadWork; session: LibrarySession }) {
  const { work, reading } = read;
  const standing = standingOf({ reading, complete: work.complete, length: lengthOf(work) });
  const { notices, marks } = session;
  const button = (name: string, done: string, doing: () => Promise<() => Promise<void>>) => (
    <button
      type="button"
      class="text-button"
      aria-label={`${name}: ${work.title}`}
      onClick={() => void notices.tell(done, doing)}
    >
      {name}
    </button>
  );
  return (
    <>
      {standing !== 'finished' &&
        button('Mark as finished', `“${work.title}” is finished.`, () => marks.mark(reading, 'finished'))}
      {standing !== 'unread' &&
        button('Mark as unread', `“${work.title}” counts as unread.`, () => marks.mark(reading, 'unread'))}
      {standing !== 'unread' &&
        button('Start again', `“${work.title}” begins anew when you open it.`, () =>
          marks.startAgain(reading),
        )}
    </>
  );
}
