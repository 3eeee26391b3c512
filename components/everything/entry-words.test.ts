import { describe, expect, it } from 'vitest';
import type { Entry, Kept, KeptName } from '../../storage/everything/kept';
import { highlightOf, placeAt, work, workHeader } from '../../storage/for-tests';
import { entryWords } from './entry-words';
import { storedText } from './stored-text';

function entry<Name extends KeptName>(of: Name, row: Kept[Name] | null, key: IDBValidKey = 'k'): Entry {
  return {
    of,
    key,
    stored: row,
    row,
    damage: row === null ? 'odd' : null,
    work,
    title: workHeader.title,
  } as Entry;
}

const facts = (each: Entry) =>
  Object.fromEntries(entryWords(each).facts.map(({ name, value }) => [name, value]));

describe('an entry in words', () => {
  it('of a work', () => {
    const row = {
      ...workHeader,
      key: work,
      creators: ['one', 'two'],
      chaptersPlanned: null,
      complete: false,
      modified: 1,
    };
    expect(entryWords(entry('works', row)).head).toBe(workHeader.title);
    expect(facts(entry('works', row))).toMatchObject({
      By: 'one, two',
      Language: 'English',
      Length: '60 words, 3 of ? chapters, in progress',
    });
  });

  it('of a highlight: its words, her note and tags, and when it was deleted', () => {
    const row = highlightOf('h-000001', 5, { note: 'two\nlines', tags: ['b', 'a'], deleted: 5 });
    expect(entryWords(entry('highlights', row))).toMatchObject({
      head: row.anchor.exact,
      quote: true,
      deleted: 5,
    });
    expect(facts(entry('highlights', row))).toMatchObject({
      'Your note': 'two\nlines',
      Tags: 'b, a',
      Work: workHeader.title,
    });
  });

  it('of a place', () => {
    const row = {
      work,
      current: placeAt(2, 9, 5),
      furthest: placeAt(3, 9, 5),
      progress: 1,
      begun: 1,
      since: 0,
      status: { value: 'finished', at: 7 } as const,
      finished: [6, 7],
      modified: 8,
    };
    expect(facts(entry('readings', row))).toMatchObject({
      'You are at': 'chapter 2, 8 % of it',
      'Of the work': '100 %',
      'You said': expect.stringMatching(/^finished, /),
      Finished: expect.stringContaining('; '),
    });
  });

  it('leaves out what is not known', () => {
    const row = {
      key: `${work}/chapters/1`,
      work,
      id: null,
      number: 1,
      title: null,
      words: null,
      textHash: null,
    };
    const shown = facts(entry('chapters', { ...row, textSeen: null, modified: 4 }));
    expect(Object.keys(shown)).toEqual(['Work', 'Noted']);
  });

  it('of a damaged one goes by its key', () => {
    expect(entryWords(entry('highlights', null, 'x-1'))).toEqual({
      head: 'x-1',
      quote: false,
      facts: [],
      deleted: null,
    });
    expect(entryWords(entry('highlights', null, [7, 'a'])).head).toBe('[7,"a"]');
  });

  it('of what waits in the small storage', () => {
    const waiting = { catchword: 'library', method: 'savePlace', argument: { work } };
    expect(entryWords(entry('shelf', { key: 'outbox/place/x', value: waiting })).head).toBe(
      'Your place in a work',
    );
    expect(entryWords(entry('shelf', { key: 'backup', value: { at: 1, bytes: 900 } })).head).toBe(
      'The last backup file',
    );
    for (const value of [null, 'text', { method: 'constructor' }, { method: 7 }]) {
      expect(entryWords(entry('shelf', { key: 'outbox/odd', value })).head).toBe('outbox/odd');
    }
    expect(entryWords(entry('shelf', { key: 'backup', value: 3 })).head).toBe('backup');
  });
});

describe('as it is stored', () => {
  it('is JSON, to the letter', () => {
    const row = highlightOf('h-000001', 5, { note: '<b>“ham”</b>\n' });
    expect(JSON.parse(storedText(row))).toEqual(row);
  });

  it('takes whatever a database can hold', () => {
    const circle: Record<string, unknown> = { list: [1] };
    circle.self = circle;
    circle.again = circle.list;
    expect(JSON.parse(storedText(circle))).toEqual({ list: [1], self: '(itself)', again: [1] });
    expect(storedText(undefined)).toBe('"(nothing)"');
    expect(
      JSON.parse(storedText([1n, Number.NaN, new Map([['a', new Set([1])]]), new Uint8Array(3)])),
    ).toEqual(['(1n)', '(NaN)', { '(map)': [['a', { '(set)': [1] }]] }, '(3 bytes)']);
    expect(storedText(new Date(Number.NaN))).toBe('"(no date)"');
    let deep: unknown = 1;
    for (let i = 0; i < 5_000; i++) deep = [deep];
    expect(storedText(deep)).toContain('(deeper)');
  });
});
