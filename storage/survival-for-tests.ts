import Dexie from 'dexie';
import { version1Taken } from './database/older/version-1-taken';
import { readTables } from './database/read-tables';
import { type Fault, failAt } from './faults-for-tests';
import { same } from './merge/canonical';
import {
  type Contents,
  connect,
  disconnect,
  OPERATIONS,
  type OperationName,
  type Promised,
  prepare,
  type Stage,
} from './operations-for-tests';
import { listSnapshots, readSnapshot, type SnapshotDatabase } from './snapshots/snapshots';
import { upgradeRow } from './upgrades';

/** What came of doing something once for each request that it makes, and that request failing. */
export interface Survey {
  /** How often something failed. */
  failures: number;
  /** Whatever was not as it should be afterwards, in words. */
  wrong: string[];
}

/** Far more requests than any of these makes; one that never stops failing must not run for ever. */
const MOST = 400;
/** Nothing of this takes a second; what waits so long waits for something that will never come. ms */
const HANGS_AFTER = 10_000;

let made = 0;
const newName = () => `survival-${++made}-${Math.random()}`;

/**
 * Does an operation once for each request that it makes of the database, each of which fails in its turn. Whatever was
 * acknowledged must be there, whatever was not must be there wholly or not at all, and asking again must do it.
 */
export async function survey(name: OperationName, fault: Fault): Promise<Survey> {
  const libraryName = newName();
  // Whoever looks has connections of her own: she sees what is kept, and not what somebody believes.
  let looking = connect(libraryName);
  await prepare(looking);
  const run = await OPERATIONS[name](looking);
  const [before, copies] = [await readTables(looking.database), await readTables(looking.snapshots)];
  const promised = await run(looking);
  const after = await readTables(looking.database);
  const wrong: string[] = [];
  if (promised && !(await promised(looking)))
    wrong.push('without any failure, it did not do what it promised');

  let failures = 0;
  const seenWhole = new Set<string>();
  let stage = connect(libraryName);
  await openBoth(stage);
  for (let n = 1; ; n++) {
    const say = (what: string) => wrong.push(`request ${n}: ${what}`);
    if (n > MOST) {
      say('it still fails');
      break;
    }
    await bringBack(looking.database, before);
    await bringBack(looking.snapshots, copies);
    const over = failAt(n, fault);
    const outcome = await ended(run(stage));
    const fired = over();
    if (outcome.is === 'hanging') say('it never ended');
    if (fault === 'dead') {
      disconnect(stage);
      stage = connect(libraryName);
      await openBoth(stage);
    }

    if (name === 'eraseAll') {
      // It deletes the databases under whoever looks.
      disconnect(looking);
      looking = connect(libraryName);
    }

    const left = await readTables(looking.database);
    if (outcome.is === 'done') {
      if (!same(left, after)) say('it was acknowledged and is not there');
      if (outcome.promised && !(await outcome.promised(looking)))
        say('something else it promised is missing');
    } else if (!same(left, before) && !same(left, after)) say('it is there by half');
    for (const what of await brokenSnapshots(looking.snapshots, seenWhole)) say(what);
    if (name !== 'eraseAll' && (await looking.snapshots.snapshots.count()) === 0) say('the copies are gone');
    if (!fired) break;
    failures += 1;
    // Asking again is asked at every third request: it takes as long as all the rest.
    if (outcome.is === 'done' || n % 3 !== 1) continue;

    // The connection on which it failed is as good as a new one.
    const again = await run(stage);
    if (!same(await readTables(looking.database), after)) say('asked again, it did not do it');
    if (again && !(await again(looking))) say('asked again, something else it promised is missing');
  }
  disconnect(stage);
  disconnect(looking);
  await remove(libraryName);
  return { failures, wrong };
}

/** A background that has answered before; what opening itself can fail with is for the upgrade to find out. */
async function openBoth({ database, snapshots }: Stage): Promise<void> {
  await database.open();
  await snapshots.open();
}

/** The same with the upgrade of a library that a browser kept at version 1: the old one is left, or the new one made. */
export async function surveyUpgrade(fault: Fault): Promise<Survey> {
  const upgraded = Object.fromEntries(
    Object.entries(version1Taken.rows).map(([name, rows]) => [
      name,
      rows.map((row) => upgradeRow(name, row, 1)),
    ]),
  );
  const known = (tables: Contents) =>
    Object.fromEntries(Object.entries(tables).filter(([table]) => Object.hasOwn(upgraded, table)));
  const wrong: string[] = [];
  let failures = 0;
  for (let n = 1; ; n++) {
    const say = (what: string) => wrong.push(`request ${n}: ${what}`);
    if (n > MOST) {
      say('it still fails');
      break;
    }
    const name = newName();
    await layDownVersion1(name);
    const stage = connect(name);
    const over = failAt(n, fault);
    const outcome = await ended(stage.database.open().then(() => undefined));
    const fired = over();
    disconnect(stage);
    if (outcome.is === 'hanging') say('it never ended');

    const raw = new Dexie(name);
    await raw.open();
    const left = await readTables(raw);
    if (outcome.is === 'done' && raw.verno === 1) say('it was acknowledged and is not there');
    if (!same(known(left), raw.verno === 1 ? version1Taken.rows : upgraded)) say('it is there by half');
    raw.close();

    const anew = connect(name);
    if (!same(known(await readTables(anew.database)), upgraded)) say('opened again, it is not upgraded');
    wrong.push(...(await brokenSnapshots(anew.snapshots, new Set())).map((what) => `request ${n}: ${what}`));
    disconnect(anew);
    await remove(name);
    if (!fired) break;
    failures += 1;
  }
  return { failures, wrong };
}

/** Makes a database as version 1 left it. */
export async function layDownVersion1(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores(version1Taken.stores);
  await old.open();
  for (const [table, rows] of Object.entries(version1Taken.rows)) await old.table(table).bulkAdd(rows);
  old.close();
}

type Outcome = { is: 'done'; promised: Promised | undefined } | { is: 'failed' } | { is: 'hanging' };

async function ended(running: PromiseLike<Promised | undefined>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hanging = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ is: 'hanging' }), HANGS_AFTER);
  });
  const done = Promise.resolve(running).then(
    (promised): Outcome => ({ is: 'done', promised }),
    (): Outcome => ({ is: 'failed' }),
  );
  const outcome = await Promise.race([done, hanging]);
  clearTimeout(timer);
  return outcome;
}

/** Makes a database hold these rows and no others. */
async function bringBack(database: Dexie, rows: Contents): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      const there = await table.toArray();
      const back = rows[table.name] ?? [];
      if (same(there, back)) continue;
      await table.clear();
      await table.bulkAdd(back);
    }
  });
}

/**
 * Whether snapshots that are listed are whole, and no content lies about without its entry. None is ever changed, so
 * those in `seenWhole` are not read again.
 */
async function brokenSnapshots(snapshots: SnapshotDatabase, seenWhole: Set<string>): Promise<string[]> {
  const broken: string[] = [];
  const listed = await listSnapshots(snapshots);
  for (const { id, counts } of listed) {
    if (seenWhole.has(id)) continue;
    const { tables } = await readSnapshot(snapshots, id);
    const whole = Object.entries(tables).every(([name, rows]) => rows.length === counts[name]);
    if (whole) seenWhole.add(id);
    else broken.push(`copy ${id} is not whole`);
  }
  if ((await snapshots.contents.count()) !== listed.length) broken.push('a copy is without its entry');
  return broken;
}

async function remove(name: string): Promise<void> {
  await Dexie.delete(name);
  await Dexie.delete(`${name}-snapshots`);
}
