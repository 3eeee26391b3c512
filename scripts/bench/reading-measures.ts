import { click, find, waitForRole } from '../../tests/browsers/find';
import type { Measure, Sample } from './measure';
import { press } from './press';
import type { Changed, Setting } from './settings-in-page';
import type { Stage } from './stage';
import { standReader } from './standing-reader';

const FEW = 2;
/** Chapters of 5,000 words. */
const HUNDRED_THOUSAND = 20;
const MILLION = 200;

/** Screens of a million words that are scrolled through, from its middle: more than a fifth of them. */
const MANY_SCREENS = 600;

const SETTINGS: Readonly<Record<Setting, string>> = {
  size: 'text size',
  width: 'line width',
  theme: 'theme',
};

/** Buttons of the panel "Appearance" by which each is changed there and back. */
const BUTTONS: Readonly<Record<Setting, readonly [string, string]>> = {
  size: ['Text size: more', 'Text size: less'],
  width: ['Line width: less', 'Line width: more'],
  theme: ['Dusk', 'Paper'],
};

/** Changes a setting of the open reader, and changes it back; what the first of the two took. */
async function changeThereAndBack(stage: Stage, setting: Setting): Promise<Changed> {
  const [there, back] = BUTTONS[setting];
  if ((await find(stage.tab, 'button', there)) === null) await click(stage.tab, 'button', 'Appearance');
  const change = async (name: string) => {
    await waitForRole(stage.tab, 'button', name);
    await stage.inPage('watchChange');
    return press<Changed>(stage, name);
  };
  const changed = await change(there);
  await change(back);
  return changed;
}

const settingMeasure = ([setting, words]: [Setting, string]): Measure => ({
  name: `set-${setting}`,
  what: `another ${words} at 1,000,000 words, until laid out; floor: bare text laid out anew`,
  unit: 'ms',
  target: 50,
  parts: [
    { name: 'painted', what: `another ${words}, until the next frame is drawn`, unit: 'ms', target: null },
    { name: 'stretch', what: `another ${words}: longest stretch until all is quiet`, unit: 'ms', target: 50 },
  ],
  async run(stage, smoke) {
    await standReader(stage, smoke ? FEW : MILLION);
    const floor = await stage.inPage('restyleEverything', setting);
    const { laidOut, painted, longest } = await changeThereAndBack(stage, setting);
    return {
      value: laidOut,
      floor,
      parts: { painted: { value: painted, floor: null }, stretch: { value: longest, floor: null } },
    };
  },
});

async function scrolled(stage: Stage, chapters: number, from: number, screens: number): Promise<Sample> {
  await standReader(stage, chapters);
  // First: what the floor leaves behind is collected for seconds.
  const reader = await stage.inPage('scrollReader', from, screens);
  const bare = await stage.inPage('scrollEverything', from, screens);
  return {
    value: reader.longest,
    floor: bare.longest,
    parts: {
      late: { value: reader.late, floor: bare.late },
      'over-50': { value: reader.over50, floor: bare.over50 },
    },
  };
}

const FRAMES = [
  { name: 'late', what: 'of those, frames over 16.7 ms; floor: of the bare text', unit: '%', target: null },
  {
    name: 'over-50',
    what: 'of those, frames over 50 ms; floor: of the bare text',
    unit: 'frames',
    target: null,
  },
] as const;

/** What is done while she reads. */
export const READING_MEASURES: readonly Measure[] = [
  {
    name: 'scroll-100k',
    what: 'all of 100,000 words scrolled through, a screen a frame: longest stretch; floor: of the bare text',
    unit: 'ms',
    target: 50,
    parts: FRAMES,
    smoke: false,
    run: (stage) => scrolled(stage, HUNDRED_THOUSAND, 0, Number.MAX_SAFE_INTEGER),
  },
  {
    name: 'scroll-1m',
    what: `${MANY_SCREENS} screens from the middle of 1,000,000 words scrolled through: longest stretch`,
    unit: 'ms',
    target: 50,
    parts: FRAMES,
    run: (stage, smoke) => scrolled(stage, smoke ? FEW : MILLION, 0.5, smoke ? 20 : MANY_SCREENS),
  },
  ...(Object.entries(SETTINGS) as [Setting, string][]).map(settingMeasure),
  {
    name: 'next-chapter',
    what: '“Next chapter” in an entire work of 1,000,000 words until its text is painted',
    unit: 'ms',
    target: null,
    async run(stage, smoke) {
      await standReader(stage, smoke ? FEW : MILLION);
      await stage.inPage('watchNextChapter');
      return { value: await press<number>(stage, 'Next chapter'), floor: null };
    },
  },
];
