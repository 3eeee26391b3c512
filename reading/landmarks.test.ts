import { describe, expect, it } from 'vitest';
import { paragraphAt } from './chapter-text';
import {
  countByLandmarks,
  describeLandmarks,
  findLandmarks,
  landmarksLeft,
  stretchBetween,
} from './landmarks';

const line = (i: number) => `Paragraph number ${i} is about the lamp of room ${i * 7}.`;
const lines = Array.from({ length: 50 }, (_, i) => line(i));
const textOf = (of: readonly string[]) => of.join('\n');
const text = textOf(lines);
const startOf = (of: readonly string[], i: number) => of.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
const marksAt = (of: readonly string[], i: number) =>
  describeLandmarks(textOf(of), paragraphAt(textOf(of), startOf(of, i) + 1));
const countIn = (of: readonly string[], i = 25) =>
  countByLandmarks(textOf(of), findLandmarks(textOf(of), marksAt(lines, i)));

describe('describeLandmarks', () => {
  it('takes the paragraph itself and its neighbours, near ones first', () => {
    const marks = marksAt(lines, 25);
    expect(marks.map(({ away }) => away)).toEqual([0, -1, 1, -2, 2, -3, 3, -5, 5, -8, 8, -13, 13]);
    expect(marks[1]).toEqual({ words: line(24).slice(0, 32), away: -1 });
  });

  it('ends with the chapter', () => {
    expect(marksAt(lines, 0).map(({ away }) => away)).toEqual([0, 1, 2, 3, 5, 8, 13]);
    expect(marksAt(lines, 49).map(({ away }) => away)).toEqual([0, -1, -2, -3, -5, -8, -13]);
    expect(describeLandmarks('', paragraphAt('', 0))).toEqual([]);
  });

  it('passes over lines that are short or stand elsewhere too', () => {
    const odd = lines.map((each, i) => (i === 24 ? '* * *' : i === 26 ? line(3) : each));
    const away = marksAt(odd, 25).map((mark) => mark.away);
    expect(away).not.toContain(-1);
    expect(away).not.toContain(1);
    expect(away).toContain(-2);
    expect(marksAt(odd, 24).some((mark) => mark.away === 0)).toBe(false);
  });
});

describe('findLandmarks', () => {
  it('keeps those that are in order and drops what was moved', () => {
    const moved = [...lines.slice(0, 24), ...lines.slice(25), line(24)];
    const found = findLandmarks(
      textOf([...lines.slice(25), line(24), ...lines.slice(0, 24)]),
      marksAt(lines, 25),
    );
    expect(found.map(({ away }) => away)).toEqual([0, 1, 2, 3, 5, 8, 13]);
    expect(findLandmarks(textOf(moved), marksAt(lines, 25)).map(({ away }) => away)).not.toContain(-1);
    expect(landmarksLeft(text, marksAt(lines, 25))).toBe(13);
    expect(landmarksLeft('none of them', marksAt(lines, 25))).toBe(0);
  });

  it('gives the stretch between the nearest on both sides, the place’s own left out', () => {
    const found = findLandmarks(text, marksAt(lines, 25));
    expect(stretchBetween(text, found)).toEqual({ start: startOf(lines, 24), end: startOf(lines, 26) + 32 });
    expect(stretchBetween(text, [])).toEqual({ start: 0, end: text.length });
  });
});

describe('countByLandmarks', () => {
  const without = (...gone: number[]) => lines.filter((_, i) => !gone.includes(i));

  it('counts to the paragraph when its own words are gone', () => {
    const rewritten = lines.map((each, i) => (i === 25 ? 'Other words.' : each));
    expect(countIn(rewritten)).toEqual({ index: 25, agreed: true });
    expect(countIn(['A note.', 'Another.', ...rewritten])).toEqual({ index: 27, agreed: true });
    const around = lines.map((each, i) => (i > 22 && i < 27 ? 'Other words.' : each));
    expect(countIn(around)).toEqual({ index: 25, agreed: true });
  });

  it('gives the paragraph after the gap when it was cut', () => {
    expect(countIn(without(25))).toEqual({ index: 25, agreed: false });
    const scene = Array.from({ length: 11 }, (_, i) => 20 + i);
    const { index } = countIn(without(...scene)) ?? { index: Number.NaN };
    // The nearest landmarks left are 17 and 33; the gap lies before 20, which is now what 31 was.
    expect(Math.abs(index - 20)).toBeLessThanOrEqual(2);
  });

  it('does with one side, and with none gives null', () => {
    expect(countIn(lines.slice(26))).toEqual({ index: 0, agreed: false });
    expect(countIn(lines.slice(0, 25))?.index).toBe(24);
    expect(countIn(['Nothing', 'of it', 'is left'])).toBeNull();
  });
});
