import { effect } from '@preact/signals';
import { notKeptWords } from '../shared/not-kept-words';
import type { ReaderSession } from './session';

/*
 * What of the reading in this work is kept. The line that says so is its own, for other things are told at the same
 * time as the work opens; it is said once, and again only when it becomes another.
 */

/** Says quietly why nothing is kept, as soon as that is known, and offers to take it back where one press can. */
export function sayWhenNotKept(session: ReaderSession): void {
  const { store, keeping, lifetime } = session;
  let told = 'null';
  const stop = effect(() => {
    const notKept = store.notKept.value;
    if (JSON.stringify(notKept) === told) return;
    told = JSON.stringify(notKept);
    if (notKept === null) return;
    const text = notKeptWords(notKept);
    if (notKept.why !== 'work') keeping.say({ text });
    else keeping.say({ text, action: { label: 'Keep it again', run: () => void keepAgain(session) } });
  });
  lifetime.addEventListener('abort', stop);
}

/** From now on nothing is kept of reading in this work; what was kept before stays. */
export async function stopKeeping(session: ReaderSession): Promise<void> {
  session.keeper.saveNow();
  session.sittings.left();
  await session.store.exclude();
  const text =
    'Your place in this work is not kept from now on. What was kept before stays; “Forget this work…” in your library removes it.';
  session.keeping.say({ text, action: { label: 'Undo', run: () => void keepAgain(session) } });
}

/** Takes that back, and keeps where she is now. */
export async function keepAgain(session: ReaderSession): Promise<void> {
  // What was read meanwhile is not kept.
  session.sittings.left();
  await session.store.include();
  if (session.lifetime.aborted || session.store.notKept.value !== null) return;
  session.keeper.settle();
  session.keeping.say({ text: 'Your place in this work is kept again.' });
}
