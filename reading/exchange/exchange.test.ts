import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import type { Highlight } from '../highlight';
import { annotationSet, type SetFacts } from './annotation-set';
import { colourOf } from './colour-of';
import { csvLine, csvRows } from './csv';
import { csv, readCsvRow, readHeader } from './csv-highlights';
import type { Fields } from './found-highlight';
import { anyHighlight, anyText, highlightOf, NO_NAMES, workWith } from './marked-for-tests';
import { markedWork } from './marked-work';
import { readAnnotation } from './read-annotation';

const FACTS: SetFacts = {
  id: '0b5f4c1e-0000-4000-8000-00000000000f',
  title: 'Highlights',
  at: Date.UTC(2026, 10, 22),
  schema: 3,
};
const context = { schema: 3, about: null };

const setOf = (highlight: Highlight) =>
  JSON.parse([...annotationSet([markedWork(highlight.work, null, [], [highlight])], FACTS)].join(''));

/** What a disk gives back of a text: UTF-8, with a byte order mark taken for one. */
const stored = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

describe('a set of annotations', () => {
  it('has what Thorium asks of one', () => {
    const quote = highlightOf({
      note: 'Ham!',
      tags: ['food', 'joke'],
      style: 'underline',
      together: 'pair-1',
    });
    const set = JSON.parse([...annotationSet([workWith([quote])], FACTS)].join(''));
    expect(set).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:0b5f4c1e-0000-4000-8000-00000000000f',
      type: 'AnnotationSet',
      generator: { id: 'urn:catchword', type: 'Software', name: 'Catchword' },
      generated: '2026-11-22T00:00:00.000Z',
      title: 'Highlights',
      about: {
        'dc:identifier': ['https://archiveofourown.org/works/12'],
        'dc:format': 'text/html',
        'dc:title': 'Low Water',
        'dc:creator': ['lampblack', 'tarrow'],
      },
      'catchword:schema': 3,
      'catchword:works': [
        { key: 'archiveofourown.org/works/12', title: 'Low Water', creators: ['lampblack', 'tarrow'] },
      ],
      items: [
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: 'urn:uuid:0b5f4c1e-0000-4000-8000-000000000001',
          type: 'Annotation',
          motivation: 'commenting',
          created: '2026-11-20T12:00:00.000Z',
          modified: '2026-11-21T12:00:00.000Z',
          body: {
            type: 'TextualBody',
            value: 'Ham!',
            format: 'text/plain',
            color: 'yellow',
            highlight: 'underline',
            tag: 'food, joke',
          },
          target: {
            source: 'https://archiveofourown.org/works/12/chapters/103',
            meta: {
              headings: [
                { level: 1, txt: 'Low Water' },
                { level: 2, txt: 'Chapter 3: The Pier' },
              ],
            },
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: 'The ham came all the same.',
                prefix: 'Nobody had ordered it. ',
                suffix: ' Then the lamp went out.',
              },
              { type: 'TextPositionSelector', start: 23, end: 49 },
            ],
          },
          'catchword:highlight': {
            id: '0b5f4c1e-0000-4000-8000-000000000001',
            work: 'archiveofourown.org/works/12',
            chapterId: '103',
            chapterNumber: 3,
            anchor: { start: 23, end: 49, textHash: 'n1-00000000aaaaaaaa' },
            tags: ['food', 'joke'],
            together: 'pair-1',
            created: Date.UTC(2026, 10, 20, 12),
            modified: Date.UTC(2026, 10, 21, 12),
            deleted: null,
          },
        },
      ],
    });
  });

  it('is JSON without anything in it, too', () => {
    expect(JSON.parse([...annotationSet([], FACTS)].join(''))).toMatchObject({ items: [] });
  });

  it('has ids that are addresses, whatever ours are', () => {
    const valid = new Ajv().compile({ type: 'string', pattern: "^urn:[a-z]+:[A-Za-z0-9.!~*'()%_-]+$" });
    fc.assert(
      fc.property(anyHighlight, (highlight) => {
        expect(valid(setOf(highlight).items[0].id)).toBe(true);
      }),
    );
  });

  it('gives back exactly what went into it', () => {
    fc.assert(
      fc.property(anyHighlight, (highlight) => {
        fc.pre(highlight.anchor.exact !== '');
        const found = readAnnotation(setOf(highlight).items[0], context);
        expect(found).toEqual({ is: 'ours', schema: 3, row: highlight });
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes over what another program has changed in it', () => {
    const [item] = setOf(highlightOf({ tags: ['food'], note: 'Ham!' })).items;
    item.body.value = 'Ham, again';
    item.body.color = '#33cc55';
    item.body.tag = 'food; lunch';
    item.modified = '2026-12-01T08:00:00Z';
    expect(readAnnotation(item, context)).toMatchObject({
      is: 'ours',
      row: {
        note: 'Ham, again',
        colour: 'green',
        tags: ['food', 'lunch'],
        created: Date.UTC(2026, 10, 20, 12),
        modified: Date.UTC(2026, 11, 1, 8),
      },
    });
  });
});

describe('an annotation of another program', () => {
  const item = {
    id: 'urn:uuid:1',
    type: 'Annotation',
    created: '2026-11-20T12:00:00Z',
    target: {
      source: 'https://archiveofourown.org/works/12',
      selector: { type: 'TextQuoteSelector', exact: 'Low water.' },
    },
  };

  it('is read with its words alone', () => {
    expect(readAnnotation(item, context)).toEqual({
      is: 'theirs',
      id: 'urn:uuid:1',
      source: 'https://archiveofourown.org/works/12',
      chapterNumber: null,
      exact: 'Low water.',
      prefix: '',
      suffix: '',
      start: null,
      colour: 'yellow',
      underlined: false,
      note: '',
      tags: [],
      created: Date.UTC(2026, 10, 20, 12),
      modified: null,
    });
  });

  it('may have several bodies, a refined selector, and a chapter in its headings', () => {
    const found = readAnnotation(
      {
        ...item,
        body: [
          'Plain.',
          { type: 'TextualBody', purpose: 'tagging', value: 'food' },
          { type: 'TextualBody', value: 'More.', color: 'violet', highlight: 'underline' },
        ],
        target: [
          {
            source: { id: 'chapter.xhtml' },
            meta: {
              headings: [
                { level: 1, txt: 'A Work' },
                { level: 2, txt: 'Chapter 4: Salt' },
              ],
            },
            selector: [
              {
                type: 'FragmentSelector',
                value: '#x',
                refinedBy: { type: ['TextQuoteSelector'], exact: 'Salt.' },
              },
              { type: 'TextPositionSelector', start: 7, end: 12 },
            ],
          },
        ],
      },
      context,
    );
    expect(found).toMatchObject({
      source: 'chapter.xhtml',
      chapterNumber: 4,
      exact: 'Salt.',
      start: 7,
      colour: 'purple',
      underlined: true,
      note: 'Plain.\n\nMore.',
      tags: ['food'],
    });
  });

  it('is none where it marks no words', () => {
    expect(readAnnotation({ ...item, target: 'https://archiveofourown.org/works/12' }, context)).toBeNull();
    expect(readAnnotation({}, context)).toBeNull();
  });

  it('may be any JSON at all', () => {
    const key = fc.constantFrom(
      'target',
      'selector',
      'type',
      'body',
      'exact',
      'meta',
      'headings',
      'source',
      'tags',
    );
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, 7, 1e308, true, 'TextQuoteSelector', 'underline', ''),
        anyText,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.oneof(key, fc.constantFrom('catchword:highlight', 'anchor', '__proto__')),
          tie('any'),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(json, json, json, (target, body, own) => {
        const written = JSON.stringify({ ...item, target, body, 'catchword:highlight': own });
        expect(() => readAnnotation(JSON.parse(written) as Fields, context)).not.toThrow();
        const quoted = { ...item, body, 'catchword:highlight': own, created: body };
        expect(readAnnotation(JSON.parse(JSON.stringify(quoted)) as Fields, context)).not.toBeNull();
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['red', 'pink'],
    ['Orange', 'yellow'],
    ['#ffee00', 'yellow'],
    ['#22bb33ff', 'green'],
    ['#3366ff', 'blue'],
    ['#8833ff', 'purple'],
    ['#ff3399', 'pink'],
    ['#777777', 'yellow'],
    ['constructor', 'yellow'],
    [{ r: 1 }, 'yellow'],
  ])('in the colour %j is %s', (told, colour) => {
    expect(colourOf(told)).toBe(colour);
  });
});

describe('comma-separated values', () => {
  it('are as RFC 4180 has them', () => {
    expect(csvLine(['a', 'b "c"', 'd,e', '', 'f\r\ng'])).toBe('a,"b ""c""","d,e",,"f\r\ng"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1', "'=1", '\n=1'])(
    'have no cell that begins as a formula: %j',
    (cell) => {
      const line = csvLine([cell, 'x']);
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect([...csvRows(line, ',')]).toEqual([
        { line: 1, cells: [cell, 'x'], end: line.length, cut: false },
      ]);
    },
  );

  it('give back every cell exactly', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = `\ufeff${cells.map(csvLine).join('')}`;
        expect([...csvRows(text, ',')].map((row) => row.cells)).toEqual(cells);
        for (const cell of cells.flat()) expect(csvLine([cell]).replace(/^"/, '')).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('are read with the separators, line ends and lines of other programs', () => {
    expect([...csvRows('a;"b;c"\n\n1;2\r3;"4\n5"x\n6')].map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b;c']],
      [3, ['1', '2']],
      [4, ['3', '4\n5x']],
      [6, ['6']],
    ]);
    expect([...csvRows('a\tb\n1\t2')].map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('end where a quotation mark is missing, and with a row that is too long to be one', () => {
    expect([...csvRows('a,b\n1,"2\n3,4\n')].map(({ line, cut }) => [line, cut])).toEqual([
      [1, false],
      [2, true],
    ]);
    const long = `a,b\n"${'x'.repeat(2_000_001)}",1\n2,3\n`;
    expect([...csvRows(long)].map(({ cut }) => cut)).toEqual([false, true]);
  });
});

describe('highlights in a table', () => {
  const read = (text: string) => {
    const [first, ...rows] = csvRows(text);
    const header = first && readHeader(first);
    if (!header) throw new Error('no header');
    return rows.map((row) => readCsvRow(row, header));
  };
  const tableOf = (highlight: Highlight) =>
    [...csv([workWith([highlight], { key: highlight.work })], NO_NAMES, 3)].join('');

  it('have a column for everything a person asks for', () => {
    const quote = highlightOf({ note: '=HYPERLINK("x")', tags: ['food'] }, 'One, “two”.\nThree.');
    const table = [...csv([workWith([quote])], { ...NO_NAMES, yellow: 'Jokes' }, 3)].join('');
    expect(table.split('\r\n')[1]).toMatch(
      /^Low Water,"lampblack, tarrow",3,The Pier,"One, “two”\.\nThree\.","'=HYPERLINK/,
    );
    const [, row] = csvRows(table);
    const cells = row?.cells ?? [];
    expect(cells.slice(0, -1)).toEqual([
      'Low Water',
      'lampblack, tarrow',
      '3',
      'The Pier',
      'One, “two”.\nThree.',
      '=HYPERLINK("x")',
      'food',
      'yellow',
      'Jokes',
      '',
      '2026-11-20T12:00:00.000Z',
      '2026-11-21T12:00:00.000Z',
      'https://archiveofourown.org/works/12/chapters/103#:~:text=Nobody%20had%20ordered%20it.-,' +
        'One%2C%20%E2%80%9Ctwo%E2%80%9D.,Three.,-Then%20the%20lamp%20went%20out.',
      'Nobody had ordered it. ',
      ' Then the lamp went out.',
    ]);
    expect(JSON.parse(cells.at(-1) ?? '')).toMatchObject({
      schema: 3,
      highlight: { anchor: { start: 23, textHash: 'n1-00000000aaaaaaaa' }, deleted: null },
    });
  });

  it('come back exactly, by way of UTF-8', () => {
    fc.assert(
      fc.property(anyHighlight, (highlight) => {
        expect(read(stored(tableOf(highlight)))).toEqual([
          {
            highlight: { is: 'ours', schema: 3, row: highlight },
            work: { key: highlight.work, title: 'Low Water', creators: ['lampblack', 'tarrow'] },
          },
        ]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('come back from a spreadsheet that put columns elsewhere and wrote times in its own way', () => {
    const highlight = highlightOf({ tags: ['a, b'], note: 'Ham' });
    const [header, row] = [...csvRows(tableOf(highlight))];
    const turned = [header, row].map((each) => (each?.cells ?? []).toReversed());
    const [names = [], cells = []] = turned;
    cells[names.indexOf('Modified')] = '21/11/26';
    cells[names.indexOf('Note')] = 'Ham, twice';
    const text = turned
      .map((each) => each.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\n');
    expect(read(text)).toMatchObject([{ highlight: { row: { ...highlight, note: 'Ham, twice' } } }]);
  });

  it('are read by their words where the last column is gone', () => {
    const text = 'Quote,Link,Chapter\n"One, two.",https://archiveofourown.org/works/12,4\n';
    expect(read(text)).toMatchObject([
      { work: null, highlight: { is: 'theirs', exact: 'One, two.', chapterNumber: 4, created: null } },
    ]);
  });

  it('say why a row is left out', () => {
    const table = tableOf(highlightOf());
    expect(read(`${table}a,b\r\n`)[1]).toEqual({ why: 'Cells are missing.' });
    expect(read(table.slice(0, -30)).at(-1)).toMatchObject({ why: /ends within this row/ });
    expect(read(table.replace('""schema""', '""sch'))).toMatchObject([{ why: /“Catchword” is damaged/ }]);
  });

  it('are no other table', () => {
    expect([...csvRows('name,price\nham,3\n')].map(readHeader)).toEqual([null, null]);
  });
});
