import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../reading/settings';
import type { ReadWork } from '../../storage/service/contract';
import type { PageAnswer } from '../../storage/service/news';

/** What the popup shows and may ask for. */
export interface PopupSession {
  /** The work in the tab beneath, and what has been read of it; `null` on any other page. */
  page: ReadonlySignal<{ here: NonNullable<PageAnswer>; read: ReadWork | null } | null>;
  /** The latest works; `null` until they are known; an error when the database would not open. */
  latest: ReadonlySignal<ReadWork[] | Error | null>;
  settings: ReadonlySignal<Settings | null>;
  change(change: Partial<Settings>): void;
  /** Opens the reader on the page beneath. */
  read(): void;
  /** Opens an address in a new tab, and closes the popup. */
  open(address: string): void;
  openLibrary(): void;
}
