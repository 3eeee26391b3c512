import type { ReadonlySignal } from '@preact/signals';
import type { ColourNames, Highlight } from '../../reading/highlight';
import type { PageNotices } from '../library/your-data/notice';
import type { MarkedList } from './marked-list';

/** What the page of all highlights shows, and may do. */
export interface HighlightsSession {
  list: MarkedList;
  colourNames: ReadonlySignal<ColourNames>;
  notices: PageNotices;
  /** Deletes one; resolves to what undoes it. */
  remove(highlight: Highlight): Promise<() => Promise<void>>;
}
