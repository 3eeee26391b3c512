import type { Measure } from './measure';

/** Chapters of 5,000 words in the works whose highlights are looked for, and in those of a run that shows that they can be. */
const MANY = 200;
const FEW = 4;

/** What many highlights cost where they are read. */
export const HIGHLIGHT_MEASURES: readonly Measure[] = [
  {
    name: 'highlights',
    what: '1,000 highlights in an unchanged 200 × 5,000 words found, those on the screen painted; floor: all painted',
    unit: 'ms',
    target: 30,
    async run(stage, smoke) {
      await stage.show(smoke ? FEW : MANY, 'entire');
      return stage.inPage('highlightsUnchanged');
    },
  },
  {
    name: 'highlights-in-edited',
    what: '1,000 highlights in 200 × 5,000 words, every tenth chapter edited: all found, those on the screen painted',
    unit: 'ms',
    target: null,
    async run(stage, smoke) {
      await stage.show(smoke ? FEW : MANY, 'entire');
      return stage.inPage('highlightsInEdited');
    },
  },
  {
    name: 'highlights-in-edited-stretch',
    what: 'the longest stretch of that',
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      await stage.show(smoke ? FEW : MANY, 'entire');
      return stage.inPage('highlightsInEditedStretch');
    },
  },
  {
    name: 'highlights-edited',
    what: 'one highlight whose words changed, found in its chapter of 5,000 words; floor: its check sum',
    unit: 'ms',
    target: 15,
    async run(stage) {
      await stage.show(3, 'chapter');
      return stage.inPage('highlightEdited');
    },
  },
  {
    name: 'highlights-lost',
    what: 'one highlight whose words are gone, looked for in 200 × 5,000 words',
    unit: 'ms',
    target: 15,
    async run(stage, smoke) {
      await stage.show(smoke ? FEW : MANY, 'entire');
      return stage.inPage('highlightLost');
    },
  },
  {
    name: 'highlights-hit',
    what: 'the highlight at a point, of 1,000 in 200 × 5,000 words; floor: the point’s caret',
    unit: 'ms',
    target: 2,
    async run(stage, smoke) {
      await stage.show(smoke ? FEW : MANY, 'entire');
      return stage.inPage('highlightHit');
    },
  },
  {
    name: 'highlights-stretch',
    what: '1,000 highlights in one chapter of 5,000 words found and painted: the longest stretch',
    unit: 'ms',
    target: 50,
    async run(stage) {
      await stage.show(3, 'chapter');
      return stage.inPage('highlightsStretch');
    },
  },
  {
    name: 'highlights-added',
    what: 'one more highlight in a chapter with 1,000, found and painted',
    unit: 'ms',
    target: 50,
    async run(stage) {
      await stage.show(3, 'chapter');
      return stage.inPage('highlightAdded');
    },
  },
];
