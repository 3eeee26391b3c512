import * as prose from '../prose/cases';
import { authors, chapterId, officialFandoms } from '../prose/cast';
import { arabic, tiny } from '../prose/odd';
import { postcards } from '../prose/short';
import type { Comment, Work } from '../types';
import { oneShot, serial } from './main-works';
import { chaptersOf, sampleWork } from './work';

// Works for the numbered cases of tests/cases. Not among the samples: nobody would want to browse them.

const namesId = 990_000_112;

/** Its text and its notes are full of the archive's own class names; the second and last chapter has no next. */
export const borrowedNames: Work = sampleWork(namesId, 'Ship’s Papers', '', {
  chapters: chaptersOf(namesId, [{ body: prose.borrowedNames }, { body: prose.borrowedNames }]),
  chaptersPlanned: 2,
  notes:
    '<ul class="associations"><li>For <a href="/users/nobody/gifts" rel="nofollow">nobody</a></li></ul><p>A list of mine.</p>',
});

const wrappedId = 990_000_116;

/** Whole chapters in one element each. */
export const wrappedWhole: Work = sampleWork(wrappedId, 'Wrapped Whole', '', {
  chapters: chaptersOf(wrappedId, [
    { body: prose.inOneParagraph },
    ...Object.values(prose.wrapped).map((body) => ({ body })),
  ]),
  chaptersPlanned: 6,
});

/** Three hundred spacer paragraphs. */
export const airy: Work = sampleWork(990_000_117, 'Room to Breathe', prose.airy);

const partedId = 990_000_118;

/** A scene break of every sort, one a chapter; the last has its scenes in one paragraph. */
export const sceneBreaks: Work = sampleWork(partedId, 'Nineteen Kettles', '', {
  chapters: chaptersOf(
    partedId,
    [...prose.partings.map(prose.twoScenes), prose.scenesInOneParagraph].map((body) => ({ body })),
  ),
  chaptersPlanned: 19,
});

const notedId = 990_000_119;

/** Two chapters with footnotes of the same names. */
export const footnotes: Work = sampleWork(notedId, 'Both Times from the Left', '', {
  chapters: chaptersOf(
    notedId,
    [1, 2].map((position) => ({
      body: prose.footnotes(
        `https://archiveofourown.org/works/${notedId}/chapters/${chapterId(notedId, position)}`,
      ),
    })),
  ),
  chaptersPlanned: 2,
  endNotes: '<p>The clerk is my aunt.</p>',
});

const endingId = 990_000_120;

/** Chapter one has end notes and none before it; so has the work. */
export const endNotesOnly: Work = sampleWork(endingId, 'Last Words', '', {
  chapters: chaptersOf(endingId, [
    { body: postcards[0], endNotes: '<p>More on Tuesday.</p>' },
    { body: postcards[1] },
  ]),
  chaptersPlanned: 2,
  endNotes: '<p>No more Tuesdays.</p>',
});

/** A notes box with nothing but the archive's lines in it, of every sort. */
export const onlyAssociations: Work = sampleWork(990_000_121, 'Answered by Return', postcards[1], {
  associations: [
    'For <a href="/users/marginmoth_17/gifts">moth on the margin (marginmoth_17)</a>, <a href="/gifts?recipient=Ann+O%27Day">Ann O&#39;Day</a>.',
    'Translation into <span lang="cy">Cymraeg</span> available: <a href="/works/990000801">Gyda’r Post</a> by <a rel="author" href="/users/bara/pseuds/bara">bara</a>',
    'Inspired by <a href="/works/990000002">What the Tide Table Left Out</a> by <a rel="author" href="/users/lampblack_and_linen/pseuds/lampblack">lampblack (lampblack_and_linen)</a>',
    'Inspired by <a href="/external_works/990000002">The Posted Lighthouse</a> by Keeper Without Account',
    'Inspired by [Restricted Work] by <a rel="author" href="/users/bara/pseuds/bara">bara</a> (Log in to access.)',
    'A translation of a deleted work',
    'Inspired by a work in an unrevealed collection',
    'In response to a <a href="/collections/lamplight_2025/prompts/12">prompt</a> by Anonymous in the <a href="/collections/lamplight_2025">Lamplight Exchange 2025</a> collection.',
  ],
});

const titlesId = 990_000_122;

/** Titles of chapters, in the order of the chapters. */
export const oddTitles: readonly (string | null)[] = [
  null,
  'Chapter 2',
  'Chapter 3: The Third: A Start',
  'Chapter 9',
  ': a colon, first',
  '<b>&amp; "signs"</b> & \'more\'',
  '🕯️ 灯台 👩‍👧',
  'المصباح (1)',
  'A title of the greatest length that there is, '.repeat(6).slice(0, 255),
  '12. Twelve',
];

/** Chapters with every sort of title. */
export const titles: Work = sampleWork(titlesId, 'Names for Rooms', '', {
  chapters: chaptersOf(
    titlesId,
    oddTitles.map((title) => ({ ...(title !== null && { title }), body: tiny })),
  ),
  chaptersPlanned: 10,
});

const movedId = 990_000_123;

/** Chapters 1, 3 and 6 are posted: ids fall while positions rise, drafts stand between. */
export const reordered: Work = sampleWork(movedId, 'Out of Order', '', {
  chapters: [
    { id: movedId * 100 + 9, position: 1, title: 'Written Last', body: postcards[0] },
    { id: movedId * 100 + 8, position: 2, title: 'Not Yet', body: tiny, draft: true },
    { id: movedId * 100 + 4, position: 3, title: null, body: postcards[1] },
    { id: movedId * 100 + 5, position: 4, title: null, body: tiny, draft: true },
    { id: movedId * 100 + 6, position: 5, title: null, body: tiny, draft: true },
    { id: movedId * 100 + 1, position: 6, title: 'Written First', body: postcards[2] },
  ],
  chaptersPlanned: null,
});

/** Two imported authors, an orphan and an account under another name. */
export const bylines: Work = sampleWork(990_000_125, 'Four Hands', postcards[0], {
  creators: [authors.moth, { pseud: 'left_behind', login: 'orphan_account' }, authors.sandpiper],
});

/** Two authors of an older site, both brought over by one account. */
export const imported: Work = sampleWork(990_000_126, 'From the Old Harbour', postcards[0], {
  creators: [
    { ...authors.archivist, importedFor: 'Old Peg' },
    { ...authors.archivist, importedFor: 'Peg’s Sister' },
  ],
});

/** The least a work can say of itself. */
export const bare: Work = sampleWork(990_000_127, 'Nothing to Declare', tiny, {
  warnings: [],
  categories: [],
  fandoms: [],
  kudos: 0,
  hits: 0,
  uncounted: true,
});

/** Numbers of seven digits. */
export const counted: Work = sampleWork(990_000_128, 'A Great Many', tiny, {
  chaptersPlanned: null,
  kudos: 1_234_567,
  comments: 1_024,
  bookmarks: 10_000,
  hits: 12_345_678,
  discussion: comments(300),
});

/** A language the archive names in its own way, and lines both ways. */
export const bothWays: Work = sampleWork(990_000_129, 'Both Ways', prose.bothWays, {
  language: { code: 'qx_1', name: 'Halfway' },
});

/** Longer than a screen, right to left. */
export const longArabic: Work = sampleWork(990_000_130, 'بين مدينتين، كاملة', arabic.repeat(12), {
  language: { code: 'ar', name: 'العربية' },
});

/** Without spaces, one paragraph of it longer than a screen is wide. */
export const longChinese: Work = sampleWork(
  990_000_131,
  '没有海水的长夜',
  `<p>${'灯塔立在两座城中间谁也不肯承认它谁也不肯放手'.repeat(30)}</p><p>潮来了。</p>`,
  { language: { code: 'zh', name: '中文-普通话 國語' } },
);

const mediaId = 990_000_132;

/** Chapters without a word: a picture, a player, a sound, a film. */
export const wordless: Work = sampleWork(mediaId, 'Podfic, with Pictures', '', {
  chapters: chaptersOf(mediaId, [
    { body: '<p><img src="http://pictures.example/one.jpg" alt="" width="2000" height="1000" /></p>' },
    {
      body: '<p><iframe src="https://archive.org/embed/sample" width="500" height="60" frameborder="0"></iframe></p>',
    },
    {
      body: '<p><audio src="https://sound.example/one.mp3" controls="controls" crossorigin="anonymous" preload="metadata"></audio></p>',
    },
    {
      body: '<video width="640" height="360" controls="controls" crossorigin="anonymous" preload="metadata"><source src="https://sound.example/one.mp4" type="video/mp4" /><track src="https://sound.example/one.vtt" /></video>',
    },
  ]),
  chaptersPlanned: 4,
});

/** Everything that can be wider than a phone. */
export const wide: Work = sampleWork(990_000_133, 'The Map', prose.wide);

/** Details, ruby, poem, lists, a table with a caption. */
export const setPieces: Work = sampleWork(990_000_134, 'Set Pieces', prose.setPieces);

/** In two series: third of one, whose first part is behind the login, and alone in the other. */
export const twoSeries: Work = sampleWork(990_000_137, 'Third of Three', tiny, {
  series: [
    { id: 990_900_037, title: 'A Part Missing', position: 3 },
    { id: 990_900_038, title: 'Alone', position: 1 },
  ],
});

/** The parts before it; the first is for users only. */
export const partsBefore: readonly Work[] = [1, 2].map((position) =>
  sampleWork(990_000_137 + position, `Part ${position} of Three`, tiny, {
    series: [{ id: 990_900_037, title: 'A Part Missing', position }],
    restricted: position === 1,
  }),
);

/** The one-shot with hundreds of comments under it, all of them longer than its notes. */
export const discussed: Work = { ...oneShot, id: 990_000_140, discussion: comments(400), comments: 400 };

/** Links of every kind. */
export const links: Work = sampleWork(990_000_142, 'Ways Out', prose.links);

function comments(count: number): Comment[] {
  return prose.lines(count, 40).map((line, i) => ({
    id: 990_510_000 + i,
    by: i % 3 === 0 ? 'a passing reader' : 'lampblack',
    login: i % 3 === 0 ? null : 'lampblack_and_linen',
    text: `<p>${line}</p><p>Again: ${line}</p>`,
    date: '2025-02-01',
  }));
}

/** A work in a fandom of its own, with a chapter of as many letters as the archive accepts. */
export function enormous(): Work {
  const body: string[] = [];
  let length = 0;
  for (let seed = 1; length < 495_000; seed++) {
    const paragraph = `<p>${prose.lines(4, seed).join(' ')}</p>`;
    body.push(paragraph);
    length += paragraph.length + 1;
  }
  return sampleWork(990_000_150, 'To the Limit', body.join('\n'), { fandoms: [officialFandoms.engines] });
}

/** All of them but the enormous one. */
export const caseWorks: readonly Work[] = [
  ...[borrowedNames, wrappedWhole, airy, sceneBreaks, footnotes, endNotesOnly, onlyAssociations, titles],
  ...[reordered, bylines, imported, bare, counted, bothWays, longArabic, longChinese, wordless, wide],
  ...[setPieces, twoSeries, ...partsBefore, discussed, links],
];

/** The serial's address inside its collection, where it is shown whole. */
export const serialInCollection = `/collections/lamplight_2025/works/${serial.id}?view_full_work=true`;
