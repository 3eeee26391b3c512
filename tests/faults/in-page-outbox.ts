import { chapter, placeAt, work, workHeader } from '../../storage/for-tests';
import { ask } from '../../storage/service/client';
import { Outbox, type Unsaved } from '../../storage/service/outbox';
import { send, shelf } from '../../storage/service/runtime';

// Runs in a page of the extension, and asks the background as the reader does: by the outbox, in messages.

let unsaved: Unsaved = null;
const outbox = new Outbox(send, shelf, (now) => {
  unsaved = now;
});

export const answers = {
  open: () => ask(send, 'openWork', { work: workHeader, chapters: [chapter(1)], at: 1_000 }),

  /** Saves a place of that time (ms). @returns whether it was acknowledged; what was not waits. */
  async save(at: number): Promise<boolean> {
    const place = placeAt(1, 5, at);
    const argument = { work, place, reached: place, chapter: chapter(1) };
    return (await outbox.write(`place/${work}`, 'savePlace', argument)) !== null;
  },

  /** How many writes wait. */
  waiting: () => unsaved?.count ?? 0,
};

Object.assign(globalThis, { outbox: answers });
