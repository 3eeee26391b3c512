import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn, withFigures } from '../figures/page';
import { randomOf } from '../figures/random';
import { PROJECT } from '../start/project';
import { AIMS } from './aims';
import { chapterOf, KINDS } from './chapters';
import { draftOf, lineOf, textOf } from './draft';
import { EDIT_NAMES, EDITS, type EditName } from './edits';
import { measureEdits } from './measure';
import { outcomeOf } from './table';
import { measureWorks, WORK_EDIT_NAMES } from './works';

/** Few enough to be quick; the page has the figures of many more. */
const TRIALS = 40;

describe('a place survives, or is said to be a guess', () => {
  const cells = [...measureEdits(7, TRIALS)];
  for (const edit of EDIT_NAMES) {
    it(edit, () => {
      const { exact, silent } = AIMS[edit];
      const all = outcomeOf(cells, edit, 'Catchword');
      expect(all.trials).toBe(TRIALS * KINDS.length);
      if (exact !== null) expect((100 * all.exact) / all.trials).toBeGreaterThanOrEqual(exact);
      expect((100 * all.silent) / all.trials).toBeLessThanOrEqual(silent);
    });
  }

  it('in works whose chapters change', () => {
    for (const { edit, outcomes } of measureWorks(7, TRIALS)) {
      const { exact, silent, guess, trials } = outcomes.Catchword;
      if (edit === 'the chapter removed') expect(guess, edit).toBe(trials);
      else expect(exact / trials, edit).toBeGreaterThanOrEqual(0.97);
      expect(silent / trials, edit).toBeLessThanOrEqual(0.01);
    }
  });
});

describe('the measure itself', () => {
  it('tells ways apart that lose the place', () => {
    const cells = [...measureEdits(7, 10)];
    expect(outcomeOf(cells, 'a scene inserted', 'whole percent').silent).toBeGreaterThan(5);
    expect(outcomeOf(cells, 'a scene inserted', 'paragraph number').silent).toBeGreaterThan(5);
    expect(outcomeOf(cells, 'typos in 1 % of the words', 'paragraph number').silent).toBe(0);
  });

  it('carries the right answer through every edit that keeps the words', () => {
    const kept = EDIT_NAMES.filter((edit) => AIMS[edit].exact !== null && !/rewritten|typos|name/.test(edit));
    expect(kept.length).toBeGreaterThan(4);
    for (const edit of kept) {
      for (let trial = 0; trial < 30; trial++) {
        const random = randomOf(3, edit, trial);
        const paragraphs = chapterOf('short', random);
        const paragraph = Math.floor(random() * paragraphs.length);
        const [words = ''] = paragraphs[paragraph]?.match(/\S+ \S+ \S+/) ?? [];
        const target = { paragraph, offset: paragraphs[paragraph]?.indexOf(words) ?? 0 };
        const edited = EDITS[edit](draftOf(paragraphs), target, random);
        const line = edited[lineOf(edited, target)];
        expect(line?.text, edit).toContain(words);
      }
    }
  });

  it('knows when the words were cut', () => {
    const cut = EDIT_NAMES.filter((edit) => AIMS[edit].exact === null);
    for (const edit of cut) {
      const random = randomOf(4, edit, 0);
      const draft = draftOf(chapterOf('refrains', random));
      const target = { paragraph: 12, offset: 0 };
      expect(lineOf(EDITS[edit](draft, target, random), target), edit).toBe(-1);
      expect(textOf(EDITS[edit](draft, target, random)).text).not.toBe(textOf(draft).text);
    }
  });
});

describe('docs/PLACES.md', () => {
  const page = readFileSync(join(PROJECT, 'docs/PLACES.md'), 'utf8');
  /** The cells of the first row that begins with this name, as numbers. */
  const figures = (name: string) =>
    page
      .split('\n')
      .find((line) => line.startsWith(`| ${name} |`))
      ?.split('|')
      .slice(2, -1)
      .map((cell) => cell.replaceAll('*', '').trim()) ?? [];

  it('has a row for every edit, and each holds its aim in every kind of chapter', () => {
    expect(figuresIn(page).trials).toBeGreaterThanOrEqual(1000);
    for (const edit of EDIT_NAMES) {
      const { exact, silent } = AIMS[edit as EditName];
      const [right, , , unsaid, ...kinds] = figures(edit);
      expect(kinds, edit).toHaveLength(KINDS.length);
      expect(Number(unsaid), edit).toBeLessThanOrEqual(silent);
      if (exact !== null) expect(Number(right), edit).toBeGreaterThanOrEqual(exact);
      for (const kind of kinds) expect(Number(kind.split('/')[1]), edit).toBeLessThanOrEqual(silent);
    }
    for (const edit of WORK_EDIT_NAMES) expect(figures(edit).length, edit).toBeGreaterThan(3);
  });

  it('is written between its marks', () => {
    const written = withFigures(page, { seed: 5, trials: 9 }, 'a table');
    expect(figuresIn(written)).toEqual({ seed: 5, trials: 9 });
    expect(withFigures(written, { seed: 5, trials: 9 }, 'a table')).toBe(written);
    expect(written).toContain('The aims, which');
    expect(() => figuresIn('no marks')).toThrow('marks');
  });
});
