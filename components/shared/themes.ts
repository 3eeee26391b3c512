import type { Colour } from '../../reading/highlight';
import type { Settings, Theme } from '../../reading/settings';

/** The colours of a theme. Text colours reach 4.5:1 on every ground they stand on (WCAG 1.4.3); a test computes it. */
export interface Palette extends Record<Colour, string> {
  /** Ground of the text. */
  page: string;
  ink: string;
  /** Second text: bylines, counts. */
  muted: string;
  link: string;
  /** Ground of bars and panels. */
  surface: string;
  /** Hairlines; carries no meaning by itself. */
  line: string;
  /** Buttons that matter, the progress bar, the ring of the focus. */
  accent: string;
  onAccent: string;
  scheme: 'light' | 'dark';
}

export const PALETTES: Record<Theme, Palette> = {
  paper: {
    page: '#fbf9f4',
    ink: '#26231e',
    muted: '#665f54',
    link: '#7d2f23',
    surface: '#f2eee5',
    line: '#ddd5c5',
    accent: '#7d2f23',
    onAccent: '#ffffff',
    yellow: '#ffe68f',
    green: '#cdeec2',
    blue: '#c8e3fb',
    pink: '#ffd3de',
    purple: '#e5d8fa',
    scheme: 'light',
  },
  sepia: {
    page: '#f3e8d2',
    ink: '#3f2f1f',
    muted: '#6d5738',
    link: '#83371a',
    surface: '#eadcc0',
    line: '#d4c19d',
    accent: '#83371a',
    onAccent: '#fff8ea',
    yellow: '#f7d873',
    green: '#cbdfa6',
    blue: '#bcd8e0',
    pink: '#f4c3bd',
    purple: '#dcc9e2',
    scheme: 'light',
  },
  dusk: {
    page: '#22242a',
    ink: '#d6d1c7',
    muted: '#a39d92',
    link: '#e6ab91',
    surface: '#2b2e35',
    line: '#40444d',
    accent: '#e0997c',
    onAccent: '#241a15',
    yellow: '#5f5014',
    green: '#2a5132',
    blue: '#284a6b',
    pink: '#663045',
    purple: '#4d3b6d',
    scheme: 'dark',
  },
  black: {
    page: '#000000',
    ink: '#c2bdb3',
    muted: '#938d83',
    link: '#dd9f83',
    surface: '#121212',
    line: '#333333',
    accent: '#d48f73',
    onAccent: '#1a100b',
    yellow: '#4f4209',
    green: '#1d4325',
    blue: '#1b3c5b',
    pink: '#572439',
    purple: '#40305e',
    scheme: 'dark',
  },
};

/** Names of the themes as the reader sees them. */
export const THEME_NAMES: Record<Settings['theme'], string> = {
  auto: 'Match device',
  paper: 'Paper',
  sepia: 'Sepia',
  dusk: 'Dusk',
  black: 'Black',
};

/** A palette as custom properties, each by its own name. */
function coloursOf({ scheme, onAccent, ...colours }: Palette): string {
  const named = Object.entries({ ...colours, 'on-accent': onAccent });
  return `${named.map(([name, value]) => `--${name}:${value}`).join(';')};color-scheme:${scheme}`;
}

/** Style rules for every theme: its colours as custom properties under `[data-theme]`, or what is made of them elsewhere. */
export function themeRules(
  selector = (theme: Settings['theme']) => `[data-theme="${theme}"]`,
  declare = coloursOf,
): string {
  const rule = (theme: Settings['theme'], palette: Palette) => `${selector(theme)}{${declare(palette)}}`;
  const fixed = (Object.keys(PALETTES) as Theme[]).map((theme) => rule(theme, PALETTES[theme]));
  return [
    ...fixed,
    rule('auto', PALETTES.paper),
    `@media (prefers-color-scheme: dark){${rule('auto', PALETTES.dusk)}}`,
  ].join('\n');
}
