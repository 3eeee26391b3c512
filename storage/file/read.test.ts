import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../database/database';
import { version1 } from '../database/older/version-1';
import { highlightOf, placeAt, work } from '../for-tests';
import type { Rows } from '../tables';
import { gzip } from './gzip';
import { device, exported, fill, manyHighlights } from './libraries-for-tests';
import { readLibraryFile } from './read';
import { FileRefused } from './refused';

let database: LibraryDatabase;

beforeEach(() => {
  ({ database } = device());
});

const written = async (rows: Rows) => {
  await fill(database, rows);
  return exported(database);
};

describe('reading', () => {
  it('upgrades what an older version wrote', async () => {
    const file = { catchword: 'library', schema: 1, written: 'x', tables: version1.rows };
    const { rows, problems } = await readLibraryFile(JSON.stringify(file));
    expect(problems).toEqual([]);
    expect(rows.readings).toEqual([{ ...version1.rows.readings[0], status: null, finished: [], since: 0 }]);
    expect(rows.highlights[0]).toMatchObject({ tags: [], note: 'Who, then?' });
    expect(rows.chapters[0]).toMatchObject({ words: 1402, textHash: null, textSeen: 1_790_000_000_000 });
  });

  it.each([
    [
      'a newer version',
      '{"catchword":"library","schema":99,"tables":{}}',
      /newer Catchword \(version 99\)\. Update/,
    ],
    ['a newer version, as we write it', '{"catchword":"library","schema":99,"tables":{\n}}', /version 99/],
    ['nothing', '', /not a library file/],
    ['prose', 'The tide tables came out.', /not a library file/],
    ['JSON of others', '{"works":[]}', /not a library file/],
    ['a list', '[]', /not a library file/],
    ['no version', '{"catchword":"library","tables":{}}', /not a library file/],
    ['half a version', '{"catchword":"library","schema":1.5,"tables":{}}', /not a library file/],
    ['no tables', '{"catchword":"library","schema":3,"tables":7}', /not a library file/],
  ])('refuses %s', async (_, text, sentence) => {
    const refusal = await readLibraryFile(text).catch((error) => error);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(refusal.message).toMatch(sentence);
  });

  it('reads it formatted anew, with other line ends, a byte order mark, or as UTF-16', async () => {
    const text = await written(manyHighlights(3));
    const pretty = JSON.stringify(JSON.parse(text), null, 2);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const file of [pretty, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, utf16]) {
      const { rows, problems } = await readLibraryFile(file);
      expect(problems).toEqual([]);
      expect(rows.highlights).toHaveLength(3);
    }
  });

  it('gives the rows before the cut, wherever a file was cut', async () => {
    const rows = { ...manyHighlights(3), visits: [{ work, last: 3, source: 'history', modified: 3 }] };
    const text = await written(rows);
    const start = text.indexOf('\n');
    for (let cut = start; cut < text.length - 2; cut += 7) {
      const read = await readLibraryFile(text.slice(0, cut));
      const whole = text
        .slice(0, cut)
        .split('\n')
        .filter((line) => /^\{"id":"h-.*\}\}?,?$/.test(line));
      expect(read.rows.highlights).toEqual(rows.highlights.slice(0, whole.length));
      expect(read.problems.at(-1)?.why).toMatch(/ends here/);
    }
  });

  it('gives what a cut compressed file still holds', async () => {
    const rows = manyHighlights(4_000);
    // Anchors that differ, or all of it fits into one block.
    for (const [i, row] of rows.highlights.entries()) row.note = `${Math.sin(i)} ${Math.cos(i)}`;
    const packed = await gzip(await written(rows));
    const read = await readLibraryFile(packed.slice(0, packed.length / 2) as Uint8Array<ArrayBuffer>);
    expect(read.rows.highlights.length).toBeGreaterThan(1_000);
    expect(read.rows.highlights).toEqual(rows.highlights.slice(0, read.rows.highlights.length));
    expect(read.problems.at(-1)?.why).toMatch(/compressed file is damaged/);
  });

  it('tells of every row that it leaves out, and keeps the others', async () => {
    const text = await written({
      ...manyHighlights(4),
      readings: [
        {
          work,
          current: placeAt(1, 1, 5),
          furthest: placeAt(1, 1, 5),
          progress: 0,
          begun: 1,
          since: 0,
          status: null,
          finished: [],
          modified: 5,
        },
      ],
    });
    const harmed = text
      .replace('"colour":"yellow"', '"colour":"neon"')
      .replace('"id":"h-000001"', '"id":"h-00"0001"')
      .replace('"progress":0', '"progress":"most of it"')
      .replace('"highlights":[', '"highli')
      .replace('"sittings":[', '"sitti?":[');
    expect((await readLibraryFile(harmed)).rows.highlights).toHaveLength(0);
    const { rows, problems } = await readLibraryFile(harmed.replace('"highli', '"highl?ghts:['));
    expect(rows.highlights.map(({ id }) => id)).toEqual(['h-000002', 'h-000003']);
    expect(problems).toMatchObject([
      { table: 'readings', key: work, why: 'progress is not as it should be' },
      { table: 'highlights', key: 'h-000000', why: 'colour is not as it should be' },
      { table: 'highlights', key: null, why: 'This line is damaged.' },
    ]);
    const lines = harmed.split('\n');
    for (const { line, key } of problems) if (key) expect(lines[(line ?? 0) - 1]).toContain(key);
  });

  it.each([
    ['a prototype', '"__proto__":{"deleted":9}', /__proto__/],
    ['a prototype deep inside', '"shelf":{"a":[{"__proto__":{"x":1}}]}', /__proto__/],
    ['a number beyond numbers', '"shelf":1e999', /too large/],
    ['a number that is none', '"shelf":NaN', /damaged/],
    ['a time beyond all dates', '"created":1e300', /created/],
    ['a deep nest', `"shelf":${'['.repeat(50_000)}${']'.repeat(50_000)}`, /too deep/],
    ['ten megabytes', `"note":"${'x'.repeat(10_000_000)}"`, /too long/],
    ['ten megabytes of a field to come', `"shelf":"${'x'.repeat(10_000_000)}"`, /too long/],
    ['a key of ten megabytes', `"id":"${'x'.repeat(10_000_000)}"`, /too long/],
  ])('leaves out a row with %s', async (_, field, why) => {
    const [row] = manyHighlights(1).highlights;
    const line = `${JSON.stringify(row).slice(0, -1)},${field}}`;
    const text = await written(manyHighlights(2));
    const read = await readLibraryFile(text.replace('"highlights":[\n', `"highlights":[\n${line},\n`));
    expect(read.rows.highlights).toEqual(manyHighlights(2).highlights);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.why).toMatch(why);
    expect(read.problems[0]?.key?.length ?? 0).toBeLessThanOrEqual(200);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('keeps half a surrogate as it is, in a text as in a key', async () => {
    const rows = manyHighlights(1);
    const odd = { ...highlightOf('h-\ud83d-0000', 4, { note: '\udc00 alone' }), shelf: '\ud83d' };
    const text = await written({ ...rows, highlights: [odd] });
    expect((await readLibraryFile(new TextEncoder().encode(text))).rows.highlights).toEqual([odd]);
  });
});
