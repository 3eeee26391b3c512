import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../figures/page';
import { randomOf } from '../figures/random';
import { PROJECT } from '../start/project';
import { aimOf, aimOfWorks } from './aims';
import { EDIT_NAMES, EDITS } from './edits';
import { judge, KINDS, LENGTHS, measureAnchors, nothing, type Outcome } from './measure';
import { measureAnchorsInWorks, WORDS, WORK_EDIT_NAMES, WORK_LENGTHS } from './works';

/** Few enough to be quick; the page has the figures of many more. */
const TRIALS = 50;

describe('a quote is right or an orphan after an edit', () => {
  const cells = [...measureAnchors(7, TRIALS, LENGTHS, ['Catchword'])];
  for (const edit of EDIT_NAMES) {
    it(edit, () => {
      for (const length of LENGTHS) {
        const { right, wrong } = aimOf(edit, length);
        const its = cells.filter((cell) => cell.edit === edit && cell.length === length);
        expect(its).toHaveLength(KINDS.length);
        const sum = (what: 'right' | 'wrong') =>
          its.reduce((all, { outcomes }) => all + outcomes.Catchword[what], 0);
        const trials = TRIALS * KINDS.length;
        if (right !== null)
          expect((100 * sum('right')) / trials, `${length} characters, right`).toBeGreaterThanOrEqual(right);
        expect((100 * sum('wrong')) / trials, `${length} characters, wrong`).toBeLessThanOrEqual(wrong);
      }
    });
  }
});

describe('a quote whose chapter is split, merged, moved or removed is right or an orphan', () => {
  const lengths = [20, 40, 100] as const;
  const cells = [...measureAnchorsInWorks(7, 8, lengths)];
  const shares = (its: typeof cells) => {
    const sum = (what: keyof Outcome) => its.reduce((all, { outcome }) => all + outcome[what], 0);
    return { right: (100 * sum('right')) / sum('trials'), wrong: (100 * sum('wrong')) / sum('trials') };
  };

  it('in all', () => {
    expect(cells).toHaveLength(WORK_EDIT_NAMES.length * WORDS.length * lengths.length);
    expect(shares(cells).wrong).toBeLessThanOrEqual(1);
  });

  // Of so few trials one is more than a hundredth.
  it.each(WORK_EDIT_NAMES)('%s', (edit) => {
    const { right, wrong } = shares(cells.filter((cell) => cell.edit === edit));
    expect(right).toBeGreaterThanOrEqual((aimOfWorks(edit).right ?? 0) - 3);
    expect(wrong).toBeLessThanOrEqual(3);
  });
});

describe('the measure itself', () => {
  it('tells a rule apart that takes the best match, however bad that is', () => {
    const cells = [...measureAnchors(7, 10, [20])];
    const deleted = cells.filter(({ edit }) => edit === 'the quote deleted');
    expect(deleted.every(({ outcomes }) => outcomes['Best match'].wrong > 5)).toBe(true);
    const inserted = cells.filter(({ edit }) => edit === 'text inserted elsewhere');
    expect(inserted.every(({ outcomes }) => outcomes['Best match'].right === 10)).toBe(true);
  });

  it('carries the right answer through every edit that keeps the words', () => {
    const quote = 'nobody came to the door for it';
    const quoted = {
      before: `${'One line of many.\n'.repeat(40)}And `,
      quote,
      after: `.\n${'Another one.\n'.repeat(60)}`,
    };
    for (const edit of [
      'text inserted elsewhere',
      'the halves of the chapter exchanged',
      'the text on both sides replaced',
    ] as const) {
      const { text, at } = EDITS[edit](quoted, randomOf(3, edit, 0));
      expect(at && text.slice(at.start, at.end), edit).toBe(quote);
    }
    for (const edit of ['the quote deleted', 'the quote rewritten'] as const) {
      const { text, at } = EDITS[edit](quoted, randomOf(3, edit, 0));
      expect(at, edit).toBeNull();
      expect(text, edit).not.toContain(quote);
    }
  });

  it('counts half of the words as the place, and less as another', () => {
    const outcome = nothing();
    judge(outcome, { start: 10, end: 20 }, { start: 10, end: 20 });
    judge(outcome, { start: 10, end: 15 }, { start: 10, end: 20 });
    judge(outcome, { start: 16, end: 26 }, { start: 10, end: 20 });
    judge(outcome, null, { start: 10, end: 20 });
    judge(outcome, null, null);
    judge(outcome, { start: 1, end: 2 }, null);
    expect(outcome).toEqual({ trials: 6, right: 3, wrong: 2 });
  });
});

describe('docs/ANCHORS.md', () => {
  const page = readFileSync(join(PROJECT, 'docs/ANCHORS.md'), 'utf8');

  it('has a row for every edit and kind, and each holds its aim', () => {
    expect(figuresIn(page).trials).toBeGreaterThanOrEqual(300);
    const rows = page.split('\n').filter((line) => line.includes('| **Catchword** |'));
    expect(rows).toHaveLength(EDIT_NAMES.length * KINDS.length);
    for (const edit of EDIT_NAMES) {
      const its = rows.filter((row) => row.startsWith(`| ${edit} |`));
      expect(its, edit).toHaveLength(KINDS.length);
      LENGTHS.forEach((length, i) => {
        const cells = its.map((row) => (row.split('|')[3 + i] ?? '').split('/').map(Number));
        const { wrong } = aimOf(edit, length);
        for (const [, other] of cells) expect(other, `${edit}, ${length}`).toBeLessThanOrEqual(wrong);
      });
    }
  });

  it('has two rows for every edit of works, and each edit holds its aim', () => {
    for (const edit of WORK_EDIT_NAMES) {
      const its = page.split('\n').filter((line) => line.startsWith(`| ${edit} | `));
      expect(its, edit).toHaveLength(WORDS.length);
      // Of the lengths the first is one that nothing is promised of.
      const cells = its.flatMap((row) =>
        row
          .split('|')
          .slice(4, 3 + WORK_LENGTHS.length)
          .map((cell) => cell.split('/').map(Number)),
      );
      const mean = (i: number) => cells.reduce((all, cell) => all + (cell[i] ?? 0), 0) / cells.length;
      const { right, wrong } = aimOfWorks(edit);
      expect(mean(0), edit).toBeGreaterThanOrEqual(right ?? 0);
      expect(mean(1), edit).toBeLessThanOrEqual(wrong);
    }
  });
});
