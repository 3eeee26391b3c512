import { compareCanonical } from './canonical';

/** Above 0 when `a` comes after `b`. */
export type Order<T> = (a: T, b: T) => number;

/**
 * Orders by one measure after the other, and in the end by the values themselves: two that differ are never equal, so
 * that every device keeps the same one. The greater of two is then a join: idempotent, commutative and associative.
 */
export function orderBy<T>(...measures: ((value: T) => number)[]): Order<T> {
  return (a, b) => {
    for (const measure of measures) {
      const difference = measure(a) - measure(b);
      if (difference !== 0) return difference;
    }
    return compareCanonical(a, b);
  };
}

/** The one that comes last; `a` itself when they are one. */
export function last<T>(order: Order<T>, a: T, b: T): T {
  return order(a, b) >= 0 ? a : b;
}
