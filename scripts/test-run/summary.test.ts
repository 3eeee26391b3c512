import { expect, it } from 'vitest';
import { elapsed } from './installing';
import { seconds } from './part';
import type { ReportedTest } from './reports';
import { summary } from './summary';

function test(name: string, took: number, rest: Partial<ReportedTest> = {}): ReportedTest {
  return { name, where: 'unit', passed: true, took, began: 1_000, told: [], ...rest };
}

it('ends with what failed, the slowest ten, and the time of each part and engine', () => {
  const unit = Array.from({ length: 12 }, (_, i) => test(`unit ${i}`, i * 1_000));
  const browsers = [
    test('places.spec.ts › here', 30_000, { where: 'chromium', began: 0 }),
    test('places.spec.ts › there', 5_000, {
      where: 'chromium',
      began: 60_000,
      passed: false,
      told: ['reports/failures/there\nnpm run test:e2e -- places'],
    }),
  ];
  const outcomes = [
    { name: 'types', passed: true, took: 4_200 },
    { name: 'browser tests', passed: false, took: 70_000 },
  ];
  const told = summary(outcomes, { unit, browsers }, 75_000);
  expect(told).toContain(
    'FAILED: chromium · places.spec.ts › there\n  reports/failures/there\n  npm run test:e2e -- places',
  );
  expect(told.match(/unit · unit/g)).toHaveLength(8);
  expect(told).toMatch(/30 s +chromium · places.spec.ts › here/);
  expect(told).toMatch(/types +4 s\n +browser tests +1 min 10 s, FAILED\n +chromium +1 min 5 s, 2 tests/);
  expect(told).toMatch(/all together +1 min 15 s$/);
});

it('says nothing of tests where none were run', () => {
  expect(summary([{ name: 'types', passed: false, took: 10 }], { unit: [], browsers: [] }, 10)).toBe(
    ['Time of each part:', '  types                0 s, FAILED', '  all together         0 s'].join('\n'),
  );
});

it('reads the times that ps tells', () => {
  expect(elapsed('00:07')).toBe(7_000);
  expect(elapsed('01:02:03')).toBe(3_723_000);
  expect(elapsed('2-00:00:01')).toBe(172_801_000);
});

it('tells times in minutes and seconds', () => {
  expect([0, 59_400, 60_000, 605_000].map(seconds)).toEqual(['0 s', '59 s', '1 min 0 s', '10 min 5 s']);
});
