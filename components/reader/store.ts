import type { ReadonlySignal } from '@preact/signals';
import type { Highlight } from '../../reading/highlight';
import type { Place } from '../../reading/place';
import type { Settings } from '../../reading/settings';
import type { ChapterFacts } from '../../storage/records';
import type { OpenedWork } from '../../storage/service/contract';
import type { Unsaved } from '../../storage/service/outbox';

/**
 * The library as the reader's overlay needs it. Saving never fails to the caller: what could not be saved
 * is kept and tried again, and shows in `unsaved`.
 */
export interface ReaderStore {
  /** Notes that the work is open and gets what is kept of it; `null` when the library can't be reached. */
  open(): Promise<OpenedWork | null>;
  savePlace(place: Place, reached: Place, chapter: ChapterFacts): void;
  saveHighlight(highlight: Highlight): void;
  saveSettings(change: Partial<Settings>): void;
  /** Changes that another page of the extension made to the settings. */
  onSettings(listener: (settings: Settings) => void): void;
  unsaved: ReadonlySignal<Unsaved>;
}
