import { pause } from '../../tests/browsers/in-page';
import { Reader } from '../../tests/reader/reader';
import type { Figure, Measure, Sample } from './measure';
import { floorsOf, floorsOfEntire, openOver, throwAway } from './opening';
import type { Stage } from './stage';

/** Chapters of 5,000 words in the works that are opened as a whole, and in those of a run that shows that it can be. */
const HUNDRED_THOUSAND = 20;
const MILLION = 200;
const THREE_MILLION = 600;
const FEW = 2;

/** Opening and filling 3,000,000 words takes half a minute with all that is round it. */
const LONG_RUNS = 3;

/** Whoever has moved is left for so long before the page goes: the place is kept a quarter of a second after. ms */
const KEPT_WITHIN = 1_500;

const BESIDE_PAINTING: Figure = {
  name: 'bare',
  what: 'the same; floor: all of that text put up bare and painted, to the same moment',
  unit: 'ms',
  target: null,
};

const WHOLE: Figure = {
  name: 'whole',
  what: 'the same press until every chapter stands in the reader, where Find finds it',
  unit: 'ms',
  target: 5_000,
};

const FIND: Figure = {
  name: 'find',
  what: 'the browser’s search for the last words, in the reader; floor: on the page without it',
  unit: 'ms',
  target: null,
};

/** Opens the first chapter of a work that nobody has read. */
async function openChapter(stage: Stage, background: 'awake' | 'asleep', atOnce = false): Promise<Sample> {
  await stage.show(3, 'chapter', 'new');
  const floor = await floorsOf(stage);
  if (background === 'asleep' && !(await stage.browser.killBackground())) {
    throw new Error('There was no background to be put to sleep');
  }
  const { painted } = await openOver(stage, { atOnce });
  return {
    value: painted,
    floor: floor.laidOut,
    parts: { bare: { value: painted, floor: floor.painted } },
  };
}

/** Opens an entire work that nobody has read, and lets it be filled. */
async function openEntire(stage: Stage, chapters: number, finds = false): Promise<Sample> {
  await stage.show(chapters, 'entire', 'new');
  const floor = await floorsOfEntire(stage);
  const findOnPage = finds ? await stage.inPage('findLastWords') : null;
  const { painted, whole } = await openOver(stage);
  return {
    value: painted,
    floor: floor.laidOut,
    parts: {
      bare: { value: painted, floor: floor.painted },
      whole: { value: whole, floor: floor.laidOut },
      ...(finds && { find: { value: await stage.inPage('findLastWords'), floor: findOnPage } }),
    },
  };
}

/** The first words of the line where the reader has been left in an entire work, for each stage that has been there. */
const places = new WeakMap<Stage, string>();

/** Reads on to a place deep in an entire work, once. Gives the first words of the line there. */
async function leaveDeepIn(stage: Stage, chapters: number): Promise<string> {
  const known = places.get(stage);
  if (known !== undefined) return known;
  await stage.show(chapters, 'entire');
  await openOver(stage);
  const reader = new Reader(stage.tab);
  await reader.scrollTo(0.6);
  let words: string | null = null;
  // A line may be the last of its paragraph, and hold a word or two: then on to the next.
  for (let turn = 0; words === null && turn < 10; turn++) {
    if (turn > 0) await reader.wheel(40);
    const line = await reader.line();
    if (!line || line.chapter <= chapters / 2) throw new Error('The reader is nowhere deep');
    const first = line.text.split(' ').slice(0, 4).join(' ');
    if (first.length > 12 && (await stage.inPage('standAtLine', first))) words = first;
  }
  if (words === null) throw new Error('No words can be told at the reading line');
  await pause(KEPT_WITHIN);
  places.set(stage, words);
  return words;
}

/** What it takes until she reads, in the order in which it is measured. */
export const OPENING_MEASURES: readonly Measure[] = [
  {
    name: 'open-chapter',
    what: 'press to painted text, a chapter of 5,000 words, background awake; floor: all of it laid out once',
    unit: 'ms',
    target: { times: 2 },
    parts: [BESIDE_PAINTING],
    run: (stage) => openChapter(stage, 'awake'),
  },
  {
    name: 'open-asleep',
    what: 'the same with the background asleep',
    unit: 'ms',
    target: { times: 4 },
    parts: [BESIDE_PAINTING],
    run: (stage) => openChapter(stage, 'asleep'),
  },
  {
    name: 'open-at-once',
    what: 'the same, awake, but the pointer gets to the button in the moment of the press',
    unit: 'ms',
    target: { times: 2 },
    parts: [BESIDE_PAINTING],
    run: (stage) => openChapter(stage, 'awake', true),
  },
  {
    name: 'open-at-once-asleep',
    what: 'the same with the background asleep',
    unit: 'ms',
    target: { times: 4 },
    parts: [BESIDE_PAINTING],
    run: (stage) => openChapter(stage, 'asleep', true),
  },
  {
    name: 'open-100k',
    what: 'press to painted text, an entire work of 100,000 words; floor: all of it laid out once',
    unit: 'ms',
    target: null,
    parts: [BESIDE_PAINTING, WHOLE, FIND],
    run: (stage, smoke) => openEntire(stage, smoke ? FEW : HUNDRED_THOUSAND, true),
  },
  {
    name: 'open-1m',
    what: 'press to painted text, an entire work of 1,000,000 words; floor: all of it laid out once',
    unit: 'ms',
    target: { times: 0.1 },
    parts: [
      BESIDE_PAINTING,
      WHOLE,
      {
        name: 'as-chapter',
        what: 'the same; floor: a chapter of 5,000 words opened right before it',
        unit: 'ms',
        target: { times: 1.5 },
      },
    ],
    async run(stage, smoke) {
      const chapter = await openChapter(stage, 'awake');
      const entire = await openEntire(stage, smoke ? FEW : MILLION);
      const asChapter = { value: entire.value, floor: chapter.value };
      return { ...entire, parts: { ...entire.parts, 'as-chapter': asChapter } };
    },
  },
  {
    name: 'open-3m',
    what: 'press to painted text, an entire work of 3,000,000 words; floor: all of it laid out once',
    unit: 'ms',
    target: null,
    parts: [BESIDE_PAINTING, WHOLE],
    atMost: LONG_RUNS,
    smoke: false,
    run: (stage) => openEntire(stage, THREE_MILLION),
  },
  {
    name: 'open-place',
    what: 'press until the words she left at stand at the reading line, deep in 1,000,000; floor: all laid out once',
    unit: 'ms',
    target: null,
    parts: [BESIDE_PAINTING, WHOLE],
    async run(stage, smoke) {
      const chapters = smoke ? FEW : MILLION;
      const words = await leaveDeepIn(stage, chapters);
      await stage.show(chapters, 'entire');
      const floor = await floorsOfEntire(stage);
      const { painted, whole } = await openOver(stage, { words });
      return {
        value: painted,
        floor: floor.laidOut,
        parts: {
          bare: { value: painted, floor: floor.painted },
          whole: { value: whole, floor: floor.laidOut },
        },
      };
    },
  },
  stretchMeasure('stretch-chapter', '5,000', 1),
  { ...stretchMeasure('stretch-100k', '100,000', HUNDRED_THOUSAND), smoke: false },
  stretchMeasure('stretch-1m', '1,000,000', MILLION),
  { ...stretchMeasure('stretch-3m', '3,000,000', THREE_MILLION), smoke: false, atMost: LONG_RUNS },
];

function stretchMeasure(name: string, words: string, chapters: number): Measure {
  return {
    name,
    what: `longest stretch from nearing the button until ${words} words stand in the reader`,
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      await stage.show(smoke ? Math.min(chapters, FEW) : chapters, 'entire', 'new');
      await throwAway(stage);
      // Apart from the opening itself: asking all the time whether the page answers takes time of its own.
      await openOver(stage, { ready: () => stage.inPage('watchStretches') });
      return { value: await stage.inPage('watched'), floor: null };
    },
  };
}
