import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnPage } from '../../archive/listing/own-page';
import type { TakenIn } from '../../storage/database/visits';
import type { PopupSession } from './session';
import { leftOutWords, pageWords, takenWords, whatComes, worksWords } from './take-in-words';

type State =
  | { is: 'offered' | 'at work' | 'undone' }
  | { is: 'done'; taken: TakenIn }
  | { is: 'failed'; why: string };

/** Offers to take what a page of the reader's own tells into the library, says what came of it, and undoes it. */
export function TakeIn({ page, session }: { page: OwnPage; session: PopupSession }) {
  const state = useSignal<State>({ is: 'offered' });
  const section = useRef<HTMLElement>(null);
  const { is } = state.value;
  useEffect(() => {
    // The button that was pressed has gone.
    if (is === 'done' || is === 'undone' || is === 'failed') section.current?.focus();
  }, [is]);

  const attempt = async (doing: () => Promise<State>) => {
    state.value = { is: 'at work' };
    try {
      state.value = await doing();
    } catch (error) {
      state.value = { is: 'failed', why: (error as Error).message };
    }
  };
  const take = () => attempt(async () => ({ is: 'done', taken: await session.takeIn(page) }));
  const undo = (taken: TakenIn) =>
    attempt(async () => {
      await session.takeBack(taken);
      return { is: 'undone' };
    });

  const { works, leftOut } = page;
  const left = leftOutWords(leftOut);
  const offers = works.length > 0 && is !== 'done';
  return (
    <section ref={section} class="open-now" aria-label="Take in" tabIndex={-1}>
      <h1>{pageWords(page)}</h1>
      {offers && (
        <>
          <p>{whatComes(page)}</p>
          <button type="button" class="button wide" disabled={is === 'at work'} onClick={() => void take()}>
            Take {works.length === 1 ? 'this work' : `these ${worksWords(works.length)}`} into your library
          </button>
        </>
      )}
      <p role="status">
        {state.value.is === 'done' && takenWords(state.value.taken)}
        {state.value.is === 'undone' && 'Undone: your library is as it was before.'}
        {state.value.is === 'failed' && `That did not work: ${state.value.why}`}
      </p>
      {state.value.is === 'done' && <Undo taken={state.value.taken} onUndo={undo} />}
      {left !== null && <p>{left}</p>}
    </section>
  );
}

function Undo({ taken, onUndo }: { taken: TakenIn; onUndo: (taken: TakenIn) => void }) {
  if (taken.changes.length === 0) return null;
  return (
    <button type="button" class="quiet-button wide" onClick={() => void onUndo(taken)}>
      Undo
    </button>
  );
}
