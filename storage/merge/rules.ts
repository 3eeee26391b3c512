import type { TableName, Tables } from '../tables';
import { chapters } from './chapters';
import { last, orderBy } from './order';
import { readings } from './readings';

/** How the rows of one table are merged. */
export interface Rule<R> {
  /**
   * Two rows with one key as one. Idempotent, commutative and associative, so that libraries come out the same in
   * whatever order, and however often, they meet. Gives `a` itself when `b` adds nothing.
   */
  join(a: R, b: R): R;
  /**
   * What is left of a row when its work was forgotten at a time (ms): what came later; `null` when nothing did.
   * Forgetting the rows and joining them gives the same in either order.
   */
  afterForgetting(row: R, at: number): R | null;
}

/**
 * A row that changes as a whole: the later one wins, with all of its fields. The time by which it wins is the one by
 * which it is forgotten, or a row that lost might have been the one to stay.
 */
function whole<R>(time: (row: R) => number, ...further: ((row: R) => number)[]): Rule<R> {
  const order = orderBy<R>(time, ...further);
  return {
    join: (a, b) => last(order, a, b),
    afterForgetting: (row, at) => (time(row) > at ? row : null),
  };
}

const changed = <R extends { modified: number }>(): Rule<R> => whole(({ modified }) => modified);

/**
 * A row that is not forgotten: a setting belongs to no work, a forgetting itself must stay known, and who has a work
 * forgotten did not ask for it to be kept again.
 */
function kept<R>({ join }: Rule<R>): Rule<R> {
  return { join, afterForgetting: (row) => row };
}

const RULES: { readonly [Name in TableName]: Rule<Tables[Name]> } = {
  works: changed(),
  chapters,
  readings,
  highlights: changed(),
  // An event is never changed: two with one id are one, unless a file was damaged.
  sittings: whole(({ end }) => end),
  workNotes: changed(),
  drafts: changed(),
  visits: whole(
    ({ last: visited }) => visited,
    ({ modified }) => modified,
  ),
  settings: kept(changed()),
  forgotten: kept(whole(({ at }) => at)),
  excluded: kept(changed()),
};

/** How a table's rows are merged. */
export function ruleOf<Name extends TableName>(table: Name): Rule<Tables[Name]> {
  return RULES[table];
}
