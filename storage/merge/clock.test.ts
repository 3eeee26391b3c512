import { describe, expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import { TABLE_NAMES, type TableName, type Tables } from '../tables';
import { believed, isFromFuture, timeOf } from './clock';
import { mergeLibraries } from './merge';
import { library } from './rows-for-tests';
import { latestTime, mapTimes } from './times';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = 1_796_000_000_000;
const LAST = 8.64e15;

/** Times about now, as clocks tell them that were right, or ahead by minutes, weeks, or for ever. */
const told = fc.oneof(
  fc.integer({ min: NOW - 5 * DAY, max: NOW }),
  fc.integer({ min: NOW, max: NOW + DAY }),
  fc.integer({ min: NOW + DAY + 1, max: NOW + 400 * DAY }),
  fc.constant(LAST),
);

const rowsIn = (of: { [Name in TableName]: Tables[Name][] }) =>
  TABLE_NAMES.flatMap((table) => of[table].map((row) => ({ table, row: row as Tables[typeof table] })));

describe('timeOf', () => {
  it('is after whatever is stored, where what is stored can be believed', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW - DAY, max: NOW + DAY }), (stored) => {
        expect(timeOf(NOW, stored, NOW)).toBe(Math.max(NOW, stored > NOW ? stored + 1 : NOW));
      }),
    );
  });

  it('leaves what comes late where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW - 5 * DAY, max: NOW - 61_000 }), told, (at, stored) => {
        expect(timeOf(at, Math.min(stored, NOW + DAY), NOW)).toBe(at);
      }),
    );
  });

  it('is now for a time that cannot be', () => {
    expect(timeOf(LAST, 0, NOW)).toBe(NOW);
    expect(timeOf(NOW + 2 * DAY, NOW + 5, NOW)).toBe(NOW + 6);
  });
});

describe('believed', () => {
  it('leaves a row that can be believed as it is', () => {
    fc.assert(
      fc.property(library, (some) => {
        for (const { table, row } of rowsIn(some)) expect(believed(table, row, NOW, NOW)).toBe(row);
      }),
    );
  });

  it('has a row from the future come before what the user does, with nothing else of it changed', () => {
    fc.assert(
      fc.property(library, told, fc.integer({ min: NOW - DAY, max: NOW }), (some, ahead, at) => {
        for (const { table, row } of rowsIn(some)) {
          // Of each row all times are moved by the same stretch.
          const moved = moveTimes(table, row, ahead);
          const stands = believed(table, moved, at, NOW);
          if (!isFromFuture(table, moved, NOW)) expect(stands).toBe(moved);
          else expect(latestTime(table, stands)).toBeLessThan(at);
          expect(mapTimes(table, stands, () => 0)).toEqual(mapTimes(table, moved, () => 0));
        }
      }),
    );
  });
});

describe('libraries whose clocks jump', () => {
  it('come out the same in whatever order, and however often, they meet', () => {
    const jumped = fc.tuple(library, told).map(([some, ahead]) => moveAll(some, ahead));
    fc.assert(
      fc.property(jumped, jumped, jumped, (a, b, c) => {
        const one = mergeLibraries(mergeLibraries(a, b), c);
        expect(mergeLibraries(a, mergeLibraries(c, b))).toEqual(one);
        expect(mergeLibraries(one, b)).toEqual(one);
      }),
    );
  });
});

function moveTimes<Name extends TableName>(table: Name, row: Tables[Name], by: number): Tables[Name] {
  return mapTimes(table, row, (time) => Math.min(LAST, time + by));
}

function moveAll(rows: { [Name in TableName]: Tables[Name][] }, by: number) {
  const moved = TABLE_NAMES.map((table) => [
    table,
    rows[table].map((row) => moveTimes(table, row as never, by)),
  ]);
  return Object.fromEntries(moved) as typeof rows;
}
