import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../reading/settings';
import type { ReadWork } from '../../storage/service/contract';
import type { NotUnderstood, WorkHere } from '../../storage/service/news';

/** What the popup shows and may ask for. */
export interface PopupSession {
  /** The work in the tab beneath, and what has been read of it; `null` on any other page. */
  page: ReadonlySignal<{ here: WorkHere; read: ReadWork | null } | NotUnderstood | null>;
  /** The latest works; `null` until they are known; an error when the database would not open. */
  latest: ReadonlySignal<ReadWork[] | Error | null>;
  settings: ReadonlySignal<Settings | null>;
  change(change: Partial<Settings>): void;
  /** Opens the reader on the page beneath. */
  read(): void;
  /** Opens an address in a new tab, and closes the popup. */
  open(address: string): void;
  /** Catchword's version and the browser, as a report names them. */
  versions: string;
  openLibrary(): void;
  /** Puts a text on the clipboard. @throws when the browser refuses. */
  copy(text: string): Promise<void>;
}
