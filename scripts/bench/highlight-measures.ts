import type * as InPage from './highlights-in-page';
import type { Figure, Measure } from './measure';

/** Pages whose highlights are looked for: chapters of 5,000 words, and of those in a run that shows that it can be done. */
const ENTIRE = { view: 'entire', chapters: 200, few: 4 } as const;
const CHAPTER = { view: 'chapter', chapters: 3, few: 3 } as const;

function measureIn(
  { view, chapters, few }: typeof ENTIRE | typeof CHAPTER,
  measured: keyof typeof InPage,
  figure: Figure,
): Measure {
  return {
    ...figure,
    async run(stage, smoke) {
      await stage.show(smoke ? few : chapters, view);
      return stage.inPage(measured);
    },
  };
}

/** What many highlights cost where they are read. */
export const HIGHLIGHT_MEASURES: readonly Measure[] = [
  measureIn(ENTIRE, 'highlightsUnchanged', {
    name: 'highlights',
    what: '1,000 highlights in an unchanged 200 × 5,000 words found, those on the screen painted; floor: all painted',
    unit: 'ms',
    target: 30,
  }),
  measureIn(ENTIRE, 'highlightsInEdited', {
    name: 'highlights-in-edited',
    what: '1,000 highlights in 200 × 5,000 words, every tenth chapter edited: all found, those on the screen painted',
    unit: 'ms',
    target: null,
  }),
  measureIn(ENTIRE, 'highlightsInEditedStretch', {
    name: 'highlights-in-edited-stretch',
    what: 'the longest stretch of that',
    unit: 'ms',
    target: 50,
  }),
  measureIn(CHAPTER, 'highlightEdited', {
    name: 'highlights-edited',
    what: 'one highlight whose words changed, found in its chapter of 5,000 words; floor: its check sum',
    unit: 'ms',
    target: 15,
  }),
  measureIn(ENTIRE, 'highlightLost', {
    name: 'highlights-lost',
    what: 'one highlight whose words are gone, looked for in 200 × 5,000 words',
    unit: 'ms',
    target: 15,
  }),
  measureIn(ENTIRE, 'highlightHit', {
    name: 'highlights-hit',
    what: 'the highlight at a point, of 1,000 in 200 × 5,000 words; floor: the point’s caret',
    unit: 'ms',
    target: 2,
  }),
  measureIn(CHAPTER, 'highlightsStretch', {
    name: 'highlights-stretch',
    what: '1,000 highlights in one chapter of 5,000 words found and painted: the longest stretch',
    unit: 'ms',
    target: 50,
  }),
  measureIn(CHAPTER, 'highlightAdded', {
    name: 'highlights-added',
    what: 'one more highlight in a chapter with 1,000, found and painted',
    unit: 'ms',
    target: 50,
  }),
];
