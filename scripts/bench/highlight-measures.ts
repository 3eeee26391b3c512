import type { Measure } from './measures';

/** What many highlights cost where they are read. */
export const HIGHLIGHT_MEASURES: readonly Measure[] = [
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
