import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { device, exported, fill } from '../../storage/file/libraries-for-tests';
import { rowSchemas } from '../../storage/file/schemas';
import { mergeLibraries } from '../../storage/merge/merge';
import { library } from '../../storage/merge/rows-for-tests';
import { noRows, TABLE_NAMES } from '../../storage/tables';
import fc, { runs } from '../../tests/fast-check';
import { fieldsOf, withFields } from './document';
import { librarySchema } from './json-schema';
import { MEANING } from './meaning';

const schema = JSON.parse(readFileSync('docs/library-file.schema.json', 'utf8'));
const document = readFileSync('docs/LIBRARY-FILE.md', 'utf8');
const isLibrary = new Ajv({ strictRequired: true }).compile(schema);

describe('docs/library-file.schema.json', () => {
  it('is made of the schemas that rows are checked by (npx tsx scripts/library-file.ts)', () => {
    expect(schema).toEqual(librarySchema());
  });

  it('fits what is exported', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (raw) => {
        const { database } = device();
        await fill(database, mergeLibraries(raw, noRows()));
        const file = JSON.parse(await exported(database));
        expect(isLibrary(file), JSON.stringify(isLibrary.errors)).toBe(true);
      }),
      { numRuns: runs(25) },
    );
  });

  it('says of a row with one wrong field what reading it says', async () => {
    const wrong = fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      -1,
      0.5,
      2e15,
      9e15,
      1e13,
      '',
      'x',
      [],
      ['x'],
      {},
      [7],
    );
    let refused = 0;
    fc.assert(
      fc.property(library, wrong, fc.nat(), (raw, value, which) => {
        for (const table of TABLE_NAMES) {
          const [row] = raw[table];
          if (!row) continue;
          const names = Object.keys(rowSchemas[table].entries);
          const name = names[which % names.length] as string;
          const changed = JSON.parse(JSON.stringify({ ...row, [name]: value }));
          // What only a comparison of two fields finds is in words.
          const issues =
            v.safeParse(rowSchemas[table], changed).issues?.filter(({ type }) => type !== 'check') ?? [];
          const file = { catchword: 'library', schema: 3, tables: { [table]: [changed] } };
          expect(isLibrary(file), `${table}.${name}: ${JSON.stringify(value)}`).toBe(issues.length === 0);
          refused += issues.length === 0 ? 0 : 1;
        }
      }),
    );
    expect(refused).toBeGreaterThan(100);
  });
});

describe('docs/LIBRARY-FILE.md', () => {
  it('lists every field (npx tsx scripts/library-file.ts)', () => {
    expect(document).toBe(withFields(document, fieldsOf(schema)));
    for (const [part, fields] of Object.entries(MEANING)) {
      for (const path of Object.keys(fields)) {
        if (path !== '') expect(document, part).toContain(`\`${path}\``);
      }
    }
  });

  it('says of nothing what it means that is not there', () => {
    const told = JSON.stringify(schema);
    for (const fields of Object.values(MEANING)) {
      for (const meaning of Object.values(fields)) expect(told).toContain(JSON.stringify(meaning));
    }
  });
});
