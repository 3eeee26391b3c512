import { authors, nights, officialFandoms } from '../prose/cast';
import { offWatch, underSteam } from '../prose/mature';
import { lodger } from '../prose/one-shot';
import { errata, inspector, slackWater } from '../prose/serial-one';
import { bell, none, setAndDrift } from '../prose/serial-two';
import { beans } from '../prose/short';
import { crewChat, crewChatSkin } from '../prose/skinned';
import type { Work } from '../types';
import { chaptersOf, sampleWork } from './work';

// The works to read and to show. Their prose is meant for people; the odd shapes stand in odd-works.ts.

/** "The Lodger in Room Six O'Clock": one chapter, complete, straight quotes. */
export const oneShot: Work = sampleWork(990_000_001, "The Lodger in Room Six O'Clock", lodger, {
  creators: [authors.ottoman],
  fandoms: [officialFandoms.orrery],
  rating: 'General Audiences',
  relationships: ['Dev Ambrose & Miss Pell'],
  characters: ['Dev Ambrose', 'Miss Pell', 'Mrs. Abernethy-Sato'],
  freeforms: ['Boarding Houses', 'Time Shenanigans', 'Insomnia', 'Hopeful Ending', 'Knitting'],
  collections: [{ name: 'lamplight_2025', title: 'Lamplight Exchange 2025' }],
  associations: [
    'For <a href="/users/lampblack_and_linen/gifts">lampblack (lampblack_and_linen)</a>, <a href="/gifts?recipient=The+Tuesday+Crew">The Tuesday Crew</a>.',
  ],
  summary:
    '<p>Every room at 9 Orrery Street keeps a different hour. Nobody takes Six.</p><p><em>“You’d always be just about to get up.”</em></p>',
  notes:
    '<p>For lampblack, who asked for <em>doors</em>. Set somewhere in the second season, before the trams come back.</p>',
  endNotes: '<p>The blackbird is real. He lives behind my kitchen, and has five notes now.</p>',
  published: '2025-01-12',
  updated: '2025-01-12',
  kudos: 1482,
  kudosBy: ['sandpiper_errata', 'lampblack_and_linen', 'marginmoth_17'],
  comments: 2,
  discussion: [
    {
      id: 990_500_001,
      by: 'lampblack',
      login: 'lampblack_and_linen',
      text: '<p>The scarf! I made a noise on the bus.</p>',
      date: '2025-01-13',
    },
    {
      id: 990_500_002,
      by: 'a passing reader',
      login: null,
      text: '<p>Who was on the step???</p>',
      date: '2025-01-15',
    },
  ],
  bookmarks: 231,
  hits: 18_204,
});

const serialId = 990_000_002;

/** "What the Tide Table Left Out": six chapters, complete, notes everywhere, in a series. */
export const serial: Work = sampleWork(serialId, 'What the Tide Table Left Out', '', {
  creators: [authors.lampblack],
  fandoms: [officialFandoms.halfway],
  rating: 'Teen And Up Audiences',
  categories: ['Gen', 'M/M'],
  relationships: ['Ikenna Dray/Joss Pereira', 'Ottilie Brandvold & Joss Pereira'],
  characters: ['Joss Pereira', 'Ottilie Brandvold', 'Ikenna Dray', 'Agnes Tull', 'Lionel Prewett'],
  freeforms: [
    'Lighthouses',
    'Slow Burn',
    'Radio',
    'Bureaucracy',
    'Found Family',
    'The Sea Is a Character',
    'Ham',
  ],
  series: [nights(1)],
  collections: [{ name: 'lamplight_2025', title: 'Lamplight Exchange 2025' }],
  inspired: [
    '<a href="/works/990000003">Twelve Winters of Beans</a> by <a rel="author" href="/users/lampblack_and_linen/pseuds/lampblack">lampblack (lampblack_and_linen)</a>',
  ],
  summary:
    '<p>Two towns, one lighthouse, and a slip of paper in the new tide tables.</p><p><em>Page 44, night of the nineteenth, for “0.4” read “none”.</em></p>',
  notes:
    '<p>You need not have heard the podcast. There is a light on a sandbar, and there are two keepers because nobody could agree on one. That is all.</p><p>Complete; a chapter every second Thursday, when the boat comes.</p>',
  endNotes:
    '<p>Thank you for coming all the way out. The machine at the Tide Office is a real kind of machine, wheels and all; the errata book is mine.</p>',
  chapters: chaptersOf(serialId, [
    {
      title: 'Errata',
      body: errata,
      posted: '2024-09-05',
      summary: '<p>The last boat before the weather. A ham.</p>',
      notes: '<p>The board in the lamp room is from episode three.</p>',
      endNotes: '<p>“You can’t have none water” was the first line of this that I wrote, on a receipt.</p>',
    },
    {
      title: 'Slack Water',
      body: slackWater,
      posted: '2024-09-19',
      summary: '<p>They measure it.</p>',
      notes: '<p>Content note for this one: fog.</p>',
      endNotes: '<p>I have not found out what happened at Ense, either.</p>',
    },
    {
      title: 'In Which the Inspector of Lights Arrives with Nine Trunks and No Umbrella',
      body: inspector,
      posted: '2024-10-03',
      summary: '<p>It is proposed to put the light out.</p>',
      notes: '<p>Lionel was meant to be in it for a page.</p>',
      endNotes: '<p>Trunk seven is all soundings. He likes trunk seven best.</p>',
    },
    {
      title: 'The Bell Under the Bar',
      body: bell,
      posted: '2024-10-17',
      summary: '<p>Once, at the bottom of the tide, in July.</p>',
      notes: '<p>Best read out loud, at about the bath scene.</p>',
      endNotes: '<p>Two more!</p>',
    },
    {
      title: 'None',
      body: none,
      posted: '2024-10-31',
      summary: '<p>The nineteenth.</p>',
      notes: '<p>Posted late, because of the nineteenth.</p>',
      endNotes:
        '<p>Sixty-one steps, sixty-one errata. I only noticed afterwards, so perhaps she counted them first.</p>',
    },
    {
      title: 'Set and Drift',
      body: setAndDrift,
      posted: '2024-11-14',
      summary: '<p>Somebody in the bow.</p>',
      notes: '<p>And home.</p>',
      endNotes: '<p>She has not got a sister.</p>',
    },
  ]),
  chaptersPlanned: 6,
  published: '2024-09-05',
  updated: '2024-11-14',
  kudos: 3219,
  kudosBy: ['quarterpast_ottoman', 'sandpiper_errata'],
  comments: 418,
  bookmarks: 1024,
  hits: 47_310,
});

const wipId = 990_000_003;

/** "Twelve Winters of Beans": one chapter so far of nobody knows how many, "1/?". */
export const wip: Work = sampleWork(wipId, 'Twelve Winters of Beans', '', {
  creators: [authors.lampblack],
  fandoms: [officialFandoms.halfway],
  characters: ['Joss Pereira', 'Ottilie Brandvold'],
  freeforms: ['Gardening', 'Prequel'],
  series: [nights(2)],
  associations: [
    'Inspired by <a href="/works/990000002">What the Tide Table Left Out</a> by <a rel="author" href="/users/lampblack_and_linen/pseuds/lampblack">lampblack (lampblack_and_linen)</a>',
  ],
  summary: '<p>It is a lighthouse. They won’t do.</p>',
  chapters: chaptersOf(wipId, [{ title: 'The First Winter', body: beans }]),
  chaptersPlanned: null,
  published: '2025-03-02',
  updated: '2025-03-02',
  kudos: 88,
  comments: 9,
  hits: 1011,
});

const matureId = 990_000_004;

/** "Forty Watts": two chapters behind the adult gate. */
export const mature: Work = sampleWork(matureId, 'Forty Watts', '', {
  creators: [authors.moth],
  fandoms: [officialFandoms.engines],
  rating: 'Mature',
  warnings: ['Creator Chose Not To Use Archive Warnings'],
  categories: ['F/M'],
  relationships: ['Sabeth Marrow/Auden Lisle', 'Auden Lisle & Tam Corrigan'],
  characters: ['Sabeth Marrow', 'Auden Lisle', 'Number Nineteen'],
  freeforms: ['Post-War', 'Grief', 'Only One Bunk', 'Trains', 'Sentient Machines (Possibly)'],
  summary:
    '<p>After the armistice they send the engines home by rail. Somebody has to keep them company.</p>',
  notes: '<p>Takes place between books two and three. Please mind the rating.</p>',
  endNotes: '<p>There are eleven verses. I have only ever met the one about the goose.</p>',
  chapters: chaptersOf(matureId, [
    { title: 'Off Watch', body: offWatch, posted: '2025-05-01' },
    { title: 'Under Steam', body: underSteam, posted: '2025-05-08', notes: '<p>The bridge is not up.</p>' },
  ]),
  chaptersPlanned: 2,
  published: '2025-05-01',
  updated: '2025-05-08',
  kudos: 640,
  comments: 51,
  bookmarks: 97,
  hits: 8120,
});

/** "crew chat": a work skin with message bubbles. */
export const skinned: Work = sampleWork(
  990_000_005,
  'crew chat: do NOT put the moon in the dishwasher',
  crewChat,
  {
    characters: ['Odalys Tamsin', 'Captain Ruiz', 'Ferrin', 'Ship (Glasswing Courier)'],
    freeforms: ['Chatfic', 'Work Skin In Use', 'Crack Treated Seriously', 'Small Moons'],
    summary: '<p>Who has the moon.</p>',
    notes: '<p>Best with Creator’s Style on; readable without.</p>',
    skin: crewChatSkin,
    kudos: 903,
    comments: 66,
    bookmarks: 120,
    hits: 9455,
  },
);
