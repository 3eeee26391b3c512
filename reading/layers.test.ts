import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { COLOURS, type Colour } from './highlight';
import { type ColouredStretch, type Layer, layersOf } from './layers';

const ground = (start: number, end: number, colour: Colour): ColouredStretch => ({ start, end, colour });

/** Of a stretch, which names are painted at each offset. */
function namesAt(layers: readonly Layer[], offset: number): string[] {
  return layers
    .filter(({ start, end }) => start <= offset && offset < end)
    .map(({ name }) => name)
    .sort();
}

describe('what is painted', () => {
  it('is each ground as a whole, where none overlaps', () => {
    expect(layersOf([ground(0, 5, 'yellow'), ground(5, 9, 'yellow'), ground(12, 20, 'blue')])).toEqual([
      { name: 'yellow', start: 0, end: 5 },
      { name: 'yellow', start: 5, end: 9 },
      { name: 'blue', start: 12, end: 20 },
    ]);
  });

  it('is the shorter one inside a longer one, which goes on as a line', () => {
    expect(layersOf([ground(0, 30, 'yellow'), ground(10, 20, 'blue')])).toEqual([
      { name: 'yellow', start: 0, end: 10 },
      { name: 'yellow-line', start: 10, end: 20 },
      { name: 'blue', start: 10, end: 20 },
      { name: 'yellow', start: 20, end: 30 },
    ]);
  });

  it('is an underline as a line over all of it, and the ground beneath as it was', () => {
    const line: ColouredStretch = { start: 5, end: 15, colour: 'pink', style: 'underline' };
    const layers = layersOf([ground(0, 20, 'green'), line]);
    expect(layers).toContainEqual({ name: 'green', start: 0, end: 20 });
    expect(layers).toContainEqual({ name: 'pink-line', start: 5, end: 15 });
    expect(layers).toHaveLength(2);
  });

  it('is nothing for nothing', () => {
    expect(layersOf([])).toEqual([]);
    expect(layersOf([ground(4, 4, 'yellow')])).toEqual([]);
  });
});

const marked = fc
  .record({
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 20 }),
    colour: fc.constantFrom(...COLOURS),
    style: fc.constantFrom('underline' as const, undefined),
  })
  .map(({ start, length, ...rest }): ColouredStretch => ({ start, end: start + length, ...rest }));

describe('of any highlights', () => {
  it('every one shows wherever it stands, and one ground at most', () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 8 }), (all) => {
        const layers = layersOf(all);
        for (let offset = 0; offset < 52; offset++) {
          const here = all.filter(({ start, end }) => start <= offset && offset < end);
          const grounds = here.filter(({ style }) => !style);
          const least = Math.min(...grounds.map(({ start, end }) => end - start));
          const names = namesAt(layers, offset);
          expect(names).toHaveLength(here.length);
          const [shown, ...others] = names.filter((name) => !name.endsWith('-line'));
          expect(others).toEqual([]);
          expect(shown !== undefined).toBe(grounds.length > 0);
          if (shown) {
            const shorts = grounds.filter(({ start, end }) => end - start === least);
            expect(shorts.map(({ colour }) => colour)).toContain(shown);
          }
          const colours = names.map((name) => name.replace('-line', ''));
          expect(colours.sort()).toEqual(here.map(({ colour }) => colour).sort());
        }
      }),
    );
  });

  it('a stretch that is painted alike is painted once', () => {
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 1 }), (all) => {
        expect(layersOf(all)).toHaveLength(1);
      }),
    );
  });
});

it('a thousand highlights of a long chapter are cut where they overlap, and nowhere else', () => {
  const all = Array.from({ length: 1_000 }, (_, i) => ground(i * 90, i * 90 + 100, 'yellow'));
  expect(layersOf(all)).toHaveLength(1_999);
});
