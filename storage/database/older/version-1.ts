/**
 * A library in the shape in which version 1 stored it, written down by hand from that version's records. Never edited:
 * it stands for the libraries that are still at that version.
 */
export const version1 = {
  stores: {
    works: 'key, modified',
    chapters: 'key, work',
    readings: 'work, modified',
    highlights: 'id, work, modified',
    settings: 'name',
  },
  rows: {
    works: [
      {
        key: 'archiveofourown.org/works/990000002',
        id: '990000002',
        site: 'archiveofourown.org',
        title: 'What the Tide Table Left Out',
        creators: ['lampblack'],
        fandoms: ['Halfway Lantern'],
        language: { code: 'en', name: 'English' },
        words: 8120,
        chaptersPosted: 6,
        chaptersPlanned: 6,
        complete: true,
        modified: 1_790_000_000_000,
      },
    ],
    chapters: [
      {
        key: 'archiveofourown.org/works/990000002/chapters/99000000201',
        work: 'archiveofourown.org/works/990000002',
        id: '99000000201',
        number: 1,
        title: 'The Last Boat',
        words: 1402,
        modified: 1_790_000_000_000,
      },
    ],
    readings: [
      {
        work: 'archiveofourown.org/works/990000002',
        current: {
          chapterId: '99000000201',
          chapterNumber: 1,
          anchor: {
            exact: 'The tide tables came out on the last boat',
            prefix: '',
            suffix: ' before the weather.',
            start: 0,
            end: 41,
            textHash: 'h1',
          },
          fraction: 0,
          paragraph: { index: 0, count: 40 },
          at: 1_790_000_100_000,
        },
        furthest: {
          chapterId: '99000000201',
          chapterNumber: 1,
          anchor: {
            exact: 'Nobody had ordered the ham.',
            prefix: 'weather. ',
            suffix: '',
            start: 900,
            end: 927,
            textHash: 'h1',
          },
          fraction: 0.4,
          paragraph: { index: 12, count: 40 },
          at: 1_790_000_090_000,
        },
        progress: 0.01,
        begun: 1_790_000_000_000,
        modified: 1_790_000_100_000,
        shelf: 'a field of a version that never was',
      },
    ],
    highlights: [
      {
        id: '5f0c2a2e-6d0e-4f9e-9b58-0f6b2a6f1d11',
        work: 'archiveofourown.org/works/990000002',
        chapterId: '99000000201',
        chapterNumber: 1,
        colour: 'pink',
        anchor: {
          exact: 'Nobody had ordered the ham.',
          prefix: 'weather. ',
          suffix: '',
          start: 900,
          end: 927,
          textHash: 'h1',
        },
        note: 'Who, then?',
        created: 1_790_000_050_000,
        modified: 1_790_000_060_000,
        deleted: null,
      },
    ],
    settings: [
      { name: 'size', value: 22, modified: 1_790_000_000_600 },
      { name: 'theme', value: 'dusk', modified: 1_790_000_000_500 },
    ],
  },
};
