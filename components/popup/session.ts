import type { ReadonlySignal } from '@preact/signals';
import type { OwnPage } from '../../archive/listing/own-page';
import type { NotKept } from '../../reading/exclusion';
import type { Settings } from '../../reading/settings';
import type { TakenIn } from '../../storage/database/visits';
import type { ReadWork } from '../../storage/service/contract';
import type { NotUnderstood, WorkHere } from '../../storage/service/news';

/** What the popup shows and may ask for. */
export interface PopupSession {
  /** The work in the tab beneath, and what has been read of it; `null` on any other page. */
  page: ReadonlySignal<
    | { here: WorkHere; read: ReadWork | null /** Why nothing is kept of it. */; notKept: NotKept | null }
    | NotUnderstood
    | null
  >;
  /** Whether the tab beneath stands in a private window; `null` until that is known. */
  isPrivate: ReadonlySignal<boolean | null>;
  /** The page of her own history or bookmarks in the tab beneath; `null` on any other, an error when it can't be read. */
  ownPage: ReadonlySignal<OwnPage | Error | null>;
  /** Takes that page into the library. @throws when the database would not, with nothing changed. */
  takeIn(page: OwnPage): Promise<TakenIn>;
  takeBack(taken: TakenIn): Promise<void>;
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
