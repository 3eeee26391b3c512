import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../reading/settings';
import fc, { runs } from '../../tests/fast-check';
import { device, fill } from '../file/libraries-for-tests';
import { library as libraries } from '../merge/rows-for-tests';
import { latestMarked } from './highlight-pages';
import { openLibrary } from './library';
import { openLook } from './look';

it('sees what the library says', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, fc.nat(5), async (rows, limit) => {
      const { database } = device();
      await fill(database, rows);
      const library = openLibrary(database);
      const look = await openLook(database.name);
      expect(await look?.settings()).toEqual(await library.settings());
      expect(await look?.readWorks(limit)).toEqual(await library.readWorks(limit));
      for (const { work } of rows.readings) {
        expect(await look?.readWork(work)).toEqual(await library.readWork(work));
        for (const fandoms of [[], ['Halfway Lantern', 'ORRERY STREET (TV)']]) {
          expect(await look?.notKept(work, fandoms)).toEqual(await library.notKept(work, fandoms));
        }
      }
      expect(await look?.readWork('nowhere.example/works/1')).toBeNull();
      expect(await look?.latestMarked(limit)).toEqual(await latestMarked(database, limit));
      look?.close();
      await database.delete();
    }),
    { numRuns: runs(60) },
  );
});

it('makes no library where there is none', async () => {
  expect(await openLook('look-at-nothing')).toBeNull();
  expect(await Dexie.exists('look-at-nothing')).toBe(false);
});

it('leaves a library of another version to who can upgrade it', async () => {
  const old = new Dexie('look-at-version-1');
  old.version(1).stores({ settings: 'name' });
  await old.open();
  old.close();
  expect(await openLook('look-at-version-1')).toBeNull();
  expect(await Dexie.exists('look-at-version-1')).toBe(true);
});

it('does not keep anybody from erasing the library', async () => {
  const { database } = device();
  await database.open();
  const look = await openLook(database.name);
  expect(await look?.settings()).toEqual(DEFAULT_SETTINGS);
  await database.delete();
  expect(await Dexie.exists(database.name)).toBe(false);
});
