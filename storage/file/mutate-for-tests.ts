import * as v from 'valibot';
import { expect } from 'vitest';
import { type Rows, TABLE_NAMES } from '../tables';
import { SCHEMA_VERSION } from '../upgrades';
import { rowSchemas } from './schemas';

/*
 * Ways in which a file may be harmed, by chance, by an editor or on purpose.
 */

/** A generator whose seed is told, so that a failure can be had again (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A number from 0 to below a bound. */
export type Random = ReturnType<typeof randomFrom>;
export const oneOf = <T>(random: Random, of: readonly T[]): T => of[random(of.length)] as T;

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

/** A text harmed in one to four ways; `other` is another file to take lines from. */
export function mutate(text: string, random: Random, other: string): string {
  let mutated = text;
  for (let times = 1 + random(4); times > 0; times -= 1)
    mutated = oneOf(random, MUTATIONS)(mutated, random, other);
  return mutated;
}

/** That every row is what its table holds. */
export function expectSound(rows: Rows, seed: string): void {
  for (const table of TABLE_NAMES) {
    for (const row of rows[table])
      expect(v.is(rowSchemas[table], row), `${seed}: ${JSON.stringify(row)}`).toBe(true);
  }
}
