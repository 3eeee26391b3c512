import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'tests/cases';
const CASES = 42;

/** The numbers in the names of the tests of a source file: `it('case 12: …')`, `test("case 14: …")`. */
function casesNamedIn(source: string): number[] {
  const names = /\(\s*(['"`])cases? (\d+)(?:(?:, | and )(\d+))?:/g;
  return [...source.matchAll(names)].flatMap(([, , one, other]) =>
    [one, other].flatMap((number) => (number === undefined ? [] : [Number(number)])),
  );
}

it('every case that a reader of pages must survive has a test that names it', () => {
  const files = readdirSync(FOLDER).filter((name) => /\.(test|spec)\.ts$/.test(name));
  const tested = new Set(files.flatMap((name) => casesNamedIn(readFileSync(join(FOLDER, name), 'utf8'))));
  const untested = Array.from({ length: CASES }, (_, i) => i + 1).filter((number) => !tested.has(number));
  expect(untested).toEqual([]);
  expect([...tested].filter((number) => number < 1 || number > CASES)).toEqual([]);
});

it.each([
  ["it('case 12: names', () => {})", [12]],
  ['test("cases 16 and 17: gaps", async () => {})', [16, 17]],
  ["describe.each(ALL)('all', () => { it('case 1: one'); it.each([\n ['a', 1],\n])('case 4: %s') })", [1, 4]],
  ['it("no case 12: here")', []],
  ['// case 12: spoken of', []],
])('reads the number in %s', (source, numbers) => {
  expect(casesNamedIn(source)).toEqual(numbers);
});
