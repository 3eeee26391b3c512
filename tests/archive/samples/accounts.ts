import type { Account, ExternalWork } from '../account';
import { officialFandoms } from '../prose/cast';
import { oneShot, serial, wip } from './main-works';
import { anonymous, collaboration, restricted, unrevealed } from './odd-works';

// Ids in the range of the samples, of works that are in no archive.
const goneId = 990_000_998;
const goneToo = 990_000_999;
const nightsId = 990_900_001;

/** A serial that is told by letter, elsewhere. */
export const elsewhere: ExternalWork = {
  id: 990_700_001,
  title: 'The Posted Lighthouse',
  author: 'Keeper Without Account',
  fandom: officialFandoms.halfway,
};

/** "reader": has read, bookmarked and subscribed to one of everything. */
export const reader: Account = {
  login: 'reader',
  history: [
    { work: serial.id, last: '3 days', since: 'an update', times: 1024 },
    { work: anonymous.id, last: '14 Nov 2025', since: 'minor edits', times: 1, later: true },
    { work: unrevealed.id, last: '02 Nov 2025', since: 'nothing', times: 2 },
    { work: goneId, last: '26 Oct 2025', since: 'nothing', times: 4 },
    { work: wip.id, last: '01 Jan 2025', since: 'nothing', times: 3, later: true },
  ],
  bookmarks: [
    {
      id: 990_600_001,
      of: { work: serial.id },
      kind: 'rec',
      date: '15 Nov 2025',
      tags: ['slow tides', 'Comfort & Tea'],
      // A list with the archive's own class names, as anybody may write one.
      notes:
        '<p>Read it with the window open.</p><ul class="work index group"><li class="work blurb work-1">Not a row.</li></ul>',
    },
    { id: 990_600_002, of: { series: nightsId }, kind: 'public', date: '15 Nov 2025' },
    { id: 990_600_003, of: { external: elsewhere }, kind: 'private', date: '2 days' },
    { id: 990_600_004, of: { work: goneToo }, kind: 'public', date: '11 Oct 2024' },
    { id: 990_600_005, of: { work: unrevealed.id }, kind: 'public', date: '10 Oct 2024' },
    { id: 990_600_006, of: { work: oneShot.id }, kind: 'public', date: '09 Oct 2024' },
  ],
  subscriptions: [
    { work: anonymous.id },
    { work: restricted.id },
    { user: 'marginmoth_17' },
    { work: unrevealed.id },
    { series: nightsId },
    { work: collaboration.id },
    { work: goneId },
  ],
};

/** Everyone with something to show. */
export const sampleAccounts: readonly Account[] = [reader];
