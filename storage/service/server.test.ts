import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../database/database';
import { openLibrary } from '../database/library';
import { chapter, highlightOf, placeAt, work, workHeader } from '../for-tests';
import type { Library, Request } from './contract';
import { answer, isRequest } from './server';

const library = openLibrary(new LibraryDatabase('server-test'));
const onPage = { own: false, work };
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
    expect(saved).toEqual({ ok: true, value: { known: true } });
    expect(await answer(library, request('greetWork', { work }), onPage)).toEqual({
      ok: true,
      value: { place: { chapterId: '101', chapterNumber: 1 }, autoOpen: false },
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
    expect(await answer(library, request(method, argument), { own: true, work: null })).toMatchObject({
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

describe('isRequest', () => {
  it('knows its own', () => {
    expect(isRequest(request('settings', null))).toBe(true);
    for (const other of [null, 'library', 7, {}, { catchword: 'open' }]) expect(isRequest(other)).toBe(false);
  });
});
