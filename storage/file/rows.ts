import * as v from 'valibot';
import { KEYS, type TableName, type Tables } from '../tables';
import { type Row, upgradeRow } from '../upgrades';
import { rowSchemas } from './schemas';

/** Something in a file, or in a library, that was left out. */
export interface Problem {
  /** `null` where it is not known. */
  table: string | null;
  /** Of the row; `null` where it has none that can be read. */
  key: string | null;
  /** Line of the file, counted from 1; `null` where its lines are not ours. */
  line: number | null;
  /** What is wrong, in a few words, for people. */
  why: string;
}

/** A row that can be written to the database, or why it can't. */
export type Checked<R> = { row: R } | { why: string };

/** A chapter's markup is at most 510,000 characters; no row of ours comes near this. UTF-16 units of all its text. */
const LONGEST_ROW = 2_000_000;
/** Our own rows go four levels down. */
const DEEPEST = 24;

/** Brings a row from the version that wrote it to this one, and checks that it is what its table holds. */
export function checkRow<Name extends TableName>(
  table: Name,
  written: unknown,
  schema: number,
): Checked<Tables[Name]> {
  const wild = whyWild(written);
  if (wild) return { why: wild };
  if (!isRow(written)) return { why: 'not a row' };
  const checked = v.safeParse(rowSchemas[table], upgradeRow(table, written, schema), { abortEarly: true });
  if (checked.success) return { row: checked.output as unknown as Tables[Name] };
  const [issue] = checked.issues;
  const path = v.getDotPath(issue as v.BaseIssue<unknown>);
  return { why: issue.type === 'check' ? issue.message : `${path ?? 'row'} is not as it should be` };
}

/** The key of what may be a row; `null` where it has none. Long ones are cut. */
export function keyIn(table: string, written: unknown): string | null {
  const field = Object.hasOwn(KEYS, table) ? KEYS[table as TableName] : null;
  const key = field !== null && isRow(written) ? written[field] : null;
  return typeof key === 'string' ? key.slice(0, 200) : null;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why a value that came out of JSON is not safe to walk, compare or store; `null` when it is. */
export function whyWild(value: unknown): string | null {
  let left = LONGEST_ROW;
  const walk = (part: unknown, depth: number): string | null => {
    // A number or a short word costs something, too.
    left -= typeof part === 'string' ? part.length : 1;
    if (left < 0) return 'too long';
    if (typeof part === 'number' && !Number.isFinite(part)) return 'a number is too large';
    if (typeof part !== 'object' || part === null) return null;
    if (depth === DEEPEST) return 'too deep';
    if (Array.isArray(part)) {
      for (const each of part) {
        const why = walk(each, depth + 1);
        if (why) return why;
      }
      return null;
    }
    for (const name of Object.keys(part)) {
      if (name === '__proto__') return 'a field cannot be named __proto__';
      left -= name.length;
      const why = walk((part as Row)[name], depth + 1);
      if (why) return why;
    }
    return null;
  };
  return walk(value, 0);
}
