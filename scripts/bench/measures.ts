import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openReader } from '../../tests/reader/reader';
import { builtFolder } from '../start/build';
import type { Stage } from './stage';

/** What one run gives: the figure, and the floor measured beside it where there is one. */
export interface Sample {
  value: number;
  floor: number | null;
}

/** One figure of the benchmark. */
export interface Measure {
  name: string;
  /** In a few words, for the table. */
  what: string;
  unit: 'ms' | 'bytes' | 's';
  /** What was promised, as a number of the unit; `null` where nothing was. */
  target: number | null;
  /** True where every run gives the same figure. */
  once?: boolean;
  run(stage: Stage, smoke: boolean): Promise<Sample>;
}

const bytes = (script: string) => async (stage: Stage) => ({
  value: gzipSync(readFileSync(join(builtFolder(stage.engine), 'content-scripts', script))).length,
  floor: null,
});

/** Time for an entire work to stand, which is long until the filling is faster. ms */
const FILLING = 240_000;

/** What pages of the archive cost, in the order in which they are measured. */
export const PAGE_MEASURES: readonly Measure[] = [
  {
    name: 'page-script-size',
    what: 'page script, gzip',
    unit: 'bytes',
    target: 10_000,
    once: true,
    run: bytes('page.js'),
  },
  {
    name: 'reader-size',
    what: 'reader without fonts, gzip',
    unit: 'bytes',
    target: 80_000,
    once: true,
    run: bytes('reader.js'),
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
  {
    name: 'fill-stretch',
    what: 'longest stretch until 200 × 5,000 words stand in the reader',
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      await stage.show(smoke ? 4 : 200, 'entire');
      await stage.inPage('watchStretches');
      const reader = await openReader(stage.tab);
      await reader.whole({ timeout: FILLING });
      const { longest } = await stage.inPage('watched');
      return { value: longest, floor: null };
    },
  },
];
