import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { workKey } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import type { ReaderStore } from '../../components/reader/store';
import type { Library } from '../../storage/service/contract';
import { isSettingsNews } from '../../storage/service/news';
import { Outbox, type Unsaved } from '../../storage/service/outbox';
import { send, shelf } from '../../storage/service/runtime';

/** The library in the background, as the overlay sees it. */
export function connectStore(page: WorkPage, lifetime: AbortSignal): ReaderStore {
  const work = workKey(page.work.site, page.work.id);
  const unsaved = signal<Unsaved>(null);
  const outbox = new Outbox(send, shelf, (news) => {
    unsaved.value = news;
  });
  lifetime.addEventListener('abort', () => outbox.rest());

  const chapters = page.contents.map(({ id, number, title }) => ({
    id,
    number,
    title,
    words: null,
    textHash: null,
  }));
  const open = () =>
    outbox.write(`opened/${work}`, 'openWork', { work: page.work, chapters, at: Date.now() });
  const savePlace = async (save: Parameters<Library['savePlace']>[0]) => {
    const saved = await outbox.write(`place/${work}`, 'savePlace', save);
    // It was forgotten or lost while it was open here, and she reads on.
    if (saved?.known === false) await open();
  };
  return {
    open,
    unsaved,
    savePlace: (place, reached, chapter) => {
      void savePlace({ work, place, reached, chapter });
    },
    saveHighlight: (highlight) => {
      void outbox.write(`highlight/${highlight.id}`, 'saveHighlight', { highlight });
    },
    saveSettings: (change) => {
      const names = Object.keys(change).sort().join('+');
      void outbox.write(`settings/${names}`, 'saveSettings', { change, at: Date.now() });
    },
    onSettings: (listener) => {
      const onMessage = (message: unknown) => {
        if (isSettingsNews(message)) listener(message.settings);
      };
      browser.runtime.onMessage.addListener(onMessage);
      lifetime.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
    },
  };
}
