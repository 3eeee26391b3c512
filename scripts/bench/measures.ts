import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../../tests/browsers/built';
import { timeOfMarks } from './marks-in-page';
import type { Measure } from './measure';
import type { Stage } from './stage';

export type { Measure, Sample } from './measure';

/** A new list of 100 works, all marked. */
async function marksOn(stage: Stage) {
  await stage.showList(100);
  const script = readFileSync(join(builtFolder(stage.engine, 'test'), 'list-marks.js'), 'utf8');
  const times = await stage.tab.evaluate(timeOfMarks, script);
  if (times.marks !== 100) throw new Error(`${times.marks} works were marked`);
  return times;
}

/** What pages of the archive cost, in the order in which they are measured. */
export const PAGE_MEASURES: readonly Measure[] = [
  {
    name: 'marks',
    what: 'list of 100 works read and marked: the longest stretch that the page is held up',
    unit: 'ms',
    target: 5,
    run: async (stage) => ({ value: (await marksOn(stage)).longest, floor: null }),
  },
  {
    name: 'marks-all',
    what: 'list of 100 works: the script evaluated, the list read, every work marked, in all slices together',
    unit: 'ms',
    target: null,
    run: async (stage) => ({ value: (await marksOn(stage)).all, floor: null }),
  },
  {
    name: 'marks-layout',
    what: 'that list laid out with its marks; floor: with the same words as bare text',
    unit: 'ms',
    target: null,
    async run(stage) {
      const { layout, bareLayout } = await marksOn(stage);
      return { value: layout, floor: bareLayout };
    },
  },
  {
    name: 'recognise',
    what: 'recognising a chapter of 5,000 words',
    unit: 'ms',
    target: 2,
    async run(stage) {
      await stage.show(3, 'chapter');
      return stage.inPage('recognise');
    },
  },
  {
    name: 'recognise-entire',
    what: 'recognising an entire work of 200 × 5,000 words',
    unit: 'ms',
    target: 2,
    async run(stage, smoke) {
      await stage.show(smoke ? 4 : 200, 'entire');
      return stage.inPage('recognise');
    },
  },
  {
    name: 'first-chapter',
    what: 'header and first chapter of 5,000 words, read',
    unit: 'ms',
    target: 30,
    async run(stage) {
      await stage.show(3, 'chapter');
      return stage.inPage('firstChapter');
    },
  },
  {
    name: 'stretch',
    what: 'longest stretch of reading 200 × 5,000 words',
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      await stage.show(smoke ? 4 : 200, 'entire');
      return stage.inPage('longestStretch');
    },
  },
];
