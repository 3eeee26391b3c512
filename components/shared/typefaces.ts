import type { Font } from '../../reading/settings';

/** A type face as the reader chooses it; bundled ones name their files. */
interface Typeface {
  name: string;
  /** CSS `font-family`. */
  family: string;
  /** How the names of its files begin, and that of its package; `null` for the device's own faces. */
  bundled: string | null;
}

export const TYPEFACES: Record<Font, Typeface> = {
  literata: {
    name: 'Literata',
    family: '"Catchword Literata", Georgia, serif',
    bundled: 'literata',
  },
  atkinson: {
    name: 'Atkinson Hyperlegible',
    family: '"Catchword Atkinson", Verdana, sans-serif',
    bundled: 'atkinson-hyperlegible-next',
  },
  serif: { name: "Device's serif", family: 'Georgia, "Times New Roman", serif', bundled: null },
  sans: {
    name: "Device's sans",
    family: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    bundled: null,
  },
};

/**
 * Resolves when `text` can be drawn in a bundled face, whose file the browser loads for it. The page knows the face from
 * its start (scripts/build/faces.ts): `@font-face` inside a shadow root is ignored. Where it is not known, or fails to
 * load, the next in its family is shown.
 */
export async function loadTypeface(font: Font, text: string): Promise<void> {
  const { bundled, family, name } = TYPEFACES[font];
  if (!bundled) return;
  const [face] = family.split(',');
  try {
    await Promise.all(['', 'italic '].map((style) => document.fonts.load(`${style}1em ${face}`, text)));
  } catch (error) {
    console.warn(`Catchword could not load ${name}; the device's own face is shown instead.`, error);
  }
}
