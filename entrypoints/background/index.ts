import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { LibraryDatabase } from '../../storage/database/database';
import { openLibrary } from '../../storage/database/library';
import { isOpenRequest } from '../../storage/service/news';
import { emptyShelf } from '../../storage/service/outbox';
import { shelf } from '../../storage/service/runtime';
import { answer, isRequest } from '../../storage/service/server';
import { Keeper } from '../../storage/snapshots/keeper';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { callerOf } from './caller';
import { openReaderIn } from './open-reader';
import { watchOtherSites } from './other-sites';
import { tellReaders } from './tell-readers';
import { weeklyBackup } from './weekly-backup';

/** A page that opens asks several things in a row; the day's snapshot is none of them. ms */
const AFTER_THE_ANSWER = 1_500;

const OWN = { own: true, work: null };

/** Owns the database, answers messages, opens the reader. May be stopped at any moment, so it keeps nothing. */
export default defineBackground(() => {
  const database = new LibraryDatabase();
  const snapshots = new SnapshotDatabase();
  const library = openLibrary(database, snapshots);
  const keeper = new Keeper(database, snapshots);

  // An async function, for its native promise: Chromium ignores any other kind.
  async function onMessage(message: unknown, sender: Parameters<typeof callerOf>[0]): Promise<unknown> {
    const caller = await callerOf(sender);
    if (caller === null) return undefined;
    // Only the extension's own pages may name a tab; a content script opens its own.
    if (isOpenRequest(message)) return openReaderIn((caller.own ? message.tab : sender.tab?.id) ?? null);
    if (!isRequest(message)) return undefined;
    const answered = await answer(library, message, caller);
    if (message.method === 'saveSettings' && answered.ok)
      await tellReaders(await library.settings(), sender.tab?.id);
    if (answered.ok) setTimeout(() => void keeper.changed(), AFTER_THE_ANSWER);
    return answered;
  }
  browser.runtime.onMessage.addListener(
    onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );

  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'open-reader') void openReaderIn(tab?.id ?? null);
  });

  watchOtherSites();
  startKeeping().catch((error) => console.warn('Catchword, at its start:', error));

  async function startKeeping(): Promise<void> {
    // What waits is written first: a snapshot may take a while, and the browser does not wait.
    await emptyShelf(shelf, async (request) => (await answer(library, request, OWN)).ok);
    await keeper.started();
    await weeklyBackup(database, library);
  }
});
