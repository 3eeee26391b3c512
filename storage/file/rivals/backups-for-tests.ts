/*
 * Backups as the other extensions write them, of works and readers that do not exist.
 */

/** 3 March 2026, noon. ms */
export const MARCH = Date.UTC(2026, 2, 3, 12);
const DAY = 86_400_000;

/** The reading list of AO3 Enhancements, before it is put into its file. */
export const readingList: { [work: string]: unknown } = {
  // Two chapters of three, and going on.
  '880000001': {
    chapters: [
      { chapterId: 7101, readDate: MARCH - 2 * DAY },
      { chapterId: 7102, readDate: MARCH },
      { chapterId: 7103 },
    ],
    title: 'Kettle, Anchor,  Rope',
    author: 'saltmarsh, Wren (gullwing)',
    totalChapters: null,
    status: 'reading',
    rating: 0,
  },
  // Read to its end.
  '880000002': {
    chapters: [{ readDate: MARCH - 9 * DAY }],
    title: 'One Lamp',
    author: 'Anonymous',
    totalChapters: 1,
    status: 'read',
    bookmarkId: 55,
    rating: 4,
  },
  // Said to be read, as a whole.
  '880000003': {
    chapters: [{ chapterId: 7301 }, { chapterId: 7302 }],
    title: 'The Ferry Keeps Its Hours',
    author: 'saltmarsh',
    totalChapters: 2,
    status: 'read',
    rating: 0,
  },
  '880000004': {
    chapters: [{}, {}],
    title: 'Later, Perhaps',
    author: 'Wren',
    totalChapters: 9,
    status: 'toRead',
    rating: 0,
  },
  // From a device that knew the days, by one that did not; put away for a while.
  '880000005': { chapters: [{ readDate: true }, {}], totalChapters: 5, status: 'onHold', rating: 0 },
  '880000006': {
    chapters: [{}],
    title: 'Not This One',
    author: 'Wren',
    totalChapters: 1,
    status: 'dropped',
    rating: 0,
  },
  // Taken from the list again: nothing of it is hers.
  '880000007': { chapters: [{}], title: 'Passed By', author: 'Wren', totalChapters: 1, rating: 0 },
};

/** All that AO3 Enhancements keeps, as its "Export all" writes it. */
export function enhancements(list: unknown = readingList): string {
  const file = {
    'option.showTotalTime': true,
    'option.hideTags': { enabled: true, filters: [{ name: 'Ham', matcher: 'exact' }] },
    'cache.chapterDates': { '880000001': ['2026-03-01'] },
    'readingList.list': JSON.stringify(list),
    'readingList.previous': '{}',
    'readingList.lastSync': MARCH,
  };
  return JSON.stringify(file, null, 2);
}

const untouched = {
  subscribed: false,
  subscribed_at: null,
  last_visited_at: null,
  last_chapter: null,
  highest_chapter: null,
  ignored: false,
  position: null,
};

/** The tables of AO3 Toybox. */
export const toyboxTables = {
  subscriptions: [
    {
      id: 880000011,
      name: 'Kettle, Again',
      url: 'https://archiveofourown.org/works/880000011',
      author: 'saltmarsh',
    },
    { id: 40, name: 'saltmarsh', url: 'https://archiveofourown.org/users/saltmarsh' },
  ],
  commonTags: [{ id: 1, name: 'Ham', color: 'red' }],
  regexTags: [],
  ignoreList: [{ id: 880000015, name: 'Loud', url: '/works/880000015', author: 'Wren' }],
  workStatus: [
    // In the middle of chapter 4.
    {
      ...untouched,
      workId: '880000011',
      subscribed: true,
      subscribed_at: '2026-01-01T00:00:00.000Z',
      last_visited_at: '2026-03-03T12:00:00.000Z',
      last_chapter: 4,
      highest_chapter: 4,
      position: { chapter: 4, paragraph: 10, paragraph_count: 42, offset: 0.5 },
    },
    // Reading chapter 2 a second time, after she came as far as chapter 7.
    {
      ...untouched,
      workId: '880000012',
      last_visited_at: '2026-03-02T12:00:00.000Z',
      last_chapter: 2,
      highest_chapter: 7,
      position: { chapter: 6, paragraph: 3, paragraph_count: 6, offset: 0 },
    },
    // Looked at, no more.
    { ...untouched, workId: '880000013', last_visited_at: '2026-03-01T12:00:00.000Z' },
    { ...untouched, workId: '880000014', ignored: true },
    // Subscribed to, which the archive keeps.
    { ...untouched, workId: '880000016', subscribed: true },
  ],
  settings: { readingWpm: 250, apiToken: '' },
};

/** A backup of AO3 Toybox in its envelope. */
export function toybox(tables: unknown = toyboxTables, format = 'ao3-toybox-backup', version = 1): string {
  return JSON.stringify({ format, version, exportedAt: '2026-03-04T08:00:00.000Z', data: tables }, null, 2);
}
