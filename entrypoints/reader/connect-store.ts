import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { workKey } from '../../archive/urls';
import type { ComposerWorld } from '../../components/comment/contract';
import type { ReaderStore } from '../../components/reader/store';
import type { ComposerRequest } from '../../storage/service/news';
import { connectWork, type ShownWork } from '../../storage/service/open-work';
import type { Unsaved } from '../../storage/service/outbox';

type NotKept = ReaderStore['notKept']['value'];

/** The library in the background, as the overlay sees it. */
export function connectStore(page: ShownWork, lifetime: AbortSignal): ReaderStore {
  const work = workKey(page.work.site, page.work.id);
  const unsaved = signal<Unsaved>(null);
  const notKept = signal<NotKept>(null);
  const hearers = {
    unsaved: (news: Unsaved) => {
      unsaved.value = news;
    },
    notKept: (why: NotKept) => {
      notKept.value = why;
    },
  };
  const { outbox, isPrivate, isKept, setExcluded, ...store } = connectWork(work, page, hearers, lifetime);
  return {
    ...store,
    unsaved,
    notKept,
    exclude: () => setExcluded(true),
    include: () => setExcluded(false),
    markWork: (as, at) => {
      if (isKept()) void outbox.write(`mark/${work}`, 'markWork', { work, as, at });
    },
    startAgain: (at) => {
      if (isKept()) void outbox.write(`again/${work}`, 'startAgain', { work, at });
    },
    composer: async () => {
      const asked: ComposerRequest = { catchword: 'composer' };
      const put = () => browser.runtime.sendMessage(asked);
      // A second time when the background died under the first; in vain, whoever asked says so.
      await put()
        .catch(put)
        .catch(() => undefined);
      return (globalThis as ComposerWorld).catchwordComposer ?? null;
    },
    saveHighlight: (highlight) => {
      if (isPrivate) return false;
      void outbox.write(`highlight/${highlight.id}`, 'saveHighlight', { highlight });
      return true;
    },
    saveSettings: (change) => {
      if (isPrivate) return;
      const names = Object.keys(change).sort().join('+');
      void outbox.write(`settings/${names}`, 'saveSettings', { change, at: Date.now() });
    },
  };
}
