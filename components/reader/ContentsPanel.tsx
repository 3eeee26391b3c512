import type { ContentsEntry } from '../../archive/contents';
import { notKeptWords } from '../shared/not-kept-words';
import { chapterName } from './chapter-name';
import { stepTo } from './chapter-steps';
import { keepAgain, stopKeeping } from './keeping';
import { PanelFrame } from './PanelFrame';
import type { ReaderSession } from './session';
import { TimeLeft } from './TimeLeft';

/** The work's chapters: those on this page, and links to those that are not. */
export function ContentsPanel({ session }: { session: ReaderSession }) {
  const here = session.chapterHere.value?.source;
  return (
    <PanelFrame session={session} title="Contents">
      <TimeLeft session={session} />
      <ol class="contents">
        {session.page.contents.map((entry) => (
          <li key={entry.number}>
            <Entry session={session} entry={entry} current={entry.number === here?.number} />
          </li>
        ))}
      </ol>
      <Keeping session={session} />
    </PanelFrame>
  );
}

/** Whether her place in this work is kept, and the way to change that. */
function Keeping({ session }: { session: ReaderSession }) {
  const notKept = session.store.notKept.value;
  const change = notKept === null || notKept.why === 'work';
  return (
    <div class="keeping">
      {notKept && <p>{notKeptWords(notKept)}</p>}
      {change && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => void (notKept ? keepAgain(session) : stopKeeping(session))}
        >
          {notKept ? 'Keep my place in this work again' : 'Do not keep my place in this work'}
        </button>
      )}
    </div>
  );
}

function Entry(props: { session: ReaderSession; entry: ContentsEntry; current: boolean }) {
  const { session, entry, current } = props;
  const mark = current ? ('location' as const) : undefined;
  if (entry.href !== null) {
    const { href } = stepTo(session, entry.href);
    return (
      <a href={href ?? entry.href} onClick={() => session.keeper.saveNow()} dir="auto">
        {chapterName(entry)}
      </a>
    );
  }
  const view = session.chapters.find(entry.id, entry.number);
  return (
    <button type="button" aria-current={mark} dir="auto" onClick={() => view && session.jump(view, 0)}>
      {chapterName(entry)}
    </button>
  );
}
