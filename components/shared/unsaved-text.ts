import type { Unsaved } from '../../storage/service/outbox';

/** What to say of changes that could not be saved yet. */
export function unsavedText({ count, failure }: NonNullable<Unsaved>): string {
  const what = count === 1 ? 'One change is' : `${count} changes are`;
  if (failure === 'full') {
    return `Your browser's storage is full. ${what} not saved yet; Catchword keeps trying, and reading goes on.`;
  }
  return `Catchword's library cannot be reached. ${what} not saved yet; it keeps trying. If this stays, reload the page.`;
}
