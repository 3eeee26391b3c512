import 'fake-indexeddb/auto';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { mergeLibraries } from '../merge/merge';
import { library } from '../merge/rows-for-tests';
import { noRows, type Rows, TABLE_NAMES } from '../tables';
import { SCHEMA_VERSION } from '../upgrades';
import { carryOut } from './carry-out';
import { gzip } from './gzip';
import { contents, device, exported, fill } from './libraries-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';
import { FileRefused } from './refused';
import { rowSchemas } from './schemas';

const INPUTS = 10_000;
/** Every so many of what was read is imported as well. */
const IMPORT_EVERY = 100;

/** A generator whose seed is told, so that a failure can be had again (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;
const oneOf = <T>(random: Random, of: readonly T[]): T => of[random(of.length)] as T;

const JUNK = [
  'null',
  'true',
  '-1',
  '1e999',
  '-0',
  '9007199254740993',
  'NaN',
  '""',
  '"\\ud800"',
  '"\\u0000"',
  '[]',
  '{}',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
  '{"__proto__":{"deleted":1}}',
  '{"constructor":{"prototype":{"deleted":1}}}',
  '{"toString":1,"length":1e9}',
  `"${'x'.repeat(3_000)}"`,
  '"archiveofourown.org/works/3"',
];
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'key',
  'id',
  'work',
  'modified',
  'tables',
  'works',
  'anchor',
];

const VALUE = /:(null|true|false|-?\d[\d.e+-]*|"(?:[^"\\]|\\.)*"|\[\]|\{\})/g;
const NAME = /"([A-Za-z]+)":/g;

function replaceOne(text: string, what: RegExp, random: Random, by: (match: string) => string): string {
  const all = [...text.matchAll(what)];
  const match = all[random(all.length)];
  if (!match) return text;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const MUTATIONS: readonly ((text: string, random: Random, other: string) => string)[] = [
  // A character becomes another.
  (text, random) => {
    const at = random(text.length);
    return (
      text.slice(0, at) + String.fromCharCode(random(8) ? random(128) : random(0x10000)) + text.slice(at + 1)
    );
  },
  // The file is cut, or has a hole.
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + text.slice(at + random(200));
  },
  // A value becomes of another type; a field another one; a value that of another row.
  (text, random) => replaceOne(text, VALUE, random, () => `:${oneOf(random, JUNK)}`),
  (text, random) => replaceOne(text, NAME, random, () => `"${oneOf(random, NAMES)}":`),
  (text, random) => replaceOne(text, NAME, random, () => oneOf(random, [...text.matchAll(NAME)])[0]),
  (text, random) => replaceOne(text, VALUE, random, () => oneOf(random, [...text.matchAll(VALUE)])[0]),
  // Fields that nobody knows.
  (text, random) =>
    replaceOne(text, /\{/g, random, () => `{"${oneOf(random, NAMES)}":${oneOf(random, JUNK)},`),
  // Lines change places, come twice, or come from another file.
  (text, random, other) => {
    const lines = text.split('\n');
    const line = oneOf(random, random(2) ? lines : other.split('\n'));
    lines.splice(random(lines.length), random(2), line);
    return lines.join('\n');
  },
  // Another version, or none.
  (text, random) =>
    text.replace(
      `"schema":${SCHEMA_VERSION}`,
      `"schema":${oneOf(random, ['1', '0', '99', '1e99', '"2"', 'null'])}`,
    ),
  // All of it in one line, as somebody else's program would write it.
  (text) => text.replaceAll('\n', ''),
];

function mutate(text: string, random: Random, other: string): string {
  let mutated = text;
  for (let times = 1 + random(4); times > 0; times -= 1)
    mutated = oneOf(random, MUTATIONS)(mutated, random, other);
  return mutated;
}

function expectSound(rows: Rows, seed: string): void {
  for (const table of TABLE_NAMES) {
    for (const row of rows[table])
      expect(v.is(rowSchemas[table], row), `${seed}: ${JSON.stringify(row)}`).toBe(true);
  }
}

it('never fails but by refusing, and lets no unsound row through, whatever happened to a file', {
  timeout: 60_000,
}, async () => {
  const seed = Number(process.env.CATCHWORD_FUZZ ?? Math.floor(Math.random() * 2 ** 31));
  const random = randomFrom(seed);
  const files: string[] = [];
  for (const raw of fc.sample(library, { numRuns: 12, seed })) {
    const { database } = device();
    await fill(database, mergeLibraries(raw, noRows()));
    files.push(await exported(database));
    database.close();
  }
  const target = device();
  const outcomes = { refused: 0, damaged: 0, whole: 0, imported: 0 };
  for (let i = 0; i < INPUTS; i += 1) {
    const told = `CATCHWORD_FUZZ=${seed}, input ${i}`;
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
      if (i % IMPORT_EVERY === 0) {
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
  expect(outcomes.refused).toBeGreaterThan(100);
  expect(outcomes.damaged).toBeGreaterThan(1_000);
  expect(outcomes.whole).toBeGreaterThan(1_000);
  expect(outcomes.imported).toBeGreaterThan(30);
});
