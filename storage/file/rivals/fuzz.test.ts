import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { runs, SEED } from '../../../tests/fast-check';
import { carryOut } from '../carry-out';
import { contents, device } from '../libraries-for-tests';
import { expectSound, mutate, oneOf, randomFrom } from '../mutate-for-tests';
import { planImport } from '../plan-import';
import { readLibraryFile } from '../read';
import { FileRefused } from '../refused';
import { enhancements, readingList, toybox, toyboxTables } from './backups-for-tests';

const INPUTS = runs(2_000);
/** Every so many of what was read is imported as well. */
const IMPORT_EVERY = 100;

it('never fails but by refusing, and lets no unsound row through, whatever happened to a backup', {
  timeout: runs(60_000),
}, async () => {
  const random = randomFrom(SEED);
  const list = JSON.stringify(readingList, null, 1);
  const tables = JSON.stringify(toyboxTables, null, 1);
  const files: ((harm: (text: string) => string) => string)[] = [
    // The reading list is a text in a file: harmed with its file, or before it was put there.
    (harm) => harm(enhancements()),
    (harm) => JSON.stringify({ 'option.hideShowReason': true, 'readingList.list': harm(list) }),
    (harm) => harm(`{"readingList.list":${list}}`),
    (harm) => harm(toybox()),
    (harm) => harm(tables),
  ];
  const target = device();
  const outcomes = { refused: 0, harmed: 0, whole: 0, works: 0, imported: 0 };
  for (let i = 0; i < INPUTS; i += 1) {
    const told = `CATCHWORD_SEED=${SEED}, input ${i}`;
    const text = oneOf(random, files)((whole) => mutate(whole, random, random(2) ? list : tables));
    try {
      const file = await readLibraryFile(text);
      expect(file.rival, told).not.toBeNull();
      expectSound(file.rows, told);
      for (const { why } of file.problems) expect(why.length, told).toBeLessThan(100);
      outcomes[file.problems.length > 0 ? 'harmed' : 'whole'] += 1;
      if (file.rows.works.length > 0) outcomes.works += 1;
      if (i % IMPORT_EVERY === 0) {
        await carryOut(target.database, target.snapshots, await planImport(target.database, file), { at: i });
        expectSound(await contents(target.database), told);
        expect((await planImport(target.database, file)).changes, told).toBe(0);
        outcomes.imported += 1;
      }
    } catch (error) {
      if (!(error instanceof FileRefused)) throw new Error(told, { cause: error });
      expect(error.message, told).toMatch(/^[A-Z].*\.$/);
      outcomes.refused += 1;
    }
  }
  expect(({} as { deleted?: number }).deleted).toBeUndefined();
  // The mutations do what they are for.
  expect(outcomes.refused).toBeGreaterThan(INPUTS / 40);
  expect(outcomes.harmed).toBeGreaterThan(INPUTS / 20);
  expect(outcomes.whole).toBeGreaterThan(INPUTS / 6);
  expect(outcomes.works).toBeGreaterThan(INPUTS / 4);
  expect(outcomes.imported).toBeGreaterThan(INPUTS / 400);
});
