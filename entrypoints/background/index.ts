import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { LibraryDatabase } from '../../storage/database/database';
import { openLibrary } from '../../storage/database/library';
import type { Method, Request } from '../../storage/service/contract';
import {
  isComposerRequest,
  isComposerWanted,
  isListOpened,
  isOpenRequest,
  isPlaceOnPage,
} from '../../storage/service/news';
import { emptyShelf } from '../../storage/service/outbox';
import { sessionMemory, shelf } from '../../storage/service/runtime';
import { answer, isRequest } from '../../storage/service/server';
import { Keeper } from '../../storage/snapshots/keeper';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { callerOf } from './caller';
import { DocumentWorks } from './document-works';
import { markList } from './mark-list';
import { openWantedComposer, putComposerIn, wantComposerIn } from './open-composer';
import { openReaderIn, putReaderIn } from './open-reader';
import { watchOtherSites } from './other-sites';
import { paintHighlightsIn } from './paint-highlights';
import { keepPlaceIn } from './place-on-page';
import { takeInOpened } from './take-in-opened';
import { tellReaders } from './tell-readers';
import { weeklyBackup } from './weekly-backup';

/** A page that opens asks several things in a row; the day's snapshot is none of them. ms */
const AFTER_THE_ANSWER = 1_500;

/** Requests that change nothing: the day's copy is of a day on which somebody reads. */
const LOOKS: readonly Method[] = ['lookAtWork', 'greetWork', 'settings', 'drafts'];

const OWN = { own: true, work: null, private: false };

/** Owns the database, answers messages, opens the reader. May be stopped at any moment, so it keeps nothing that matters. */
export default defineBackground(() => {
  const database = new LibraryDatabase();
  const snapshots = new SnapshotDatabase();
  const library = openLibrary(database, snapshots);
  const keeper = new Keeper(database, snapshots);
  const works = new DocumentWorks(sessionMemory);

  const soonKeep = () => setTimeout(() => void keeper.changed(), AFTER_THE_ANSWER);

  // An async function, for its native promise: Chromium ignores any other kind.
  async function onMessage(message: unknown, sender: Parameters<typeof callerOf>[0]): Promise<unknown> {
    const caller = await callerOf(sender, isRequest(message) ? message.since : undefined, works);
    if (caller === null) return undefined;
    // Only the extension's own pages may name a tab; a content script opens its own, and knows what it shows.
    if (isOpenRequest(message)) {
      if (caller.own) await openReaderIn(message.tab);
      else if (sender.tab?.id !== undefined) await putReaderIn(sender.tab.id);
      // The reader opens whatever becomes of the comment.
      openWantedComposer(sender.tab?.id, sender.url).catch((error) =>
        console.warn('Catchword could not open the comment that a link led to:', error),
      );
      return undefined;
    }
    if (isComposerWanted(message)) return wantComposerIn(sender.tab?.id, message);
    if (isComposerRequest(message)) return putComposerIn(sender.tab?.id);
    if (isPlaceOnPage(message)) return keepPlaceIn(library, sender.tab?.id, message);
    if (isListOpened(message)) {
      if (!sender.tab) return undefined;
      // Marks first: she sees the page now.
      const noted = await markList(library, sender.tab);
      const taken = await takeInOpened(library, sender.tab);
      if (noted || taken) soonKeep();
      return undefined;
    }
    if (!isRequest(message)) return undefined;
    // The last words of a page that went may wait there, and she would write on without them.
    if (message.method === 'drafts') await writeWhatWaits();
    const answered = await answer(library, message, caller);
    if (message.method === 'greetWork' && answered.ok)
      void paintHighlightsIn(library, sender.tab?.id, (message as Request<'greetWork'>).argument?.work ?? '');
    if (message.method === 'saveSettings' && answered.ok)
      await tellReaders(await library.settings(), sender.tab?.id);
    if (answered.ok && !caller.private && !LOOKS.includes(message.method)) soonKeep();
    return answered;
  }
  browser.runtime.onMessage.addListener(
    onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );

  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'open-reader') void openReaderIn(tab?.id ?? null);
  });

  browser.tabs.onRemoved.addListener((tab) => void works.tabClosed(tab));

  watchOtherSites();
  startKeeping().catch((error) => console.warn('Catchword, at its start:', error));

  /** Never rejects: what can't be written goes on waiting. */
  async function writeWhatWaits(): Promise<void> {
    try {
      await emptyShelf(shelf, async (request) => (await answer(library, request, OWN)).ok);
    } catch (error) {
      console.warn('Catchword could not write what waits:', error);
    }
  }

  async function startKeeping(): Promise<void> {
    // What waits is written first: a snapshot may take a while, and the browser does not wait.
    await writeWhatWaits();
    await keeper.started();
    await weeklyBackup(database, library);
  }
});
