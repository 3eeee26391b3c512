import { authors, chapterId, officialFandoms } from '../prose/cast';
import * as odd from '../prose/odd';
import { behindTheLamp, gift, postcards, roundRobin } from '../prose/short';
import type { Work } from '../types';
import { chaptersOf, sampleWork } from './work';

// One work for each thing that has tripped a reader of pages somewhere.

const gapId = 990_000_010;

/** Chapter 1, a draft, Chapter 3: readers see a gap, and "2/3". */
export const draftGap: Work = sampleWork(gapId, 'Postcards to Anneke', '', {
  chapters: [
    { id: chapterId(gapId, 1), position: 1, title: 'The Tollhouse', body: postcards[0] },
    { id: chapterId(gapId, 2), position: 2, title: null, body: postcards[1], draft: true },
    {
      id: chapterId(gapId, 3),
      position: 3,
      title: null,
      body: postcards[2],
      endNotes: '<p>It came on the Saturday.</p>',
    },
  ],
  chaptersPlanned: 3,
});

const robinId = 990_000_011;

/** Three creators, one of them under "Pseud (login)"; its second chapter is by one alone. */
export const collaboration: Work = sampleWork(robinId, 'The Clocks Are Not Speaking', '', {
  creators: [authors.ottoman, authors.lampblack, authors.moth],
  fandoms: [officialFandoms.orrery, officialFandoms.halfway, officialFandoms.engines],
  categories: [],
  chapters: chaptersOf(robinId, [
    { title: 'Chapter 1: A Beginning: Possibly', body: roundRobin[0] },
    { body: roundRobin[1], creators: [authors.moth] },
  ]),
  chaptersPlanned: null,
});

/** By Anonymous. */
export const anonymous: Work = sampleWork(990_000_012, 'At Your Door', gift, { anonymous: true });

/** Guests are sent to the login page. */
export const restricted: Work = sampleWork(990_000_013, 'Behind the Lamp', behindTheLamp, {
  creators: [authors.lampblack],
  fandoms: [officialFandoms.halfway],
  series: [{ id: 990_900_001, title: 'Nights at Halfway', position: 3 }],
  restricted: true,
});

/** Hidden until its challenge reveals it. */
export const unrevealed: Work = sampleWork(990_000_014, 'Wrapped', gift, {
  unrevealed: true,
  anonymous: true,
  collections: [{ name: 'lamplight_2025', title: 'Lamplight Exchange 2025' }],
});

/** One <p> holding every line, divided by <br><br>. */
export const singleParagraph: Work = sampleWork(990_000_015, 'The Rule About Hats', odd.singleParagraph);

/** Bare text and divs. */
export const bareText: Work = sampleWork(990_000_016, 'No Envelope', odd.bareText);

/** Spacer paragraphs between all the lines. */
export const spacers: Work = sampleWork(990_000_017, 'Three Bells', odd.spacers);

/** Ruby, details, table, lists, media and footnotes in one chapter. */
export const cabinet: Work = sampleWork(990_000_018, 'A Cabinet of Small Things', odd.cabinet);

/** The author's own classes carry the archive's names. */
export const authorClasses: Work = sampleWork(990_000_019, 'Log of the Glasswing', odd.authorClasses);

/** Arabic. */
export const arabic: Work = sampleWork(990_000_020, 'بين مدينتين', odd.arabic, {
  language: { code: 'ar', name: 'العربية' },
});

/** Chinese. */
export const chinese: Work = sampleWork(990_000_021, '没有海水的夜晚', odd.chinese, {
  language: { code: 'zh', name: '中文-普通话 國語' },
});

/** A chapter of ten characters. */
export const tiny: Work = sampleWork(990_000_022, 'A Short Answer', odd.tiny);

/** A title that has to be escaped, by an author whose old site's archive was imported. */
export const signs: Work = sampleWork(990_000_023, `"R&D" <3 💌 & Sons' Ltd`, odd.signs, {
  creators: [authors.archivist],
  freeforms: ['Romance & Paperwork', 'Is It Love? (#yes)', 'AC/DC current'],
  summary: '<p>Less than three <em>of what</em>?</p>',
});

const emptyId = 990_000_024;

/** Every chapter taken back into draft: nothing to read. */
export const emptied: Work = sampleWork(emptyId, 'Under Repair', '', {
  chapters: [{ id: chapterId(emptyId, 1), position: 1, title: null, body: postcards[1], draft: true }],
  chaptersPlanned: null,
});

/** Not rated, so behind the adult gate too, in one chapter. */
export const notRated: Work = sampleWork(990_000_025, 'Weather, Unclassified', postcards[2], {
  rating: 'Not Rated',
});

const noteId = 990_000_026;

/** A finished work of one chapter whose chapter has notes that only some views show. */
export const loneChapterNotes: Work = sampleWork(noteId, 'The Third Postcard', '', {
  chapters: chaptersOf(noteId, [
    {
      title: 'Only This One',
      body: postcards[0],
      summary: '<p>A wall, a goat.</p>',
      notes: '<p>Before.</p>',
      endNotes: '<p>After.</p>',
    },
  ]),
});
