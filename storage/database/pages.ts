import type Dexie from 'dexie';
import type { Row } from '../upgrades';

/** Rows read at once: the reading of so many highlights holds a page up for some 10 ms, half of what is felt. */
const PAGE = 500;

/**
 * All rows of a table by key, a page at a time; of a database of whatever version. The next page is asked for before
 * one is given out, so that the disk and the page work side by side. Inside a transaction the rows are those of one
 * moment, as long as nothing else is waited for between two pages.
 */
export async function* pagesOf(database: Dexie, name: string): AsyncGenerator<Row[]> {
  const table = database.table<Row, string>(name);
  const key = String(table.schema.primKey.keyPath);
  const ask = (after: string | null) =>
    (after === null ? table.orderBy(':id') : table.where(':id').above(after)).limit(PAGE).toArray();
  let asked: ReturnType<typeof ask> | null = ask(null);
  try {
    while (asked) {
      const rows: Row[] = await asked;
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      asked = last ? ask(last[key] as string) : null;
      if (rows.length > 0) yield rows;
    }
  } finally {
    // Who stops early wants neither the page that is on its way nor to hear that it failed.
    asked?.catch(() => {});
  }
}
