import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../../reading/exchange/formats';
import { BrokenTemplate } from '../../../reading/exchange/markdown-template';
import { anyHighlight, anyText, NO_NAMES } from '../../../reading/exchange/marked-for-tests';
import { markedWork } from '../../../reading/exchange/marked-work';
import type { Highlight } from '../../../reading/highlight';
import fc, { runs } from '../../../tests/fast-check';
import { listMarked, readMarked } from '../../database/marked';
import { chapter, highlightOf, work, workHeader } from '../../for-tests';
import { joinRows } from '../../merge/merge';
import { noRows, type Rows } from '../../tables';
import { AT, contents, device, fill, importFile, manyHighlights } from '../libraries-for-tests';
import { expectSound, mutate } from '../mutate-for-tests';
import { planImport } from '../plan-import';
import { readLibraryFile } from '../read';
import { FileRefused } from '../refused';
import { undoImport } from '../undo-import';
import { writeHighlights } from './write-highlights';

const facts = { ...workHeader, key: work, modified: 2 };

async function written(
  { database }: ReturnType<typeof device>,
  format: Format,
  of: string | null = null,
): Promise<string> {
  const options = { format, template: '', colours: NO_NAMES, all: of === null, at: AT };
  return (await writeHighlights(await readMarked(database, of), options)).blob.text();
}

/** A file of highlights of a library that holds these. */
async function fileOf(format: Format, highlights: Highlight[], works = [facts]): Promise<string> {
  const other = device();
  await fill(other.database, { ...noRows(), works, highlights });
  return written(other, format);
}

const BOTH = ['annotations', 'csv'] as const;

describe('what is marked', () => {
  it('is listed by title, without what was deleted', async () => {
    const { database } = device();
    await fill(database, {
      ...noRows(),
      works: [facts, { ...facts, key: 'archiveofourown.org/works/7', id: '7', title: 'Salt' }],
      highlights: [
        highlightOf('h-000001', 1),
        highlightOf('h-000002', 1, { deleted: 1 }),
        highlightOf('h-000003', 1, { work: 'archiveofourown.org/works/7' }),
        highlightOf('h-000004', 1, { work: 'archiveofourown.org/works/8', deleted: 4 }),
        highlightOf('h-000005', 1, { work: 'archiveofourown.org/works/9' }),
      ],
    });
    expect(await listMarked(database)).toEqual([
      { key: 'archiveofourown.org/works/7', title: 'Salt', count: 1 },
      { key: work, title: workHeader.title, count: 1 },
      { key: 'archiveofourown.org/works/9', title: null, count: 1 },
    ]);
    expect((await readMarked(database, null)).map(({ title }) => title)).toEqual([
      'Salt',
      workHeader.title,
      null,
    ]);
    expect(await readMarked(database, 'archiveofourown.org/works/8')).toEqual([]);
  });

  it('stands in reading order, under the chapters as they are counted now', async () => {
    const { database } = device();
    const chapters = [chapter(1), chapter(3)].map((each) => ({
      ...each,
      key: `${work}/chapters/${each.id}`,
      work,
      title: each.number === 3 ? 'The Pier' : null,
      textSeen: 1,
      modified: 1,
    }));
    const at = (start: number) => ({ ...highlightOf('h-000001', 1).anchor, start, end: start + 11 });
    await fill(database, {
      ...noRows(),
      works: [facts],
      chapters,
      highlights: [
        // Marked when the third chapter was still the second.
        highlightOf('h-000001', 1, { chapterId: '103', chapterNumber: 2 }),
        highlightOf('h-000002', 1, { anchor: at(50) }),
        highlightOf('h-000003', 1, { anchor: at(5), chapterId: null }),
      ],
    });
    const [marked] = await readMarked(database, work);
    expect(
      marked?.chapters.map(({ id, number, title, highlights }) => [
        id,
        number,
        title,
        highlights.map((h) => h.id),
      ]),
    ).toEqual([
      ['101', 1, null, ['h-000003', 'h-000002']],
      ['103', 3, 'The Pier', ['h-000001']],
    ]);
  });
});

describe('a file of highlights', () => {
  it.each(FORMATS)('as %s has a name and holds the words', async (format) => {
    const { database } = device();
    await fill(database, { ...manyHighlights(2), works: [facts] });
    const options = { format, template: '', colours: NO_NAMES, at: AT };
    const one = await writeHighlights(await readMarked(database, work), { ...options, all: false });
    expect(one.name).toMatch(/^what-the-tide-table-left-out-highlights-2026-11-2\d\.(md|html|csv|jsonld)$/);
    expect((await one.blob.text()).split('tide tables').length).toBeGreaterThan(2);
    const all = await writeHighlights(await readMarked(database, null), { ...options, all: true });
    expect(all.name).toMatch(/^catchword-highlights-/);
  });

  it('is not written by a template that is broken', async () => {
    const options = {
      format: 'markdown',
      template: '{{#works}}',
      colours: NO_NAMES,
      all: true,
      at: AT,
    } as const;
    await expect(writeHighlights([], options)).rejects.toThrow(BrokenTemplate);
  });

  it.each(BOTH)(
    'comes back into an empty library exactly, as %s, and importing it again changes nothing',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyHighlight, { minLength: 1, maxLength: 6 }), async (raw) => {
          const highlights = [
            ...joinRows(
              'highlights',
              raw.filter(({ anchor }) => anchor.exact !== ''),
            ).values(),
          ];
          const file = await fileOf(format, highlights);
          const empty = device();
          const { plan, imported } = await importFile(empty, file);
          expect(plan.problems).toEqual([]);
          const byId = (rows: Highlight[]) => new Map(rows.map((row) => [row.id, row]));
          expect(byId((await contents(empty.database)).highlights)).toEqual(byId(highlights));
          const again = await importFile(empty, file);
          expect(again.plan.changes).toBe(0);
          await undoImport(empty.database, imported);
          expect(await contents(empty.database)).toEqual(noRows());
        }),
        { numRuns: runs(40) },
      );
    },
  );

  it.each(BOTH)(
    'brings the work it is of, and never in place of what is known of it (%s)',
    async (format) => {
      const file = await fileOf(format, [highlightOf('h-000001', 3)]);
      const empty = device();
      await importFile(empty, file);
      expect((await contents(empty.database)).works).toEqual([
        {
          ...{ key: work, site: workHeader.site, id: workHeader.id, title: workHeader.title },
          ...{ creators: workHeader.creators, fandoms: [], language: null, words: null },
          ...{ chaptersPosted: null, chaptersPlanned: null, complete: null, modified: 1 },
        },
      ]);
      const knowing = device();
      const known = { ...facts, title: 'Its Present Title' };
      await fill(knowing.database, { ...noRows(), works: [known] });
      const { plan } = await importFile(knowing, file);
      expect((await contents(knowing.database)).works).toEqual([known]);
      expect(plan).toMatchObject({
        annotations: { found: 1, format: format === 'csv' ? 'table' : 'annotations' },
        works: [{ title: 'Its Present Title', is: 'changed', highlights: 1 }],
      });
    },
  );

  it.each(BOTH)(
    'is merged by id and time, as %s: what was changed or deleted since stays so',
    async (format) => {
      const file = await fileOf(format, [
        highlightOf('h-000001', 3, { note: 'then' }),
        highlightOf('h-000002', 3),
        highlightOf('h-000003', 8, { note: 'later' }),
        highlightOf('h-000004', 3),
      ]);
      const here = device();
      const kept = [
        highlightOf('h-000001', 5, { note: 'since' }),
        highlightOf('h-000002', 5, { deleted: 5 }),
        highlightOf('h-000003', 5, { note: 'earlier' }),
      ];
      await fill(here.database, { ...noRows(), works: [facts], highlights: kept });
      const { plan } = await importFile(here, file);
      expect(plan.counts.highlights).toEqual({ add: 1, change: 1, remove: 0, leave: 2 });
      expect((await contents(here.database)).highlights).toEqual([
        ...kept.slice(0, 2),
        highlightOf('h-000003', 8, { note: 'later' }),
        highlightOf('h-000004', 3),
      ]);
    },
  );

  it.each(BOTH)('does not bring back what was forgotten (%s)', async (format) => {
    const file = await fileOf(format, [highlightOf('h-000001', 3)]);
    const here = device();
    await fill(here.database, { ...noRows(), forgotten: [{ work, at: 9 }] });
    expect((await importFile(here, file)).plan.changes).toBe(0);
  });
});

describe('a file of another program', () => {
  const set = (items: unknown[], about: unknown = {}) =>
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationSet', about, items });
  const item = {
    id: 'urn:uuid:5b0d',
    type: 'Annotation',
    created: '2026-11-20T12:00:00Z',
    body: { type: 'TextualBody', value: 'Ham!', color: 'blue', highlight: 'solid' },
    target: {
      source: 'https://www.ao3.org/works/12/chapters/103',
      selector: [
        { type: 'TextQuoteSelector', exact: ' Low\n   water. ', prefix: 'x'.repeat(100), suffix: '' },
      ],
    },
  };

  it('comes in by its words, once, and with the work where it tells of it', async () => {
    const here = device();
    const about = {
      'dc:identifier': ['https://archiveofourown.org/works/9'],
      'dc:title': 'Salt',
      'dc:creator': ['tarrow'],
    };
    const inEpub = { ...item, id: 'urn:uuid:5b0e', target: { ...item.target, source: 'text/ch3.xhtml' } };
    const noAddress = { ...inEpub, target: { selector: item.target.selector } };
    const { plan } = await importFile(here, set([item, noAddress, item], about));
    expect(plan.problems).toEqual([]);
    const rows = await contents(here.database);
    expect(rows.highlights.map(({ work: of, chapterId }) => [of, chapterId]).sort()).toEqual([
      ['archiveofourown.org/works/12', '103'],
      ['archiveofourown.org/works/9', null],
    ]);
    expect(rows.highlights.find(({ chapterId }) => chapterId)).toMatchObject({
      colour: 'blue',
      note: 'Ham!',
      anchor: { exact: 'Low water.', prefix: 'x'.repeat(64), suffix: '', textHash: '' },
      created: Date.UTC(2026, 10, 20, 12),
      modified: Date.UTC(2026, 10, 20, 12),
    });
    expect(rows.works).toMatchObject([
      { key: 'archiveofourown.org/works/9', title: 'Salt', creators: ['tarrow'] },
    ]);
    expect((await importFile(here, set([item, noAddress], about))).plan.changes).toBe(0);
    const edited = { ...item, modified: '2026-11-25T12:00:00Z', body: { ...item.body, value: 'More ham' } };
    expect((await importFile(here, set([edited]))).plan.counts.highlights).toMatchObject({
      add: 0,
      change: 1,
    });
  });

  it.each([
    ['a page', (items: unknown[]) => ({ type: 'AnnotationPage', items })],
    ['a collection', (items: unknown[]) => ({ type: ['AnnotationCollection'], first: { items } })],
    ['a list', (items: unknown[]) => items],
    ['one annotation', ([first]: unknown[]) => first],
  ])('may be %s', async (_, around) => {
    const read = await readLibraryFile(JSON.stringify(around([item])));
    expect(read.rows.highlights).toHaveLength(1);
    expect(read.annotations).toMatchObject({ format: 'annotations', found: 1 });
  });

  it.each([
    ['no work', { target: { ...item.target, source: 'text/ch3.xhtml' } }, /does not say which work/],
    ['a script for an address', { target: { ...item.target, source: 'javascript:x/works/1' } }, /which work/],
    ['no words', { target: { source: item.target.source } }, /marks no words/],
    [
      'blank words',
      { target: { ...item.target, selector: { type: 'TextQuoteSelector', exact: ' \n' } } },
      /no words/,
    ],
    [
      'too many words',
      { target: { ...item.target, selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(700_000) } } },
      /anchor\.exact is not/,
    ],
    ['far too many words', { body: { value: 'x'.repeat(3_000_000) } }, /too long/],
    ['half of our own fields', { 'catchword:highlight': { id: 'h-000001' } }, /^work is not as it should be/],
  ])('is left out where it has %s, and the rest comes', async (_, change, why) => {
    const { rows, problems } = await readLibraryFile(set([item, { ...item, ...change }]));
    expect(rows.highlights).toHaveLength(1);
    expect(problems).toMatchObject([{ table: 'highlights', why: expect.stringMatching(why) }]);
  });

  it('may hold annotations of ours, which are whole there, too', async () => {
    const [ours] = JSON.parse(
      await fileOf('annotations', [highlightOf('h-000001', 3, { tags: ['a, b'] })]),
    ).items;
    const { rows, problems } = await readLibraryFile(set([item, ours]));
    expect(problems).toEqual([]);
    expect(rows.highlights[1]).toEqual(highlightOf('h-000001', 3, { tags: ['a, b'] }));
    const odd = JSON.stringify({ type: 'AnnotationSet', 'catchword:schema': 'x', items: [ours] });
    expect((await readLibraryFile(odd)).problems).toMatchObject([
      { why: 'the version of its fields cannot be read' },
    ]);
  });

  it('of a newer Catchword is refused in words', async () => {
    const file = `{"type":"AnnotationSet","catchword:schema":99,"items":[\n]}`;
    await expect(readLibraryFile(file)).rejects.toThrow(/newer Catchword \(version 99\)/);
  });

  it.each([
    ['a number that is none', '1e999', /a number is too large/],
    ['__proto__', '{"__proto__":{"x":1}}', /__proto__/],
    ['depth', `${'['.repeat(60)}${']'.repeat(60)}`, /too deep/],
  ])('cannot bring %s in', async (_, value, why) => {
    const good = JSON.stringify(item);
    const file = `{"type":"AnnotationSet","items":[\n${good.slice(0, -1)},"catchword:highlight":${value}},\n${good}\n]}`;
    const { rows, problems } = await readLibraryFile(file);
    expect(rows.highlights).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2, why: expect.stringMatching(why) }]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a damaged file', () => {
  const many = () =>
    manyHighlights(4).highlights.map((row, i) => ({ ...row, note: `note ${i}, "quoted"\nand on` }));

  it.each(BOTH)('gives every highlight before the cut, wherever it was cut (%s)', async (format) => {
    const highlights = many();
    const file = await fileOf(format, highlights);
    const begin = file.indexOf('\n') + 1;
    for (let cut = begin; cut < file.length - 4; cut += 11) {
      const read = await readLibraryFile(file.slice(0, cut));
      expect(read.rows.highlights).toEqual(highlights.slice(0, read.rows.highlights.length));
      const whole = file.slice(0, cut).split(format === 'csv' ? '\r\n' : /\},?\n/).length - 2;
      expect(read.rows.highlights.length).toBeGreaterThanOrEqual(format === 'csv' ? whole : whole + 1);
      if (format === 'annotations') expect(read.problems.at(-1)?.why).toMatch(/ends here/);
    }
  });

  it('is read as a whole where it was laid out anew', async () => {
    const highlights = many();
    const set = JSON.parse(await fileOf('annotations', highlights));
    const [first, ...rest] = JSON.stringify(set, null, 1).split('\n');
    for (const text of [
      JSON.stringify(set),
      JSON.stringify(set, null, 2),
      `\ufeff${first}${rest.join('\r\n')}`,
    ]) {
      const { rows, problems } = await readLibraryFile(text);
      expect(problems).toEqual([]);
      expect(rows.highlights).toEqual(highlights);
    }
  });

  it('says which line is damaged, and keeps the others', async () => {
    const lines = (await fileOf('annotations', many())).split('\n');
    lines[2] = `${lines[2]?.slice(0, 40)}`;
    const { rows, problems } = await readLibraryFile(lines.join('\n'));
    expect(rows.highlights.map(({ id }) => id)).toEqual(['h-000000', 'h-000002', 'h-000003']);
    expect(problems).toMatchObject([{ line: 3, why: 'this line is damaged' }]);
  });

  it.each(BOTH)('is refused, or its rows are sound, whatever was done to it (%s)', async (format) => {
    const file = await fileOf(format, many());
    const other = await fileOf(format, [highlightOf('h-000009', 9, { tags: ['x'], colour: 'pink' })]);
    for (let seed = 1; seed <= 400; seed++) {
      let state = seed * 2_654_435_761;
      const random = (below: number) => {
        state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
        return state % below;
      };
      const text = mutate(file, random, other);
      const read = await readLibraryFile(text).catch((error) => error);
      if (read instanceof FileRefused) continue;
      expect(read, `seed ${seed}`).not.toBeInstanceOf(Error);
      expectSound(read.rows, `seed ${seed}`);
    }
  });

  it.each(BOTH)(
    'is refused, or its rows are sound, when its cells or texts are anything (%s)',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), fc.nat(40), async (texts, at) => {
          const file = await fileOf(format, many());
          const lines = file.split('\n');
          lines.splice(1 + (at % (lines.length - 1)), at % 2, ...texts);
          const read = await readLibraryFile(lines.join('\n'));
          expectSound(read.rows, JSON.stringify(texts));
        }),
        { numRuns: runs(60) },
      );
    },
  );
});

describe('100,000 highlights', () => {
  const count = 100_000;
  const rows: Rows = { ...manyHighlights(count), works: [facts] };

  it.each(BOTH)(
    'go out and come back as %s, in slices between which the page is free',
    async (format) => {
      const works = [markedWork(work, facts, [], rows.highlights)];
      const options = { format, template: '', colours: NO_NAMES, all: true, at: AT };
      let file = '';
      const written = await turnsWhile(async () => {
        file = await (await writeHighlights(works, options)).blob.text();
      });
      const read = await turnsWhile(async () => {
        const { rows: back, problems } = await readLibraryFile(file);
        expect(problems).toEqual([]);
        expect(back.highlights).toHaveLength(count);
        expect(back.highlights.at(-1)).toEqual(rows.highlights.at(-1));
      });
      expect(Math.min(written, read)).toBeGreaterThan(10);
      // Some 10 s of work by itself, and it is not judged by seconds: a machine may have ten times as much to do.
    },
    300_000,
  );

  /** How often something else could run meanwhile. */
  async function turnsWhile(run: () => Promise<void>): Promise<number> {
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    });
    try {
      await run();
    } finally {
      clearInterval(turn);
    }
    return turns;
  }

  it('that are there already change nothing', async () => {
    const here = device();
    await fill(here.database, { ...manyHighlights(300), works: [facts] });
    const plan = await planImport(here.database, await readLibraryFile(await written(here, 'annotations')));
    expect(plan.changes).toBe(0);
  });
});
