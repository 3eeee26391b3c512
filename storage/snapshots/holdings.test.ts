import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { LibraryDatabase } from '../database/database';
import { readTables } from '../database/read-tables';
import { highlightOf } from '../for-tests';
import { countHighlights, countNotes, holdingsOf } from './holdings';

let made = 0;

it('counts in a database what its rows hold', async () => {
  const some = fc.array(
    fc.record({
      note: fc.constantFrom('', ' ', 'salt', '\u{10ffff}'),
      deleted: fc.option(fc.constantFrom(0, 1, 1_790_000_000_000)),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(some, some, async (marked, noted) => {
      made += 1;
      const database = new LibraryDatabase(`holdings-test-${made}`);
      await database.highlights.bulkPut(marked.map((each, i) => highlightOf(`h-${i}`, 2, each)));
      await database.workNotes.bulkPut(
        noted.map((each, i) => ({ work: `site/works/${i}`, tags: [], modified: 2, ...each })),
      );
      const { highlights, notes } = holdingsOf(await readTables(database));
      expect(await countHighlights(database)).toBe(highlights);
      expect(await countNotes(database)).toBe(notes);
      await database.delete();
    }),
    { numRuns: runs(40) },
  );
});
