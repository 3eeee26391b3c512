import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { DraftStore } from '../../components/comment/contract';
import { ask } from '../../storage/service/client';
import type { ComposerWanted } from '../../storage/service/news';
import { Outbox, type Unsaved } from '../../storage/service/outbox';
import { noShelf, send, shelf } from '../../storage/service/runtime';

/** The drafts in the library, as the composer sees them. What can't be written now waits in the outbox. */
export function connectDrafts(isPrivate: boolean): DraftStore {
  const unsaved = signal<Unsaved>(null);
  const outbox = new Outbox(send, isPrivate ? noShelf : shelf, (news) => {
    unsaved.value = news;
  });
  return {
    isPrivate,
    unsaved,
    load: async (work) => {
      if (isPrivate) return [];
      try {
        return await ask(send, 'drafts', { work });
      } catch (error) {
        console.warn('Catchword could not read the drafts of comments:', error);
        return null;
      }
    },
    save: (draft) => {
      if (!isPrivate) void outbox.write(`draft/${draft.id}`, 'saveDraft', { draft });
    },
    saveLeaving: (draft) => {
      if (!isPrivate) void outbox.writeLeaving(`draft/${draft.id}`, 'saveDraft', { draft });
    },
    goingTo: (draft, href) => {
      if (isPrivate) return;
      const wanted: ComposerWanted = { catchword: 'composer wanted', draft, href };
      // In vain, the reader opens there without the composer.
      browser.runtime.sendMessage(wanted).catch(() => undefined);
    },
  };
}
