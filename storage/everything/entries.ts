import * as v from 'valibot';
import { excludableOf } from '../../reading/exclusion';
import type { LibraryDatabase } from '../database/database';
import { checkRow, isRow } from '../file/rows';
import { KEYS, TABLE_NAMES, type TableName, workField } from '../tables';
import { type Row, SCHEMA_VERSION } from '../upgrades';
import type { Entry, KeptName } from './kept';
import type { Stored } from './sources';
import { workOfWaiting } from './waiting';

const time = v.pipe(v.number(), v.finite());
const holdings = v.looseObject({
  works: v.number(),
  readings: v.number(),
  highlights: v.number(),
  notes: v.number(),
});

const counted = v.looseObject({ add: v.number(), change: v.number(), remove: v.number() });

/** What is kept outside the library, as far as it is shown to people. */
const OTHERS = {
  snapshots: v.looseObject({
    id: v.string(),
    at: time,
    why: v.picklist(['daily', 'upgrade', 'import', 'restore', 'deletion']),
    bytes: v.number(),
    holds: holdings,
  }),
  alarms: v.looseObject({
    id: v.string(),
    at: time,
    since: time,
    lost: holdings,
    dismissed: v.nullable(time),
  }),
  imports: v.looseObject({
    id: v.string(),
    at: time,
    done: v.boolean(),
    // An import from before a table was added says nothing of it.
    counts: v.looseObject(Object.fromEntries(TABLE_NAMES.map((name) => [name, v.optional(counted)]))),
  }),
  shelf: v.looseObject({ key: v.string() }),
  sites: v.string(),
} satisfies { [Name in Exclude<KeptName, TableName>]: v.GenericSchema };

/**
 * What is stored as it is shown: checked, so that nothing that is damaged passes for what it is not, and with the
 * title of its work.
 */
export async function entriesOf(
  database: LibraryDatabase,
  name: KeptName,
  stored: readonly Stored[],
): Promise<Entry[]> {
  const works = stored.map(({ value }) => workOf(name, value));
  const known = [...new Set(works.filter((work) => work !== null))];
  const titles = new Map<string, string>();
  for (const work of known.length === 0 ? [] : await database.works.bulkGet(known)) {
    if (typeof work?.title === 'string') titles.set(work.key, work.title);
  }
  return stored.map(({ key, value }, i) => {
    const work = works[i] ?? null;
    const checked = isTable(name) ? checkRow(name, value, SCHEMA_VERSION) : checkOther(name, value);
    return {
      of: name,
      key,
      stored: value,
      row: 'row' in checked ? checked.row : null,
      damage: 'why' in checked ? checked.why : null,
      work,
      title: titles.get(work ?? '') ?? null,
    } as Entry;
  });
}

function isTable(name: KeptName): name is TableName {
  return Object.hasOwn(KEYS, name);
}

function checkOther(name: Exclude<KeptName, TableName>, value: unknown): { row: unknown } | { why: string } {
  const checked = v.safeParse(OTHERS[name], value);
  if (checked.success) return { row: value };
  const path = v.getDotPath(checked.issues[0] as v.BaseIssue<unknown>);
  return { why: `${path ?? 'entry'} is not as it should be` };
}

function workOf(name: KeptName, value: unknown): string | null {
  if (!isRow(value)) return null;
  if (name === 'shelf') return workOfWaiting(value.value);
  if (name === 'excluded') return workExcluded(value);
  const field = isTable(name) ? workField(name) : null;
  const work = field === null ? null : value[field];
  return typeof work === 'string' ? work : null;
}

function workExcluded({ key }: Row): string | null {
  const of = typeof key === 'string' ? excludableOf({ key, name: '' }) : null;
  return of?.kind === 'work' ? of.work : null;
}
