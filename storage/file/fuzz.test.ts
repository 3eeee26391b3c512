import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import fc, { runs, SEED } from '../../tests/fast-check';
import { mergeLibraries } from '../merge/merge';
import { library } from '../merge/rows-for-tests';
import { noRows } from '../tables';
import { carryOut } from './carry-out';
import { gzip } from './gzip';
import { contents, device, exported, fill } from './libraries-for-tests';
import { expectSound, mutate, oneOf, randomFrom } from './mutate-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';
import { FileRefused } from './refused';

const INPUTS = runs(2_500);
/** Every so many of what was read is imported as well. */
const IMPORT_EVERY = 100;

it('never fails but by refusing, and lets no unsound row through, whatever happened to a file', {
  timeout: runs(60_000),
}, async () => {
  const random = randomFrom(SEED);
  const files: string[] = [];
  for (const raw of fc.sample(library, { numRuns: 12 })) {
    const { database } = device();
    await fill(database, mergeLibraries(raw, noRows()));
    files.push(await exported(database));
    database.close();
  }
  const target = device();
  const outcomes = { refused: 0, damaged: 0, whole: 0, imported: 0 };
  for (let i = 0; i < INPUTS; i += 1) {
    const told = `CATCHWORD_SEED=${SEED}, input ${i}`;
    const text = mutate(oneOf(random, files), random, oneOf(random, files));
    let input: string | Uint8Array<ArrayBuffer> = text;
    // Compressing costs more than all the rest.
    if (i % 20 === 0) {
      const packed = (await gzip(text)) as Uint8Array<ArrayBuffer>;
      if (random(2)) packed[random(packed.length)] = random(256);
      input = random(2) ? packed : packed.slice(0, random(packed.length));
    } else if (i % 2 === 0) input = new TextEncoder().encode(text);
    try {
      const file = await readLibraryFile(input);
      expectSound(file.rows, told);
      outcomes[file.problems.length > 0 ? 'damaged' : 'whole'] += 1;
      if ((outcomes.damaged + outcomes.whole) % IMPORT_EVERY === 0) {
        await carryOut(target.database, target.snapshots, await planImport(target.database, file), { at: i });
        expectSound(await contents(target.database), told);
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
  expect(outcomes.refused).toBeGreaterThan(INPUTS / 100);
  expect(outcomes.damaged).toBeGreaterThan(INPUTS / 10);
  expect(outcomes.whole).toBeGreaterThan(INPUTS / 10);
  expect(outcomes.imported).toBeGreaterThan(INPUTS / 350);
});
