import { browser } from 'wxt/browser';
import type { ContentsEntry } from '../../archive/contents';
import type { WorkHeader } from '../../archive/work';
import type { NotKept } from '../../reading/exclusion';
import type { Place } from '../../reading/place';
import type { Settings } from '../../reading/settings';
import type { Sitting } from '../../reading/sitting';
import type { ChapterFacts } from '../records';
import { ask } from './client';
import type { Library, OpenedWork, Opening, ReasonOfPage } from './contract';
import { listenToBackground } from './listen';
import { isKeepingNews, isSettingsNews } from './news';
import { Outbox, type Unsaved } from './outbox';
import { noShelf, send, shelf } from './runtime';

/** What of the library anybody needs who keeps a place in a work. Saving never fails to the caller. */
export interface WorkStore {
  /** Notes that the work is open and gets what is kept of it; `null` when the library can't be reached. */
  open(): Promise<OpenedWork | null>;
  /** `finished` when she came to the end of the work with this place. */
  savePlace(place: Place, reached: Place, chapter: ChapterFacts, finished: boolean): void;
  saveSitting(sitting: Sitting): void;
  /** Changes that another page of the extension made to the settings. */
  onSettings(listener: (settings: Settings) => void): void;
}

/** One work of the library, with what the reader may want of it besides its place. */
export interface ConnectedWork extends WorkStore {
  outbox: Outbox;
  /** Of a private window nothing is kept, not even what she makes on purpose. */
  isPrivate: boolean;
  /** Whether reading here is kept. */
  isKept(): boolean;
  /** Wants nothing kept of this work from now on, or that taken back; resolves when it is told. */
  setExcluded(excluded: boolean): Promise<void>;
}

/** Who hears about what becomes of it all. */
export interface Hearers {
  /** What could not be saved yet. */
  unsaved(news: Unsaved): void;
  /** Why nothing is kept of reading here; `null` when it is. Told at once where the page is the reason. */
  notKept?(why: NotKept | null): void;
}

/** A work as a page shows it; `own` says that whoever is logged in there has created it. */
export interface ShownWork {
  work: WorkHeader;
  contents: readonly ContentsEntry[];
  own: boolean;
}

/**
 * What the library keeps of a work that may be opened soon, without a word that it is; `null` when the library can't be
 * reached.
 */
export async function lookAtWork(page: ShownWork): Promise<OpenedWork | null> {
  return ask(send, 'lookAtWork', openingOf(page)).catch(() => null);
}

/** One work of the library in the background, as a page that shows it sees it. `work` is its key. */
export function connectWork(
  work: string,
  page: ShownWork,
  hearers: Hearers,
  lifetime: AbortSignal,
): ConnectedWork {
  const { title, fandoms } = page.work;
  const reason = reasonOf(page);
  const isPrivate = reason === 'private';
  const outbox = new Outbox(send, isPrivate ? noShelf : shelf, (news) => hearers.unsaved(news));
  lifetime.addEventListener('abort', () => outbox.rest());

  let notKept: NotKept | null = null;
  const know = (why: NotKept | null) => {
    notKept = why;
    hearers.notKept?.(why);
  };
  know(reason ? { why: reason } : null);
  const isKept = () => notKept === null;

  let isOpened = false;
  const open = async (): Promise<OpenedWork | null> => {
    isOpened = true;
    const opened = await outbox.write(`opened/${work}`, 'openWork', openingOf(page));
    if (opened) know(opened.notKept);
    return opened;
  };
  const savePlace = async (save: Parameters<Library['savePlace']>[0]) => {
    // The place that ended the work must not be replaced by the next one, while both wait.
    const key = save.finished ? `end/${work}/${save.place.at}` : `place/${work}`;
    const saved = await outbox.write(key, 'savePlace', save);
    if (!saved) return;
    // She excluded it on another page of Catchword.
    know(saved.notKept);
    // It was forgotten or lost while it was open here, and she reads on.
    if (!saved.known && !saved.notKept) await open();
  };
  listenToBackground((message) => {
    if (isKeepingNews(message) && isOpened && !reason) void open();
  }, lifetime);
  return {
    outbox,
    isPrivate,
    isKept,
    open,
    setExcluded: async (excluded) => {
      const change = { kind: 'work', work, name: title, at: Date.now() } as const;
      await outbox.write(`excluded/${work}`, excluded ? 'exclude' : 'include', change);
      // What could not be written yet waits; until then it holds on this page.
      know(excluded ? { why: 'work' } : null);
      if (!excluded) await open();
    },
    savePlace: (place, reached, chapter, finished) => {
      if (isKept()) void savePlace({ work, place, reached, chapter, finished, fandoms });
    },
    saveSitting: (sitting) => {
      if (!isKept()) return;
      const id = crypto.randomUUID();
      void outbox.write(`sitting/${id}`, 'saveSitting', { sitting: { id, work, ...sitting }, fandoms });
    },
    onSettings: (listener) => {
      listenToBackground((message) => {
        if (isSettingsNews(message)) listener(message.settings);
      }, lifetime);
    },
  };
}

function openingOf(page: ShownWork): Opening {
  const chapters = page.contents.map(({ id, number, title }) => ({
    id,
    number,
    title,
    words: null,
    textHash: null,
  }));
  return { work: page.work, chapters, at: Date.now(), notKept: reasonOf(page) };
}

/** Why a page wants nothing noted of it; `undefined` when it does. */
function reasonOf({ own }: { own: boolean }): ReasonOfPage | undefined {
  if (browser.extension.inIncognitoContext) return 'private';
  return own ? 'own' : undefined;
}
