/** What the browser says of how safe the library's room on the disk is. */
export interface Persistence {
  /** Whether the browser promised not to clear it by itself when the disk gets tight; `null` where it says nothing. */
  kept: boolean | null;
  /** Whether the browser does not clear an extension's storage at all: Chromium, for one with `unlimitedStorage`. */
  exempt: boolean;
  /** What the extension takes of the disk and what it may take, bytes; `null` where the browser does not tell. */
  usage: number | null;
  quota: number | null;
}

/** The part of `navigator.storage` that is asked. */
export type StorageAnswers = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

/** How safe the library is now. Asks nobody anything. */
export async function persistence(
  exempt: boolean,
  storage: StorageAnswers = navigator.storage,
): Promise<Persistence> {
  const [kept, { usage, quota }] = await Promise.all([
    storage.persisted?.() ?? null,
    storage.estimate?.() ?? ({} as StorageEstimate),
  ]);
  return { kept, exempt, usage: usage ?? null, quota: quota ?? null };
}

/**
 * Asks the browser to keep the library whatever happens to the disk. Firefox may ask the reader, so it is called by
 * her click alone.
 */
export async function askToPersist(
  exempt: boolean,
  storage: StorageAnswers = navigator.storage,
): Promise<Persistence> {
  await storage.persist?.();
  return persistence(exempt, storage);
}
