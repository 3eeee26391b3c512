import { beforeEach, describe, expect, it } from 'vitest';
import { DocumentWorks, type SessionStore } from './document-works';

const FIRST = 'archiveofourown.org/works/1';
const SECOND = 'archiveofourown.org/works/2';

/** What the browser keeps as long as it runs. */
class Session implements SessionStore {
  readonly items = new Map<string, unknown>();
  async get(key: string | null) {
    return Object.fromEntries([...this.items].filter(([each]) => key === null || each === key));
  }
  async set(items: Record<string, unknown>) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, value);
  }
  async remove(keys: string[]) {
    for (const key of keys) this.items.delete(key);
  }
}

let session: Session;
let works: DocumentWorks;
beforeEach(() => {
  session = new Session();
  works = new DocumentWorks(session);
});

describe('DocumentWorks', () => {
  it('answers a document for the first work that it asks for, and for no other', async () => {
    const page = { tab: 7, id: 'a' };
    expect(await works.mayAsk(page, FIRST)).toBe(true);
    expect(await works.mayAsk(page, SECOND)).toBe(false);
    expect(await works.mayAsk(page, FIRST)).toBe(true);
  });

  it('knows one of two that ask at once as the first', async () => {
    const page = { tab: 7, id: 'a' };
    expect(await Promise.all([works.mayAsk(page, FIRST), works.mayAsk(page, SECOND)])).toEqual([true, false]);
  });

  it('takes the next page in the tab, and a page in another tab, for documents of their own', async () => {
    await works.mayAsk({ tab: 7, id: 'a' }, FIRST);
    expect(await works.mayAsk({ tab: 7, id: 'b' }, SECOND)).toBe(true);
    // Of a session that is restored, many pages begin within one ms.
    expect(await works.mayAsk({ tab: 8, id: 'a' }, SECOND)).toBe(true);
  });

  it('knows it after the browser has stopped the background', async () => {
    await works.mayAsk({ tab: 7, id: 'a' }, FIRST);
    const later = new DocumentWorks(session);
    expect(await later.mayAsk({ tab: 7, id: 'a' }, SECOND)).toBe(false);
    expect(await later.mayAsk({ tab: 7, id: 'a' }, FIRST)).toBe(true);
  });

  it('finds the document again where the browser names no tab', async () => {
    await works.mayAsk({ tab: 7, id: 'a' }, FIRST);
    expect(await works.mayAsk({ tab: null, id: 'a' }, FIRST)).toBe(true);
    expect(await works.mayAsk({ tab: null, id: 'a' }, SECOND)).toBe(false);
  });

  it('forgets a tab that has closed, and no other', async () => {
    await works.mayAsk({ tab: 7, id: 'a' }, FIRST);
    await works.mayAsk({ tab: 77, id: 'a' }, FIRST);
    await works.tabClosed(7);
    expect(await works.mayAsk({ tab: 7, id: 'a' }, SECOND)).toBe(true);
    expect(await works.mayAsk({ tab: 77, id: 'a' }, SECOND)).toBe(false);
  });

  it('holds as long as the background does where nothing can be kept', async () => {
    session.set = () => Promise.reject(new Error('no room'));
    expect(await works.mayAsk({ tab: 7, id: 'a' }, FIRST)).toBe(true);
    expect(await works.mayAsk({ tab: 7, id: 'a' }, SECOND)).toBe(false);
  });
});
