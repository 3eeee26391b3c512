import type { ReadonlySignal } from '@preact/signals';
import type { NotKept } from '../../reading/exclusion';
import type { Highlight } from '../../reading/highlight';
import type { Settings } from '../../reading/settings';
import type { ReadingStatus } from '../../reading/standing';
import type { WorkStore } from '../../storage/service/open-work';
import type { Unsaved } from '../../storage/service/outbox';
import type { Composer } from '../comment/contract';

/**
 * The library as the reader's overlay needs it. Saving never fails to the caller: what could not be saved
 * is kept and tried again, and shows in `unsaved`.
 */
export interface ReaderStore extends WorkStore {
  /** What she says of the work, and that she begins it once more; `at` in ms. */
  markWork(as: ReadingStatus, at: number): void;
  startAgain(at: number): void;
  /** @returns whether it is kept: in a private window nothing is. */
  saveHighlight(highlight: Highlight): boolean;
  /** The composer of comments, a script of its own; `null` when it could not be put here. */
  composer(): Promise<Composer | null>;
  /** Why nothing is kept of reading here; `null` when it is, and before the library has said anything else. */
  notKept: ReadonlySignal<NotKept | null>;
  /** Wants nothing kept of this work from now on, or that taken back; resolves when `notKept` says so. */
  exclude(): Promise<void>;
  include(): Promise<void>;
  saveSettings(change: Partial<Settings>): void;
  unsaved: ReadonlySignal<Unsaved>;
}
