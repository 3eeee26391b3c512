import { rowSchemas } from '../../storage/file/schemas';
import { anchor, place, time } from '../../storage/service/schemas';
import { TABLE_NAMES } from '../../storage/tables';
import { SCHEMA_VERSION } from '../../storage/upgrades';
import { MEANING } from './meaning';

export type Json = { [name: string]: unknown };

/** As much of a valibot schema as is looked at here. */
interface Schema {
  kind: string;
  type: string;
  requirement?: unknown;
  entries?: { [name: string]: Schema };
  item?: Schema;
  wrapped?: Schema;
  options?: unknown[];
  pipe?: Schema[];
}

const SHARED: readonly [string, Schema][] = [
  ['time', time as unknown as Schema],
  ['anchor', anchor as unknown as Schema],
  ['place', place as unknown as Schema],
];

/** The JSON Schema of a library file (draft 2020-12), made of the schemas by which rows are checked. */
export function librarySchema(): Json {
  const tables = TABLE_NAMES.map((name) => [
    name,
    {
      type: 'array',
      description: meaningOf(name, ''),
      items: converted(rowSchemas[name] as unknown as Schema, name, ''),
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A library of Catchword',
    type: 'object',
    required: ['catchword', 'schema', 'tables'],
    properties: {
      catchword: { const: 'library', description: 'Says that this is one.' },
      schema: { const: SCHEMA_VERSION, description: 'Version of the tables.' },
      written: { type: 'string', description: 'When the file was written: ISO 8601, for people.' },
      tables: {
        type: 'object',
        description: 'The rows of each table. A table that is absent has none; others are passed on.',
        properties: Object.fromEntries(tables),
        additionalProperties: { type: 'array', items: { type: 'object' } },
      },
    },
    $defs: Object.fromEntries(SHARED.map(([name, schema]) => [name, definition(schema, name)])),
  };
}

function definition(schema: Schema, name: string): Json {
  return { description: meaningOf(name, ''), ...structure(schema, name, '') };
}

/** Shared parts by reference, everything else in its place. */
function converted(schema: Schema, part: string, path: string): Json {
  const shared = SHARED.find(([, each]) => each === schema);
  return shared ? { $ref: `#/$defs/${shared[0]}` } : structure(schema, part, path);
}

function structure(schema: Schema, part: string, path: string): Json {
  const [base, ...actions] = schema.pipe ?? [schema];
  const bounds = actions.map((action) => bound(action, base?.type === 'array'));
  return Object.assign(base ? shape(base, part, path) : {}, ...bounds);
}

function shape(schema: Schema, part: string, path: string): Json {
  const inner = () => converted(schema.wrapped as Schema, part, path);
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    case 'unknown':
      return {};
    case 'picklist':
      return { enum: schema.options };
    case 'nullable':
      return { anyOf: [inner(), { type: 'null' }] };
    case 'optional':
    case 'exact_optional':
      return inner();
    case 'array':
      return { type: 'array', items: converted(schema.item as Schema, part, path) };
    case 'loose_object':
      return objectOf(schema.entries ?? {}, part, path);
    default:
      throw new Error(`no JSON Schema for ${schema.type}`);
  }
}

function objectOf(entries: { [name: string]: Schema }, part: string, path: string): Json {
  const names = Object.keys(entries);
  const properties = names.map((name) => {
    const below = path === '' ? name : `${path}.${name}`;
    return [
      name,
      { description: meaningOf(part, below), ...converted(entries[name] as Schema, part, below) },
    ];
  });
  return {
    type: 'object',
    required: names.filter((name) => !/optional$/.test(entries[name]?.type ?? '')),
    properties: Object.fromEntries(properties),
  };
}

function bound({ type, requirement }: Schema, ofArray: boolean): Json {
  switch (type) {
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'min_length':
      return ofArray ? { minItems: requirement } : { minLength: requirement };
    case 'max_length':
      return ofArray ? { maxItems: requirement } : { maxLength: requirement };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'check':
      // Between two fields, or of one setting: it is in the words of the document.
      return {};
    default:
      throw new Error(`no JSON Schema for ${type}`);
  }
}

function meaningOf(part: string, path: string): string {
  const meaning = MEANING[part]?.[path];
  if (meaning === undefined)
    throw new Error(`scripts/library-file/meaning.ts says nothing of ${part}.${path}`);
  return meaning;
}
