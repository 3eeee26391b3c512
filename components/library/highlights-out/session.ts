import type { Format } from '../../../reading/exchange/formats';
import type { MarkedWork } from '../../../reading/exchange/marked-work';
import type { ColourNames } from '../../../reading/highlight';
import type { MarkedTitle } from '../../../storage/database/marked';

/** What the section "Your highlights" asks of the library. A work is its key; `null` stands for all of them. */
export interface HighlightsOutSession {
  /** Tells the works that have highlights, now and whenever that changes, until the signal is aborted. */
  watch(told: (works: MarkedTitle[]) => void, failed: (error: unknown) => void, signal: AbortSignal): void;
  /** A work with its first few highlights, to show what a template makes of them; `null` when it has none. */
  sample(work: string): Promise<MarkedWork | null>;
  /** Hands her a file. Rejects with a sentence for her when the template cannot be used. */
  save(what: { work: string | null; format: Format; template: string; colours: ColourNames }): Promise<void>;
}
