/** What the browser says of how safe the library's room on the disk is. */
export interface Persistence {
  /** Whether the browser promised not to clear it by itself when the disk gets tight; `null` where it says nothing. */
  kept: boolean | null;
  /** What the extension takes of the disk and what it may take, bytes; `null` where the browser does not tell. */
  usage: number | null;
  quota: number | null;
}

/** The part of `navigator.storage` that is asked. */
export type StorageAnswers = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

/** How safe the library is now. Asks nobody anything. */
export async function persistence(storage: StorageAnswers = navigator.storage): Promise<Persistence> {
  const [kept, { usage, quota }] = await Promise.all([
    storage.persisted?.() ?? null,
    storage.estimate?.() ?? ({} as StorageEstimate),
  ]);
  return { kept, usage: usage ?? null, quota: quota ?? null };
}

/**
 * Asks the browser to keep the library whatever happens to the disk. Firefox asks the reader, so it is called by her
 * click alone; Chromium decides by itself, and `unlimitedStorage` has it say yes.
 */
export async function askToPersist(storage: StorageAnswers = navigator.storage): Promise<Persistence> {
  await storage.persist?.();
  return persistence(storage);
}
