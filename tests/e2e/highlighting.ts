import { faults } from '../browsers/axe';
import type { Tab } from '../browsers/types';
import type { Reader } from '../reader/reader';

/** What stands over selected words. */
export const TOOLBAR = { role: 'toolbar', name: 'Selection' };
/** What is shown of one highlight. */
export const CARD = { role: 'region', name: 'Highlight' };
/** The list of the work's highlights. */
export const PANEL = { role: 'complementary', name: 'Highlights' };

/** The words that are painted in some colours. */
export const paintedOnly = async (reader: Reader, ...colours: string[]): Promise<string[]> =>
  (await reader.painted()).filter(({ colour }) => colours.includes(colour)).map(({ text }) => text);

/** The words of the entries of the open panel. */
export const listed = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [
      ...(document.querySelector('catchword-reader')?.shadowRoot?.querySelectorAll('.highlights li') ?? []),
    ].map((entry) => entry.querySelector('blockquote')?.textContent ?? ''),
  );

/** What has the focus in the reader, by its name; null when nothing with a name has it. */
export const focused = (tab: Tab): Promise<string | null> =>
  tab.evaluate(
    () => document.querySelector('catchword-reader')?.shadowRoot?.activeElement?.ariaLabel ?? null,
  );

/** Accessibility faults of the open reader. */
export const readerFaults = (tab: Tab): ReturnType<typeof faults> =>
  faults(tab, { root: 'catchword-reader', without: ['landmark-unique'] });
