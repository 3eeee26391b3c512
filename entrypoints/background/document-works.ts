/** A small storage of the browser's that ends with it, such as `storage.session`. */
export interface SessionStore {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** A document of a tab, as far as the browser tells. */
export interface DocumentName {
  /** `null` where Firefox does not tell: of a message that a page sends as it closes. */
  tab: number | null;
  /** Of the document within all tabs, or within its tab. */
  id: string;
}

const PREFIX = 'work-of/';

/**
 * Which work each open document has asked for first. All others are refused to it: a script of a page can change what the
 * page says of itself, and its address, as often as it likes, and would be told of one work after another.
 *
 * It is kept in the browser's session storage, for the browser may stop the background at any moment, and in memory.
 */
export class DocumentWorks {
  readonly #first = new Map<string, Promise<string>>();

  constructor(private readonly store: SessionStore) {}

  /** Whether a document may ask for a work, by its key. It may for the first that it asks for, and for no other. */
  async mayAsk({ tab, id }: DocumentName, work: string): Promise<boolean> {
    if (tab === null) {
      const known = await this.#worksOfUnknownTab(id);
      if (known.length > 0) return known.includes(work);
    }
    const key = `${PREFIX}${tab ?? ''}/${id}`;
    // Noted before anything is awaited: of two that ask at once one is the first.
    let first = this.#first.get(key);
    if (!first) {
      first = this.#keep(key, work);
      this.#first.set(key, first);
    }
    return (await first) === work;
  }

  /** Forgets the documents of a tab that has closed. */
  async tabClosed(tab: number): Promise<void> {
    const isOfTab = (key: string) => key.startsWith(`${PREFIX}${tab}/`);
    for (const key of this.#first.keys()) if (isOfTab(key)) this.#first.delete(key);
    await this.store.remove(Object.keys(await this.store.get(null)).filter(isOfTab));
  }

  /** @returns the work that is kept for a document; this one where none is. */
  async #keep(key: string, work: string): Promise<string> {
    try {
      const { [key]: kept } = await this.store.get(key);
      if (typeof kept === 'string') return kept;
      await this.store.set({ [key]: work });
    } catch (error) {
      // What is in memory holds as long as this background does.
      console.warn('Catchword could not note which work a page shows:', error);
    }
    return work;
  }

  async #worksOfUnknownTab(id: string): Promise<string[]> {
    const kept = Object.entries(await this.store.get(null));
    return kept.flatMap(([key, work]) => {
      const isIt = key.startsWith(PREFIX) && key.endsWith(`/${id}`);
      return isIt && typeof work === 'string' ? [work] : [];
    });
  }
}
