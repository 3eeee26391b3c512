import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../reading/settings';
import type { ReadWork } from '../../storage/service/contract';
import type { PageNotices } from './your-data/notice';
import type { DataSession } from './your-data/session';

/** What the library page shows and may ask for. */
export interface LibrarySession {
  /** The latest; `null` until they are read; an error when the database would not open. */
  works: ReadonlySignal<ReadWork[] | Error | null>;
  showMore(): void;
  settings: ReadonlySignal<Settings | null>;
  data: DataSession;
  /** What just happened on the page. */
  notices: PageNotices;
  change(change: Partial<Settings>): void;
  /** Other sites the reader allowed, as match patterns. */
  sites: ReadonlySignal<string[]>;
  /** Asks the browser for a site; false when she said no. Rejects for an address that cannot be one. */
  allowSite(address: string): Promise<boolean>;
  forgetSite(pattern: string): Promise<void>;
}
