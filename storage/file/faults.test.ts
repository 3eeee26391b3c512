import 'fake-indexeddb/auto';
import type { DBCore, Middleware } from 'dexie';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../database/database';
import { highlightOf, placeAt, work, workHeader } from '../for-tests';
import { digestOf } from '../snapshots/digest';
import { noRows, type Rows } from '../tables';
import { carryOut } from './carry-out';
import { AT, contents, device, exported, fill, manyHighlights } from './libraries-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';
import { undoImport } from './undo-import';

/** Something to fail: nothing until a number is set, then the operation of that number, counted from 1. */
class Fault {
  at = 0;
  seen = 0;
  constructor(private readonly happen: () => void) {}

  arm(at: number): void {
    this.at = at;
    this.seen = 0;
  }

  step(): void {
    this.seen += 1;
    if (this.seen === this.at) this.happen();
  }
}

/** Lets each operation of a database pass the fault first, whoever asks for it. */
function watch(database: Dexie, fault: Fault): void {
  const create = (below: DBCore): DBCore => ({
    ...below,
    table(name) {
      const table = below.table(name);
      const stepping =
        <A, R>(operation: (asked: A) => R) =>
        (asked: A): R => {
          fault.step();
          return operation.call(table, asked);
        };
      return {
        ...table,
        mutate: stepping(table.mutate),
        get: stepping(table.get),
        getMany: stepping(table.getMany),
        query: stepping(table.query),
        count: stepping(table.count),
      };
    },
  });
  const middleware: Middleware<DBCore> = { stack: 'dbcore', name: 'fault', create };
  database.use(middleware);
}

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

const ours: Rows = {
  ...noRows(),
  works: [facts],
  readings: [reading],
  highlights: [highlightOf('h-000001', 3), highlightOf('h-000002', 9)],
  settings: [{ name: 'size', value: 20, modified: 1 }],
};
const theirs: Rows = {
  ...manyHighlights(600),
  works: [{ ...facts, key: 'archiveofourown.org/works/7', id: '7' }],
  readings: [{ ...reading, current: placeAt(1, 20, 9), modified: 9 }],
  visits: [{ work, last: 8, source: 'history', modified: 8 }],
  forgotten: [{ work, at: 4 }],
};

const ways: [string, (database: () => LibraryDatabase) => () => void][] = [
  [
    'the disk is full',
    () => () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  ],
  // An abort that nobody awaits, as when the browser closes the database under us.
  ['the transaction is aborted', () => () => Dexie.currentTransaction?.abort()],
];

describe.each(ways)('when %s', (_, makeFault) => {
  async function prepared() {
    const one = device();
    const fault = new Fault(makeFault(() => one.database));
    watch(one.database, fault);
    await fill(one.database, ours);
    const other = device();
    await fill(other.database, theirs);
    const plan = await planImport(one.database, await readLibraryFile(await exported(other.database)));
    return { ...one, plan, fault, before: await contents(one.database) };
  }

  it('at any step of an import, the library is as it was, and the snapshot is there', async () => {
    const { database, snapshots, plan, fault, before } = await prepared();
    fault.arm(0);
    await Promise.all([exported(database), digestOf(database)]);
    const untilSnapshot = fault.seen;
    let failed = 0;
    for (let step = 1; ; step += 1) {
      await snapshots.snapshots.clear();
      fault.arm(step);
      const outcome = await carryOut(database, snapshots, plan, { at: AT }).catch((error) => error);
      const done = fault.seen < step;
      fault.arm(0);
      if (done) break;
      failed += 1;
      expect(outcome).toBeInstanceOf(Error);
      expect(await contents(database)).toEqual(before);
      expect(await snapshots.snapshots.count()).toBe(step > untilSnapshot ? 1 : 0);
    }
    expect(failed).toBeGreaterThan(40);
    expect((await contents(database)).highlights.length).toBe(597);
  });

  it('at any step of an undoing, the library is as the import left it', async () => {
    const { database, snapshots, plan, fault, before } = await prepared();
    const imported = await carryOut(database, snapshots, plan, { at: AT });
    const after = await contents(database);
    let failed = 0;
    for (let step = 1; ; step += 1) {
      fault.arm(step);
      const outcome = await undoImport(database, imported).catch((error) => error);
      const done = fault.seen < step;
      fault.arm(0);
      if (done) break;
      failed += 1;
      expect(outcome).toBeInstanceOf(Error);
      expect(await contents(database)).toEqual(after);
    }
    expect(failed).toBeGreaterThan(10);
    expect(await contents(database)).toEqual(before);
  });
});

it('does nothing when there is no room for the snapshot', async () => {
  const { database, snapshots } = device();
  await fill(database, ours);
  const fault = new Fault(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  watch(snapshots, fault);
  fault.arm(1);
  const other = device();
  await fill(other.database, theirs);
  const plan = await planImport(database, await readLibraryFile(await exported(other.database)));
  await expect(carryOut(database, snapshots, plan, { at: AT })).rejects.toThrow('no room');
  expect(await contents(database)).toEqual(ours);
});

it('shows nothing half done to somebody who reads meanwhile', async () => {
  const { database, snapshots } = device();
  await fill(database, ours);
  const other = device();
  await fill(other.database, theirs);
  const plan = await planImport(database, await readLibraryFile(await exported(other.database)));
  const before = await contents(database);
  const seen: Promise<Rows>[] = [];
  const look = () => seen.push(Dexie.ignoreTransaction(() => contents(database)));
  const imported = carryOut(database, snapshots, plan, { at: AT, progress: look });
  await imported;
  const after = await contents(database);
  expect(seen.length).toBeGreaterThan(3);
  for (const rows of await Promise.all(seen)) {
    expect([before, after].map((whole) => JSON.stringify(whole))).toContain(JSON.stringify(rows));
  }
});
