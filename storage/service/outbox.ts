import { ask, type Send } from './client';
import { type Library, LibraryError, type Method, type Request } from './contract';

/** The part of `browser.storage.local` that the outbox needs. */
export interface Shelf {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What could not be saved yet, for the reader to be told; `null` when everything is saved. */
export type Unsaved = { count: number; failure: LibraryError['failure'] } | null;

const PREFIX = 'outbox/';

/** How long until a failed write is tried again by itself: soon enough to notice, rare enough to cost nothing. ms */
const TRY_AGAIN_AFTER = 5_000;

/**
 * Writes that must not get lost. A write that fails is kept in memory and on a shelf beside the database
 * (`storage.local`), tried again until it succeeds, and found there by the next background when this page
 * is closed first. A later write to the same thing replaces an earlier one that is still waiting.
 */
export class Outbox {
  readonly #waiting = new Map<string, Request>();
  /** Which write to each thing was the last, by when it was asked for and not by when it ended. */
  readonly #turns = new Map<string, number>();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resting = false;

  constructor(
    private readonly send: Send,
    private readonly shelf: Shelf,
    private readonly tell: (unsaved: Unsaved) => void,
  ) {}

  /** Stops trying by itself. What waits stays on the shelf for the next background. */
  rest(): void {
    this.#resting = true;
    clearTimeout(this.#timer);
  }

  /**
   * Writes; answers `null` when the write had to be kept for later, or came from a private window, of which nothing may
   * be kept anywhere. Never rejects.
   */
  async write<M extends Method>(
    key: string,
    method: M,
    argument: Parameters<Library[M]>[0],
  ): Promise<Awaited<ReturnType<Library[M]>> | null> {
    const turn = ++this.#turn;
    this.#turns.set(key, turn);
    const isLatest = () => this.#turns.get(key) === turn;
    try {
      const answer = await ask(this.send, method, argument);
      // An older write to the same thing must not come after this one; a newer one that waits is still to come.
      if (isLatest() && this.#waiting.delete(key)) await this.#takeFromShelf(key);
      if (this.#waiting.size > 0) await this.flush();
      return answer;
    } catch (error) {
      if (isOfPrivate(error)) return null;
      // What replaces it is saved, waits, or is on its way.
      if (!isLatest()) return null;
      const request: Request = { catchword: 'library', method, argument };
      this.#waiting.set(key, request);
      this.#failed(error);
      await this.#putOnShelf(key, request);
      return null;
    }
  }

  /**
   * Writes for a page that goes, and may be gone before it is heard: on the shelf at once, and off it when it is done.
   * Never rejects.
   */
  async writeLeaving<M extends Method>(
    key: string,
    method: M,
    argument: Parameters<Library[M]>[0],
  ): Promise<void> {
    const request: Request = { catchword: 'library', method, argument };
    this.#waiting.set(key, request);
    await Promise.all([this.#putOnShelf(key, request), this.write(key, method, argument)]);
  }

  /**
   * Tries everything that waits once more, oldest first; stops at the first that fails, unless it alone was refused:
   * the others shall not wait for what may never be taken.
   */
  async flush(): Promise<void> {
    let refused: unknown = null;
    for (const [key, request] of [...this.#waiting]) {
      try {
        await ask(this.send, request.method, request.argument);
      } catch (error) {
        if (isOfPrivate(error)) {
          this.#waiting.delete(key);
          await this.#takeFromShelf(key);
          continue;
        }
        if (error instanceof LibraryError && /invalid|forbidden/.test(error.failure)) {
          refused = error;
          continue;
        }
        this.#failed(error);
        return;
      }
      // Unless something newer took its place while it was on its way.
      if (this.#waiting.get(key) === request) {
        this.#waiting.delete(key);
        await this.#takeFromShelf(key);
      }
    }
    if (refused) this.#failed(refused);
    else this.tell(null);
  }

  #failed(error: unknown): void {
    const failure = error instanceof LibraryError ? error.failure : 'unavailable';
    this.tell({ count: this.#waiting.size, failure });
    clearTimeout(this.#timer);
    if (!this.#resting) this.#timer = setTimeout(() => void this.flush(), TRY_AGAIN_AFTER);
  }

  async #putOnShelf(key: string, request: Request): Promise<void> {
    try {
      await this.shelf.set({ [PREFIX + key]: request });
    } catch (error) {
      // The disk that refused the database may refuse this too; the write still waits in memory, and the
      // reader has been told.
      console.warn('Catchword keeps an unsaved change in this tab only:', error);
    }
  }

  async #takeFromShelf(key: string): Promise<void> {
    try {
      await this.shelf.remove([PREFIX + key]);
    } catch (error) {
      // It would be written once more by the next background, which changes nothing.
      console.warn('Catchword could not clear a saved change:', error);
    }
  }
}

function isOfPrivate(error: unknown): boolean {
  return error instanceof LibraryError && error.failure === 'private';
}

/** Writes what earlier pages had to leave on the shelf. For the background, when it starts. */
export async function emptyShelf(shelf: Shelf, write: (request: Request) => Promise<boolean>): Promise<void> {
  for (const [key, request] of Object.entries(await shelf.get())) {
    if (!key.startsWith(PREFIX)) continue;
    if (!(await write(request as Request))) continue;
    // A page may have left something newer there meanwhile.
    const now = (await shelf.get())[key];
    if (JSON.stringify(now) === JSON.stringify(request)) await shelf.remove([key]);
  }
}
