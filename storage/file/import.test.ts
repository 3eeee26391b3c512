import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { forgetWork } from '../database/forget';
import { openLibrary } from '../database/library';
import { chapter, highlightOf, placeAt, work, workHeader } from '../for-tests';
import { mergeLibraries } from '../merge/merge';
import { library } from '../merge/rows-for-tests';
import { noRows, type Rows } from '../tables';
import { carryOut } from './carry-out';
import { gunzip } from './gzip';
import { AT, contents, device, exported, fill, importFile, manyHighlights } from './libraries-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';
import { undoImport } from './undo-import';

let here: ReturnType<typeof device>;

beforeEach(() => {
  here = device();
});

const visit = { last: 3, source: 'history', modified: 3 };
const reading = {
  work,
  current: placeAt(1, 9, 6),
  furthest: placeAt(2, 9, 5),
  progress: 0.4,
  begun: 2,
  since: 0,
  status: null,
  finished: [],
  modified: 6,
};
const facts = { ...workHeader, key: work, modified: 2 };

async function fileWith(rows: Partial<Rows>): Promise<string> {
  const other = device();
  await fill(other.database, { ...noRows(), ...rows });
  return exported(other.database);
}

describe('the plan', () => {
  it('counts, names the works, and writes nothing', async () => {
    await fill(here.database, {
      ...noRows(),
      works: [{ ...facts, key: 'archiveofourown.org/works/7', id: '7', title: 'Salt', modified: 1 }],
      highlights: [highlightOf('h-000001', 1), highlightOf('h-000002', 9, { note: 'mine' })],
      settings: [{ name: 'size', value: 20, modified: 1 }],
    });
    const before = await contents(here.database);
    const file = await fileWith({
      works: [facts, { ...facts, key: 'archiveofourown.org/works/7', id: '7', title: 'Salt', modified: 1 }],
      readings: [reading],
      highlights: [
        highlightOf('h-000001', 4, { note: 'later' }),
        highlightOf('h-000002', 3),
        highlightOf('h-000003', 3),
      ],
      visits: [{ work: 'archiveofourown.org/works/7', ...visit }],
      settings: [
        { name: 'size', value: 24, modified: 2 },
        { name: 'theme', value: 'neon', modified: 2 },
      ],
    });
    const plan = await planImport(here.database, await readLibraryFile(file));
    expect(plan.counts).toMatchObject({
      works: { add: 1, change: 0, remove: 0, leave: 1 },
      readings: { add: 1 },
      highlights: { add: 1, change: 1, leave: 1 },
      visits: { add: 1 },
      settings: { add: 0, change: 1 },
    });
    expect(plan.changes).toBe(6);
    expect(plan.works).toEqual([
      { work, title: workHeader.title, is: 'new', reading: true, highlights: 2, others: 0 },
      {
        work: 'archiveofourown.org/works/7',
        title: 'Salt',
        is: 'changed',
        reading: false,
        highlights: 0,
        others: 1,
      },
    ]);
    expect(plan.settings).toEqual(['size']);
    expect(plan.problems).toMatchObject([{ table: 'settings', key: 'theme' }]);
    expect(await contents(here.database)).toEqual(before);
  });

  it('says what would be forgotten', async () => {
    await fill(here.database, { ...noRows(), works: [facts], highlights: [highlightOf('h-000001', 3)] });
    const plan = await planImport(
      here.database,
      await readLibraryFile(await fileWith({ forgotten: [{ work, at: 5 }] })),
    );
    expect(plan.counts).toMatchObject({
      works: { remove: 1 },
      highlights: { remove: 1 },
      forgotten: { add: 1 },
    });
    expect(plan.works).toMatchObject([{ title: workHeader.title, is: 'forgotten', highlights: 1 }]);
  });

  it('finds nothing in a file that holds nothing new', async () => {
    await fill(here.database, { ...manyHighlights(600), works: [facts], readings: [reading] });
    const plan = await planImport(here.database, await readLibraryFile(await exported(here.database)));
    expect(plan.changes).toBe(0);
    expect(plan.works).toEqual([]);
    expect(plan.counts.highlights.leave).toBe(600);
  });
});

describe('importing', () => {
  it('into an empty library gives the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (raw) => {
        const empty = device();
        const rows = mergeLibraries(raw, noRows());
        await importFile(empty, await fileWith(rows));
        expect(await contents(empty.database)).toEqual(rows);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is merging, done twice as well as once', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (a, b) => {
        const one = device();
        const [ours, theirs] = [mergeLibraries(a, noRows()), mergeLibraries(b, noRows())];
        await fill(one.database, ours);
        const file = await fileWith(theirs);
        const { plan, imported } = await importFile(one, file);
        const merged = mergeLibraries(ours, theirs);
        expect(await contents(one.database)).toEqual(merged);
        expect(imported.counts).toEqual(plan.counts);
        const again = await importFile(one, file);
        expect(again.plan.changes).toBe(0);
        expect(await contents(one.database)).toEqual(merged);
      }),
      { numRuns: runs(60) },
    );
  });

  it('keeps a snapshot of the library before', async () => {
    await fill(here.database, manyHighlights(3));
    const { imported } = await importFile(here, await fileWith({ visits: [{ work, ...visit }] }));
    const [snapshot, ...others] = await here.snapshots.snapshots.toArray();
    expect(others).toEqual([]);
    expect(snapshot).toMatchObject({
      id: imported.snapshot,
      why: 'import',
      at: AT,
      counts: { highlights: 3, visits: 0 },
    });
    const content = await here.snapshots.contents.get(imported.snapshot);
    const file = await readLibraryFile(await gunzip(new Uint8Array(content?.content ?? [])));
    expect(file.rows).toEqual(manyHighlights(3));
  });

  it('merges with what happened after it was planned', async () => {
    const file = await readLibraryFile(await fileWith({ highlights: [highlightOf('h-000001', 4)] }));
    const plan = await planImport(here.database, file);
    const meanwhile = highlightOf('h-000001', 5, { note: 'written meanwhile' });
    await openLibrary(here.database).saveHighlight({ highlight: meanwhile });
    const { counts } = await carryOut(here.database, here.snapshots, plan, { at: AT });
    expect(await here.database.highlights.toArray()).toEqual([meanwhile]);
    expect(counts.highlights).toMatchObject({ add: 0, leave: 1 });
  });

  it.each([
    ['a few rows into many', 1_200, 3],
    ['many rows into a few', 3, 1_200],
  ])('finds what is there: %s', async (_, stored, incoming) => {
    await fill(here.database, manyHighlights(stored));
    const theirs = manyHighlights(incoming).highlights.map((row) => ({
      ...row,
      modified: 5_000,
      note: 'theirs',
    }));
    const { plan, imported } = await importFile(here, await fileWith({ highlights: theirs }));
    const both = Math.min(stored, incoming);
    expect(plan.counts.highlights).toEqual({ add: incoming - both, change: both, remove: 0, leave: 0 });
    expect((await contents(here.database)).highlights).toEqual([
      ...theirs,
      ...manyHighlights(stored).highlights.slice(incoming),
    ]);
    await undoImport(here.database, imported);
    expect(await contents(here.database)).toEqual(manyHighlights(stored));
  });

  it('takes a row that is in the file twice for one', async () => {
    const [row, other] = ['earlier', 'later'].map((note, i) => highlightOf('h-000001', i + 1, { note }));
    const tables = { highlights: [other, row, other] };
    const { plan } = await importFile(here, JSON.stringify({ catchword: 'library', schema: 3, tables }));
    expect(plan.counts.highlights.add).toBe(1);
    expect(await here.database.highlights.toArray()).toEqual([other]);
  });

  it('tells how far it is, to the end', async () => {
    const file = await readLibraryFile(await fileWith(manyHighlights(600)));
    const steps: [string, number, number][] = [];
    const step = (name: string) => (done: number, of: number) => steps.push([name, done, of]);
    const plan = await planImport(here.database, file, { progress: step('plan') });
    await carryOut(here.database, here.snapshots, plan, { at: AT, progress: step('write') });
    for (const name of ['plan', 'write']) {
      const its = steps.filter(([which]) => which === name).map(([, done]) => done);
      expect(its.length).toBeGreaterThan(2);
      expect(its).toEqual([...its].sort((a, b) => a - b));
      expect(its.at(-1)).toBe(600);
    }
  });
});

describe('undoing', () => {
  it('gives the library as it was', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (a, b) => {
        const one = device();
        await fill(one.database, mergeLibraries(a, noRows()));
        const before = await contents(one.database);
        const { imported } = await importFile(one, await fileWith(mergeLibraries(b, noRows())));
        const undone = await undoImport(one.database, imported);
        expect(undone).toEqual({ restored: imported.changes.length, stayed: 0 });
        expect(await contents(one.database)).toEqual(before);
      }),
      { numRuns: runs(60) },
    );
  });

  it('leaves what she changed since, and says how much', async () => {
    const file = await fileWith({ highlights: [highlightOf('h-000001', 4), highlightOf('h-000002', 4)] });
    const { imported } = await importFile(here, file);
    const changed = highlightOf('h-000002', 8, { note: 'hers' });
    await openLibrary(here.database).saveHighlight({ highlight: changed });
    expect(await undoImport(here.database, imported)).toEqual({ restored: 1, stayed: 1 });
    expect(await here.database.highlights.toArray()).toEqual([changed]);
    // What is back already is not what the import left.
    expect(await undoImport(here.database, imported)).toEqual({ restored: 0, stayed: 2 });
  });

  it('does not bring back what was forgotten since', async () => {
    await fill(here.database, { ...noRows(), works: [facts], highlights: [highlightOf('h-000001', 3)] });
    const { imported } = await importFile(here, await fileWith({ forgotten: [{ work, at: 5 }] }));
    await forgetWork(here.database, here.snapshots, work, 9);
    await undoImport(here.database, imported);
    expect(await contents(here.database)).toEqual({ ...noRows(), forgotten: [{ work, at: 9 }] });
  });
});

describe('two devices', () => {
  const other = '7';
  const which = fc.constantFrom(workHeader.id, other);
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('place'),
        id: which,
        number: fc.integer({ min: 1, max: 3 }),
        offset: fc.nat(90),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('highlight'),
        id: which,
        number: fc.nat(2),
        note: fc.constantFrom('', 'salt'),
        gone: fc.boolean(),
      }),
    },
    fc.record({ do: fc.constant('setting'), size: fc.integer({ min: 12, max: 20 }) }),
    fc.record({
      do: fc.constant('open'),
      id: which,
      title: fc.constantFrom('Low Water', 'High Water'),
      words: fc.option(fc.nat(40)),
    }),
    fc.record({ do: fc.constant('forget'), id: which }),
    fc.record({ do: fc.constant('export') }),
    fc.record({ do: fc.constant('import'), file: fc.nat(9) }),
  );
  const steps = fc.array(fc.record({ on: fc.constantFrom(0, 1), at: fc.nat(3), what: step }), {
    minLength: 4,
    maxLength: 24,
  });

  type Step = (typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never)['what'];

  async function act(on: ReturnType<typeof device>, what: Step, at: number, files: string[]): Promise<void> {
    const its = openLibrary(on.database);
    const key = 'id' in what ? `${workHeader.site}/works/${what.id}` : '';
    if (what.do === 'place' && 'offset' in what) {
      const place = placeAt(what.number, what.offset, at);
      const reached = placeAt(what.number, what.offset + 5, at);
      await its.savePlace({ work: key, place, reached, chapter: chapter(what.number) });
    } else if ('gone' in what) {
      const id = `h-${what.id.padStart(9, '0')}-${what.number}`;
      const { note, gone } = what;
      await its.saveHighlight({
        highlight: highlightOf(id, at, { work: key, note, deleted: gone ? at : null }),
      });
    } else if ('size' in what) await its.saveSettings({ change: { size: what.size }, at });
    else if ('title' in what) {
      const shown = [chapter(1, what.words), chapter(2, null)];
      await its.openWork({ work: { ...workHeader, id: what.id, title: what.title }, chapters: shown, at });
    } else if (what.do === 'forget') await forgetWork(on.database, on.snapshots, key, at);
    else if (what.do === 'export') files.push(await exported(on.database));
    else if ('file' in what) {
      const file = files[what.file % Math.max(1, files.length)];
      if (file !== undefined) await importFile(on, file);
    }
  }

  it('have the same library in the end, whatever they did and whichever files they exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const devices = [device(), device()] as const;
        const files: string[] = [];
        // Clocks that run on, now and then with two things at once.
        let now = 1;
        for (const { on, at, what } of all) {
          now += at;
          await act(devices[on as 0 | 1], what, now, files);
        }
        const [ofOne, ofOther] = [await exported(devices[0].database), await exported(devices[1].database)];
        await importFile(devices[1], ofOne);
        await importFile(devices[1], ofOne);
        await importFile(devices[0], ofOther);
        for (const file of files) await importFile(devices[0], file);
        const [one, two] = [await contents(devices[0].database), await contents(devices[1].database)];
        expect(one).toEqual(two);
      }),
      { numRuns: runs(60) },
    );
  });
});
