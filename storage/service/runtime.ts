import { browser } from 'wxt/browser';
import type { Send } from './client';
import type { Shelf } from './outbox';

/** Sends a message to the background of this extension. */
export const send: Send = (message) =>
  browser.runtime.sendMessage({ ...message, since: performance.timeOrigin });

/**
 * The extension's small storage beside the database, for writes that could not be done. It is the
 * extension's own as well: the archive's scripts cannot read it.
 */
export const shelf: Shelf = {
  get: () => browser.storage.local.get(null),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
};

/** The browser's memory for this extension, which ends with the browser: nothing of it is on the disk. */
export const sessionMemory = {
  get: (key: string | null): Promise<Record<string, unknown>> => browser.storage.session.get(key),
  set: (items: Record<string, unknown>): Promise<void> => browser.storage.session.set(items),
  remove: (keys: string[]): Promise<void> => browser.storage.session.remove(keys),
};

/** A shelf that holds nothing: what a private window asks for may not be put anywhere. */
export const noShelf: Shelf = { get: async () => ({}), set: async () => {}, remove: async () => {} };
