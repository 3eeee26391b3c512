import { type Signal, signal } from '@preact/signals';
import type { PageNotice } from './session';

/** The line at the top of the library that tells what happened, one at a time. It stays until the next, or she closes it. */
export class PageNotices {
  readonly current: Signal<PageNotice | null> = signal(null);

  /**
   * Does something and tells how it went. `doing` resolves to what undoes it, or to nothing where nothing can.
   * Never rejects: a failure is told.
   */
  async tell(done: string, doing: () => Promise<(() => Promise<void>) | undefined>): Promise<void> {
    try {
      const undo = (await doing()) ?? null;
      this.current.value = { text: done, undo };
    } catch (error) {
      this.current.value = { text: `That did not work: ${(error as Error).message}`, undo: null };
    }
  }

  async undo(): Promise<void> {
    const undo = this.current.value?.undo;
    if (!undo) return;
    await this.tell('Undone: all is as it was before.', async () => {
      await undo();
      return undefined;
    });
  }

  /** Tells something that was not done. */
  say(text: string): void {
    this.current.value = { text, undo: null };
  }

  /** Takes away what was told of something else; what she can still undo stays. */
  makeRoom(): void {
    if (!this.current.value?.undo) this.dismiss();
  }

  dismiss(): void {
    this.current.value = null;
  }
}
