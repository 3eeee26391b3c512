import { expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import { summarise } from './statistics';

it('gives the median and the middle half', () => {
  expect(summarise([9, 1, 5])).toEqual({ runs: 3, median: 5, lower: 3, upper: 7 });
  expect(summarise([4, 2])).toEqual({ runs: 2, median: 3, lower: 2.5, upper: 3.5 });
  expect(summarise([7])).toEqual({ runs: 1, median: 7, lower: 7, upper: 7 });
  expect(() => summarise([])).toThrow(RangeError);
});

it('stays between the least and the greatest, in any order of the runs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 1 }), (values) => {
      const { lower, median, upper } = summarise(values);
      expect(lower).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(upper);
      expect(lower).toBeGreaterThanOrEqual(Math.min(...values));
      expect(upper).toBeLessThanOrEqual(Math.max(...values));
      expect(summarise([...values].reverse())).toEqual(summarise(values));
    }),
  );
});
