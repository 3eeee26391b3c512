import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../reading/highlight';
import { THEMES } from '../../reading/settings';
import { INK_IN_LINES, LINES } from '../reader/highlight-style';
import { PALETTES, themeRules } from './themes';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const text = THEMES.flatMap((theme) => {
    const p = PALETTES[theme];
    return [
      [theme, 'ink on page', p.ink, p.page],
      [theme, 'ink on surface', p.ink, p.surface],
      [theme, 'muted on page', p.muted, p.page],
      [theme, 'muted on surface', p.muted, p.surface],
      [theme, 'link on page', p.link, p.page],
      [theme, 'link on surface', p.link, p.surface],
      [theme, 'words on a button', p.onAccent, p.accent],
      ...COLOURS.map((colour) => [theme, `ink on ${colour}`, p.ink, p[colour]]),
    ] as [string, string, string, string][];
  });

  it.each(text)('%s: %s reaches 4.5:1', (_theme, _pair, front, ground) => {
    expect(contrast(front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(THEMES)('%s: focus and progress reach 3:1', (theme) => {
    const { accent, page, surface } = PALETTES[theme];
    expect(contrast(accent, page)).toBeGreaterThanOrEqual(3);
    expect(contrast(accent, surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(THEMES)('%s: a highlight can be told from the page', (theme) => {
    // Not a WCAG figure: below this a marked line is lost at night. Colour is never the only sign; the panel lists them.
    for (const colour of COLOURS)
      expect(contrast(PALETTES[theme][colour], PALETTES[theme].page)).toBeGreaterThan(1.1);
  });
});

describe('lines under words', () => {
  /** As the browser mixes them in sRGB. */
  const mixed = (a: string, b: string, share: number) =>
    `#${[1, 3, 5]
      .map((at) => {
        const [x, y] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
        return Math.round(x * share + y * (1 - share))
          .toString(16)
          .padStart(2, '0');
      })
      .join('')}`;
  const share = Number.parseInt(INK_IN_LINES, 10) / 100;

  it.each(THEMES)('%s: each can be told from the page (WCAG 1.4.11)', (theme) => {
    const palette = PALETTES[theme];
    for (const colour of COLOURS) {
      expect(contrast(mixed(palette.ink, palette[colour], share), palette.page), colour).toBeGreaterThan(3);
    }
  });

  it('are of five kinds, so that none is known by its colour alone', () => {
    const kinds = COLOURS.map((colour) => LINES[colour][0]);
    expect(new Set(kinds).size).toBe(COLOURS.length);
  });
});

describe('themeRules', () => {
  it('gives every theme and the device its colours', () => {
    for (const theme of [...THEMES, 'auto']) expect(themeRules()).toContain(`[data-theme="${theme}"]{`);
  });
});
