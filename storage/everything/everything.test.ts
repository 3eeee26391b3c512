import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../database/library';
import { device, fill as put } from '../file/libraries-for-tests';
import { chapter, fill, highlightOf, work, workHeader } from '../for-tests';
import { keepDaily } from '../snapshots/daily';
import { noRows } from '../tables';
import { entriesOf } from './entries';
import type { KeptName } from './kept';
import { lookFor, placeOf } from './search';
import { SNAPSHOT_STORES, type Sources, sourcesOf } from './sources';
import { workOfWaiting } from './waiting';

let here: ReturnType<typeof device>;
let shelf: Record<string, unknown>;
let sources: Sources;

beforeEach(() => {
  here = device();
  shelf = {};
  sources = sourcesOf(here.database, here.snapshots, { get: async () => shelf }, async () => [
    'https://mirror.example/*',
  ]);
});

/** Every key of a place, asked for by so many at a time. */
async function all(name: KeptName, limit: number, of: string | null = null): Promise<IDBValidKey[]> {
  const keys: IDBValidKey[] = [];
  while (true) {
    const page = await sources[name].page(keys.at(-1) ?? null, limit, of);
    keys.push(...page.map(({ key }) => key));
    if (page.length < limit) return keys;
  }
}

describe('the places of what is kept', () => {
  it('show whatever any store of either database holds', async () => {
    const { database, snapshots } = here;
    for (const [index, table] of [...database.tables, ...snapshots.tables].entries()) {
      const field = table.schema.primKey.keyPath as string;
      await table.put({ [field]: `mark-${index}`, at: index });
    }
    const seen = new Set<IDBValidKey>();
    for (const name of Object.keys(sources) as KeptName[])
      for (const key of await all(name, 7)) seen.add(key);
    for (const [index, table] of [...database.tables, ...snapshots.tables].entries()) {
      // What is packed is handed over as a file; see `fileOf`.
      if (table.name === 'contents' || table.name === 'importChanges') continue;
      expect(seen.has(`mark-${index}`), table.name).toBe(true);
    }
    expect(snapshots.tables.map(({ name }) => name).sort()).toEqual(Object.keys(SNAPSHOT_STORES).sort());
  });

  it('are read page by page, each thing once, whatever its key is', async () => {
    const ids = Array.from({ length: 23 }, (_, i) => `h-${String(i).padStart(6, '0')}`);
    await here.database.highlights.bulkPut(ids.map((id) => highlightOf(id, 1)));
    await here.database.table('highlights').put({ id: 7 });
    await here.database.table('highlights').put({ id: ['a', 1] });
    for (const limit of [1, 5, 25, 100]) {
      expect(await all('highlights', limit)).toEqual([7, ...ids, ['a', 1]]);
    }
    expect(await sources.highlights.count(null)).toBe(25);
  });

  it('can be asked for one work alone', async () => {
    const other = 'archiveofourown.org/works/7';
    await fill(openLibrary(here.database, here.snapshots), 100, 5);
    await put(here.database, {
      ...noRows(),
      works: [{ ...workHeader, key: other, id: '7', modified: 1 }],
      highlights: [highlightOf('h-other01', 1, { work: other })],
      settings: [{ name: 'size', value: 20, modified: 1 }],
      forgotten: [{ work: other, at: 1 }],
    });
    await keepDaily(here.database, here.snapshots, 1_000);
    shelf = {
      'outbox/a': { method: 'savePlace', argument: { work } },
      'outbox/b': { method: 'openWork', argument: { work: { site: 'archiveofourown.org', id: '7' } } },
      backup: { at: 1, bytes: 2 },
    };
    const kept: Record<string, number> = {};
    for (const name of Object.keys(sources) as KeptName[]) {
      const keys = await all(name, 2, work);
      expect(await sources[name].count(work), name).toBe(keys.length);
      if (keys.length > 0) kept[name] = keys.length;
    }
    expect(kept).toEqual({ works: 1, chapters: 3, readings: 1, highlights: 5, shelf: 1 });
    expect(await all('shelf', 2, other)).toEqual(['outbox/b']);
    expect(await all('forgotten', 2, other)).toEqual([other]);
  });
});

describe('an entry', () => {
  it('has the title of its work', async () => {
    await fill(openLibrary(here.database), 100);
    const [entry] = await entriesOf(
      here.database,
      'highlights',
      await sources.highlights.page(null, 1, null),
    );
    expect(entry).toMatchObject({ of: 'highlights', work, title: workHeader.title, damage: null });
    expect(entry?.row).toMatchObject({ note: 'ham!' });
  });

  it('is told as damaged where it is, and is there as it is stored', async () => {
    const circle: Record<string, unknown> = { id: 'd-circle' };
    circle.self = circle;
    const odd = [
      { id: 'a-bare' },
      { ...highlightOf('b-anchor', 1), anchor: 'none' },
      { ...highlightOf('c-worked', 1), work: { deep: 1 } },
      circle,
    ];
    for (const row of odd) await here.database.table('highlights').put(row);
    const entries = await entriesOf(
      here.database,
      'highlights',
      await sources.highlights.page(null, 9, null),
    );
    expect(entries.map(({ row }) => row)).toEqual([null, null, null, null]);
    for (const { damage } of entries) expect(damage).toMatch(/not as it should be|too deep/);
    expect(entries[0]?.stored).toEqual({ id: 'a-bare' });

    const copies = [{ key: 'x', value: { id: 'x', at: 'noon' } }];
    expect((await entriesOf(here.database, 'snapshots', copies))[0]).toMatchObject({ row: null });
  });

  it('of a real copy, alarm, waiting change and site is sound', async () => {
    await fill(openLibrary(here.database), 100);
    await keepDaily(here.database, here.snapshots, 1_000);
    const lost = { works: 1, readings: 0, highlights: 0, notes: 0 };
    await here.snapshots.alarms.put({ id: 'shrunk', at: 2, snapshot: 'x', since: 1, lost, dismissed: null });
    shelf = { backup: { at: 1, bytes: 2 } };
    for (const name of ['snapshots', 'alarms', 'shelf', 'sites'] as const) {
      const [entry] = await entriesOf(here.database, name, await sources[name].page(null, 1, null));
      expect(entry?.damage, name).toBeNull();
    }
  });
});

describe('a search', () => {
  const look = async (words: string, of: string | null = null) => {
    const found: string[] = [];
    let last = { looked: 0, of: 0 };
    for await (const step of lookFor(sources, words, of, new AbortController().signal)) {
      found.push(
        ...step.found.map(({ of: place, stored, where }) => `${place} ${String(stored.key)} ${where}`),
      );
      last = step;
    }
    return { found, looked: last.looked, of: last.of };
  };

  it('finds words in any field of any place, whatever their case', async () => {
    await fill(openLibrary(here.database), 100, 2);
    const waiting = {
      catchword: 'library',
      method: 'saveHighlight',
      argument: { highlight: { note: 'HAM, too' } },
    };
    shelf = { 'outbox/highlight/1': waiting };
    expect((await look(' hAm! ')).found).toEqual(['highlights h-000001 note']);
    expect((await look('HAM')).found).toContain('shelf outbox/highlight/1 value.argument.highlight.note');
    expect((await look('mirror.EXAMPLE')).found).toEqual(['sites https://mirror.example/* ']);
    expect((await look('lampblack')).found).toEqual([`works ${work} creators`]);
    expect((await look('nowhere at all')).found).toEqual([]);
    expect((await look('mirror', work)).found).toEqual([]);
  });

  it('looks at each thing once and tells how far it is', async () => {
    await here.database.highlights.bulkPut(
      Array.from({ length: 1_203 }, (_, i) =>
        highlightOf(`h-${String(i).padStart(6, '0')}`, 1, { note: i % 100 === 2 ? 'Salt' : '' }),
      ),
    );
    const { found, looked, of } = await look('salt');
    expect(found).toHaveLength(13);
    expect(new Set(found).size).toBe(13);
    expect([looked, of]).toEqual([1_204, 1_204]);
  });

  it('reads no further than it is asked, and ends when it is aborted', async () => {
    await here.database.highlights.bulkPut(
      Array.from({ length: 900 }, (_, i) => highlightOf(`h-${String(i).padStart(6, '0')}`, 1)),
    );
    const abort = new AbortController();
    const steps = lookFor(sources, 'ham', null, abort.signal);
    let looked = 0;
    while (looked === 0) looked = (await steps.next()).value?.looked ?? 0;
    expect(looked).toBe(250);
    abort.abort(new Error('enough'));
    await expect(steps.next()).rejects.toThrow('enough');
  });

  it('survives what goes in circles', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(placeOf('x', circle)).toBeNull();
    expect(placeOf('x', { a: [null, 3, undefined, { b: 'aXe' }] })).toBe('a.b');
  });
});

describe('the work of a change that waits', () => {
  it.each([
    [{ argument: { work } }, work],
    [{ argument: { highlight: { work } } }, work],
    [{ argument: { work: workHeader, chapters: [chapter(1)] } }, work],
    [{ argument: { change: { size: 3 } } }, null],
    [{ argument: { work: { site: 3 } } }, null],
    [{ argument: null }, null],
    ['text', null],
    [null, null],
  ])('%j', (value, expected) => {
    expect(workOfWaiting(value)).toBe(expected);
  });
});
