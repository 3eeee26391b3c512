import type { Json } from './json-schema';

/** The lists of fields for the document, from the JSON Schema. */
export function fieldsOf(schema: Json): string {
  const definitions = schema.$defs as { [name: string]: Json };
  const { tables } = schema.properties as { tables: { properties: { [name: string]: Json } } };
  const tablesBelow = Object.entries(tables.properties).map(([name, table]) =>
    section(`\`${name}\``, table.description as string, table.items as Json),
  );
  const partsBelow = Object.entries(definitions)
    .filter(([, part]) => part.type === 'object')
    .map(([name, part]) => section(`A ${name}`, part.description as string, part));
  return [...tablesBelow, ...partsBelow].join('\n\n');
}

/** Puts the lists between the two marks of the document. @throws Error when the marks are not there. */
export function withFields(document: string, fields: string): string {
  const marks = /(<!-- fields -->\n)[\s\S]*(<!-- \/fields -->)/;
  if (!marks.test(document)) throw new Error('the marks for the fields are missing');
  return document.replace(marks, (_, before: string, after: string) => `${before}\n${fields}\n\n${after}`);
}

function section(title: string, description: string, schema: Json): string {
  const rows = fieldRows(schema, '').map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${title}`, '', description, '', '| field | type | meaning |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

function fieldRows(schema: Json, path: string): string[][] {
  const properties = (schema.properties ?? {}) as { [name: string]: Json };
  return Object.entries(properties).flatMap(([name, field]) => [
    [`\`${path}${name}\``, typeOf(field), field.description as string],
    ...fieldRows(
      ((field.anyOf as Json[] | undefined)?.[0] ?? field.items ?? field) as Json,
      `${path}${name}.`,
    ),
  ]);
}

function typeOf(field: Json): string {
  if (field.anyOf) return (field.anyOf as Json[]).map(typeOf).join(' or ');
  if (field.$ref) return (field.$ref as string).replace('#/$defs/', '');
  if (field.enum) return (field.enum as string[]).map((value) => `"${value}"`).join(', ');
  if (field.type === 'array') return `list of ${typeOf(field.items as Json)}`;
  return (field.type as string | undefined) ?? 'any';
}
