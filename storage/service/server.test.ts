import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import { LibraryDatabase } from '../database/database';
import { openLibrary } from '../database/library';
import { readTables } from '../database/read-tables';
import { chapter, draftOf, fill, highlightOf, placeAt, work, workHeader } from '../for-tests';
import type { Library, Request } from './contract';
import { argumentSchemas } from './schemas';
import { answer, isRequest } from './server';

const library = openLibrary(new LibraryDatabase('server-test'));
const onPage = { own: false, work, private: false, mayAsk: async () => true };
const request = (method: string, argument: unknown) =>
  ({ catchword: 'library', method, argument }) as Request;

describe('answer', () => {
  it('does what a work page asks for its work', async () => {
    const opening = { work: workHeader, chapters: [chapter(1)], at: 1 };
    expect(await answer(library, request('openWork', opening), onPage)).toMatchObject({ ok: true });
    const place = placeAt(1, 3, 2);
    const saved = await answer(
      library,
      request('savePlace', { work, place, reached: place, chapter: chapter(1) }),
      onPage,
    );
    expect(saved).toEqual({ ok: true, value: { known: true, notKept: null, kept: true } });
    expect(await answer(library, request('greetWork', { work }), onPage)).toEqual({
      ok: true,
      value: {
        place: { chapterId: '101', chapterNumber: 1, fraction: 1 / 36 },
        autoOpen: false,
        keepOnPage: true,
      },
    });
  });

  it.each([
    ['greetWork', { work: 'archiveofourown.org/works/1' }],
    ['saveHighlight', { highlight: highlightOf('h-000001', 1, { work: 'archiveofourown.org/works/1' }) }],
    ['openWork', { work: { ...workHeader, id: '1' }, chapters: [], at: 1 }],
  ])('refuses %s for a work that is not on the page', async (method, argument) => {
    expect(await answer(library, request(method, argument), onPage)).toMatchObject({
      ok: false,
      failure: 'forbidden',
    });
    expect(
      await answer(library, request(method, argument), { own: true, work: null, private: false }),
    ).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['readWorks', null],
    ['forgetWork', work],
    ['rememberWork', { work, at: 1 }],
    ['eraseAll', null],
    ['constructor', null],
    ['savePlace', { work, place: null, reached: null, chapter: null }],
    ['saveSettings', { change: { theme: 'neon' }, at: 1 }],
    ['saveSettings', { change: { script: 'x' }, at: 1 }],
    ['greetWork', { work: '../../etc' }],
  ])('refuses %s with %j', async (method, argument) => {
    expect(await answer(library, request(method, argument), onPage)).toMatchObject({
      ok: false,
      failure: 'invalid',
    });
  });

  it('answers a page whose address names no work for the work it asked for first alone', async () => {
    const asked: string[] = [];
    const mayAsk = async (of: string) => asked.push(of) > 0 && asked[0] === of;
    const nowhere = { ...onPage, work: null, mayAsk };
    const other = 'archiveofourown.org/works/1';
    // What is refused for another reason was not asked for.
    expect(await answer(library, request('greetWork', { work: '../../etc' }), nowhere)).toMatchObject({
      failure: 'invalid',
    });
    expect(await answer(library, request('settings', null), nowhere)).toMatchObject({ ok: true });
    expect(await answer(library, request('greetWork', { work }), nowhere)).toMatchObject({ ok: true });
    for (const [method, argument] of [
      ['greetWork', { work: other }],
      ['lookAtWork', { work: { ...workHeader, id: '1' }, chapters: [], at: 1 }],
      ['saveHighlight', { highlight: highlightOf('h-000001', 1, { work: other }) }],
      ['drafts', { work: other }],
    ] as const) {
      expect(await answer(library, request(method, argument), nowhere)).toMatchObject({
        failure: 'forbidden',
      });
    }
    expect(await answer(library, request('drafts', { work }), nowhere)).toMatchObject({ ok: true });
  });

  it('refuses a page that changes its address to that of another work', async () => {
    const moved = {
      ...onPage,
      work: 'archiveofourown.org/works/1',
      mayAsk: async (of: string) => of === work,
    };
    expect(
      await answer(library, request('greetWork', { work: 'archiveofourown.org/works/1' }), moved),
    ).toMatchObject({ failure: 'forbidden' });
  });

  it('never throws, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.anything(), async (method, argument) => {
        const answered = await answer(library, request(method, argument), onPage);
        expect(answered.ok).toBe(false);
      }),
    );
  });

  it('says which failure it was', async () => {
    const failing = (error: unknown) => ({ settings: () => Promise.reject(error) }) as unknown as Library;
    const full = Object.assign(new Error('AbortError'), { inner: { name: 'QuotaExceededError' } });
    expect(await answer(failing(full), request('settings', null), onPage)).toMatchObject({ failure: 'full' });
    const closed = Object.assign(new Error('gone'), { name: 'DatabaseClosedError' });
    expect(await answer(failing(closed), request('settings', null), onPage)).toMatchObject({
      failure: 'unavailable',
    });
  });
});

describe('a private window', () => {
  const database = new LibraryDatabase('server-test-private');
  const asked = openLibrary(database);
  const inPrivate = { ...onPage, private: true };
  const ask = (method: string, argument: unknown) => answer(asked, request(method, argument), inPrivate);
  const place = placeAt(1, 3, 20);
  const excluded = { kind: 'work', work, name: 'A work', at: 20 };

  it('is answered with what is known, and told that nothing is kept', async () => {
    await fill(asked, 10);
    const before = await readTables(database);
    expect(await ask('openWork', { work: workHeader, chapters: [chapter(1)], at: 20 })).toMatchObject({
      ok: true,
      value: { notKept: { why: 'private' }, reading: { current: placeAt(2, 10, 10) } },
    });
    expect(await ask('greetWork', { work })).toMatchObject({
      ok: true,
      value: { place: { chapterNumber: 2 }, keepOnPage: false },
    });
    expect(await ask('settings', null)).toMatchObject({ ok: true });
    expect(await readTables(database)).toEqual(before);
  });

  it('cannot pretend to be another', async () => {
    const opening = { work: { ...workHeader, title: 'Renamed' }, chapters: [], at: 30, notKept: 'own' };
    expect(await ask('openWork', opening)).toMatchObject({ value: { notKept: { why: 'private' } } });
    expect((await database.works.get(work))?.title).toBe(workHeader.title);
  });

  it.each([
    ['savePlace', { work, place, reached: place, chapter: chapter(1) }],
    ['markWork', { work, as: 'finished', at: 20 }],
    ['startAgain', { work, at: 20 }],
    ['saveSitting', { sitting: { id: 'sitting-1', work, start: 1, end: 20, words: 9 } }],
    ['saveHighlight', { highlight: highlightOf('h-000001', 20) }],
    ['saveSettings', { change: { theme: 'dusk' }, at: 20 }],
    ['drafts', { work }],
    ['saveDraft', { draft: draftOf('d-000001', 20) }],
    ['exclude', excluded],
    ['include', excluded],
  ])('is refused %s, and nothing is written', async (method, argument) => {
    const before = await readTables(database);
    expect(await ask(method, argument)).toMatchObject({ ok: false, failure: 'private' });
    expect(await readTables(database)).toEqual(before);
  });

  it('is asked of every method there is', () => {
    // Whoever adds a method decides here whether a private window may ask for it.
    expect(Object.keys(argumentSchemas).sort()).toEqual(
      [
        ...['openWork', 'lookAtWork', 'greetWork', 'settings'],
        ...['savePlace', 'markWork', 'startAgain', 'saveSitting', 'saveHighlight', 'saveSettings'],
        ...['drafts', 'saveDraft', 'exclude', 'include'],
      ].sort(),
    );
  });
});

describe('exclusions', () => {
  it('of the work on its page a content script may ask for, and of no fandom and no other work', async () => {
    const of = (work: string) => ({ kind: 'work', work, name: 'A work', at: 50 });
    const fandom = { kind: 'fandom', name: 'Halfway Lantern', at: 50 };
    const own = { own: true, work: null, private: false };
    for (const method of ['exclude', 'include']) {
      expect(await answer(library, request(method, of(work)), onPage)).toMatchObject({ ok: true });
      for (const argument of [of('archiveofourown.org/works/1'), fandom]) {
        expect(await answer(library, request(method, argument), onPage)).toMatchObject({
          failure: 'forbidden',
        });
        expect(await answer(library, request(method, argument), own)).toMatchObject({ ok: true });
      }
      const blank = { ...fandom, name: '  ' };
      expect(await answer(library, request(method, blank), own)).toMatchObject({ failure: 'invalid' });
    }
  });
});

describe('isRequest', () => {
  it('knows its own', () => {
    expect(isRequest(request('settings', null))).toBe(true);
    for (const other of [null, 'library', 7, {}, { catchword: 'open' }]) expect(isRequest(other)).toBe(false);
  });
});
