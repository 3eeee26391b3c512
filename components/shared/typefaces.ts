import atkinsonSubsets from '@fontsource-variable/atkinson-hyperlegible-next/unicode.json';
import literataSubsets from '@fontsource-variable/literata/unicode.json';
import type { Font } from '../../reading/settings';

/** A type face as the reader chooses it; bundled ones name their files. */
interface Typeface {
  name: string;
  /** CSS `font-family`. */
  family: string;
  /** How its files begin, and the writing systems they are split into; `null` for the device's own faces. */
  bundled: { file: string; subsets: Record<string, string> } | null;
}

export const TYPEFACES: Record<Font, Typeface> = {
  literata: {
    name: 'Literata',
    family: '"Catchword Literata", Georgia, serif',
    bundled: { file: 'literata', subsets: literataSubsets },
  },
  atkinson: {
    name: 'Atkinson Hyperlegible',
    family: '"Catchword Atkinson", Verdana, sans-serif',
    bundled: { file: 'atkinson-hyperlegible-next', subsets: atkinsonSubsets },
  },
  serif: { name: "Device's serif", family: 'Georgia, "Times New Roman", serif', bundled: null },
  sans: {
    name: "Device's sans",
    family: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    bundled: null,
  },
};

/**
 * Makes a bundled face known to the document. `@font-face` inside a shadow root is ignored, so it goes
 * through the document's own set of fonts, under a name that the page does not use. Files load when text
 * needs them. Resolves when `text` can be drawn; a face that fails to load leaves the next in its family.
 * @param fileUrl gives the address of a file of the extension.
 */
export async function loadTypeface(
  font: Font,
  fileUrl: (path: string) => string,
  text: string,
): Promise<void> {
  const { bundled, family } = TYPEFACES[font];
  if (!bundled) return;
  const name = /"([^"]+)"/.exec(family)?.[1] ?? font;
  const known = [...document.fonts].some((face) => face.family.replaceAll('"', '') === name);
  if (!known) {
    for (const style of ['normal', 'italic'] as const) {
      for (const [subset, unicodeRange] of Object.entries(bundled.subsets)) {
        const source = `url("${fileUrl(`fonts/${bundled.file}-${subset}-wght-${style}.woff2`)}")`;
        document.fonts.add(
          new FontFace(name, source, { style, unicodeRange, weight: '200 900', display: 'swap' }),
        );
      }
    }
  }
  try {
    await Promise.all(['', 'italic '].map((style) => document.fonts.load(`${style}1em "${name}"`, text)));
  } catch (error) {
    console.warn(`Catchword could not load ${name}; the device's own face is shown instead.`, error);
  }
}
