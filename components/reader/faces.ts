import type { WorkPage } from '../../archive/work-page';
import type { Settings } from '../../reading/settings';
import { loadTypeface } from '../shared/typefaces';

/** The interface's own face, as base.css names it. */
const INTERFACE = 'atkinson';

/** Resolves when the page's text can be drawn in the face that is chosen, and the interface in its own. */
export async function loadFaces(
  { chapters }: Pick<WorkPage, 'chapters'>,
  { font }: Pick<Settings, 'font'>,
): Promise<void> {
  // Enough of the text to know which writing systems it needs.
  const sample = chapters[0]?.body.textContent?.slice(0, 2_000) ?? '';
  await Promise.all([loadTypeface(font, sample), loadTypeface(INTERFACE, 'a')]);
}
