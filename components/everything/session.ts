import type { ReadonlySignal } from '@preact/signals';
import type { Packed } from '../../storage/everything/file-of';
import type { KeptName } from '../../storage/everything/kept';
import type { Block } from '../shared/plain-text';
import type { Pages } from './pages';
import type { Search } from './search';

/** What the page "Everything" shows. */
export interface EverythingSession {
  /** The one work that it is about; `null` when it is about everything. */
  work: { key: string; title: ReadonlySignal<string | null> } | null;
  pages: { readonly [Name in KeptName]: Pages };
  search: Search;
  /** What the promise of privacy says, to be told beside what is there. */
  promise: readonly Block[];
  /** Hands her as a file what is kept packed. Rejects when it is gone. */
  save(of: Packed, id: string): Promise<void>;
}
