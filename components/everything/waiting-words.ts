import type { ShelfItem } from '../../storage/everything/kept';
import type { Method } from '../../storage/service/contract';
import { sizeWords, timeWords } from '../library/your-data/words';

/** What a change that waits is, by the request that would make it. */
const WAITING: { readonly [M in Method]: string } = {
  openWork: 'That you opened a work',
  lookAtWork: 'A question about a work',
  greetWork: 'A question about a work',
  savePlace: 'Your place in a work',
  markWork: 'What you said of a work',
  startAgain: 'That you began a work again',
  saveSitting: 'How long you read',
  saveHighlight: 'A highlight',
  drafts: 'A question for the comments you are writing',
  saveDraft: 'A comment you are writing',
  exclude: 'What Catchword is not to keep',
  include: 'What Catchword is to keep again',
  settings: 'A question for your settings',
  saveSettings: 'Settings that you changed',
};

/** Something in the small storage, for people. What nobody here knows goes by its key. */
export function waitingWords({ key, value }: ShelfItem): {
  head: string;
  facts: [name: string, value: string][];
} {
  const told = (value ?? {}) as { [field: string]: unknown };
  if (key === 'backup' && typeof told.at === 'number' && typeof told.bytes === 'number') {
    return {
      head: 'The last backup file',
      facts: [
        ['Saved', timeWords(told.at)],
        ['Size', sizeWords(told.bytes)],
      ],
    };
  }
  if (key.startsWith('outbox/') && Object.hasOwn(WAITING, String(told.method))) {
    return { head: WAITING[told.method as Method], facts: [['Waits', 'it could not be saved yet']] };
  }
  return { head: key, facts: [] };
}
