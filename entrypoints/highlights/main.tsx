import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/library/library.css';
import '../../components/library/your-data/your-data.css';
import '../../components/highlights/highlights.css';
import { HighlightsPage } from '../../components/highlights/HighlightsPage';
import { FIRST_LOOK, MarkedList } from '../../components/highlights/marked-list';
import type { HighlightsSession } from '../../components/highlights/session';
import { PageNotices } from '../../components/library/your-data/notice';
import { dressPage } from '../../components/shared/dress-page';
import { once } from '../../components/shared/once';
import { timeAfter } from '../../reading/future';
import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import type { HighlightPage } from '../../storage/database/highlight-pages';
import { openLook } from '../../storage/database/look';

/** The library with all it can do. It is loaded after the first look, since Dexie is most of what there is to load. */
const whole = once(async () => (await import('./whole')).openWhole());
const looking = openLook();

const settings = signal<Settings | null>(null);
const colourNames = signal(DEFAULT_SETTINGS.colourNames);
effect(() => dressPage(settings.value));
void dress().catch((error) => console.warn('Catchword could not read its settings:', error));

async function dress(): Promise<void> {
  const { settings: read } = (await looking) ?? (await whole()).library;
  settings.value = await read();
  colourNames.value = settings.value.colourNames;
}

async function latest(): Promise<HighlightPage> {
  const look = await looking;
  return look ? look.latestMarked(FIRST_LOOK) : (await whole()).latest(FIRST_LOOK);
}

async function* each(): AsyncGenerator<HighlightPage> {
  yield* (await whole()).each();
}

const list = new MarkedList();
void list.read(latest(), each());

const session: HighlightsSession = {
  list,
  colourNames,
  notices: new PageNotices(),
  remove: async (highlight) => {
    const { library } = await whole();
    const now = timeAfter(highlight.modified);
    await library.saveHighlight({ highlight: { ...highlight, modified: now, deleted: now } });
    list.drop(highlight.id);
    return async () => {
      const back = { ...highlight, modified: timeAfter(now), deleted: null };
      await library.saveHighlight({ highlight: back });
      list.put(back);
    };
  },
};

const app = document.querySelector('#app');
if (app) render(<HighlightsPage session={session} />, app);
