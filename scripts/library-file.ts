import { readFileSync, writeFileSync } from 'node:fs';
import { fieldsOf, withFields } from './library-file/document';
import { librarySchema } from './library-file/json-schema';

/*
 * Writes docs/library-file.schema.json and the lists of fields in docs/LIBRARY-FILE.md:
 *
 *   npx tsx scripts/library-file.ts
 */

const schema = librarySchema();
writeFileSync('docs/library-file.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
const document = readFileSync('docs/LIBRARY-FILE.md', 'utf8');
writeFileSync('docs/LIBRARY-FILE.md', withFields(document, fieldsOf(schema)));
