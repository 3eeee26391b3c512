import { COLOURS, type Colour } from '../../reading/highlight';
import type { Ground } from '../../storage/service/news';
import { PALETTES } from '../shared/themes';

/** Lines under words on the archive's own page: 3:1 on its grounds, which the colours behind words are not. */
export const LINES: Record<Ground, Record<Colour, string>> = {
  light: { yellow: '#946f00', green: '#2e7d32', blue: '#1565c0', pink: '#c2185b', purple: '#6a3fa0' },
  dark: { yellow: '#e6c84a', green: '#7ccf86', blue: '#7ab8f0', pink: '#f08cb0', purple: '#bfa5f2' },
};

/**
 * The style of highlights on the archive's own page. Each colour brings the ink that is legible on it: what a skin of the
 * site or of the work has for text is not known. Within the story alone, so that the reader's own rules stay its own.
 */
export function highlightStyle(ground: Ground): string {
  const palette = PALETTES[ground === 'dark' ? 'dusk' : 'paper'];
  const rules = COLOURS.flatMap((colour) => [
    `#chapters ::highlight(catchword-${colour}){background-color:${palette[colour]};color:${palette.ink}}`,
    `#chapters ::highlight(catchword-${colour}-line){text-decoration:underline 2px ${LINES[ground][colour]}}`,
  ]);
  return rules.join('\n');
}
