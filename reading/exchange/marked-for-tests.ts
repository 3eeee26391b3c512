import fc from 'fast-check';
import { COLOURS, type ColourNames, type Highlight } from '../highlight';
import type { MarkedWork } from './marked-work';

export const NO_NAMES: ColourNames = { yellow: '', green: '', blue: '', pink: '', purple: '' };

/** A highlight in the third chapter of work 12. */
export function highlightOf(
  change: Partial<Highlight> = {},
  exact = 'The ham came all the same.',
): Highlight {
  return {
    id: '0b5f4c1e-0000-4000-8000-000000000001',
    work: 'archiveofourown.org/works/12',
    chapterId: '103',
    chapterNumber: 3,
    colour: 'yellow',
    anchor: {
      exact,
      prefix: 'Nobody had ordered it. ',
      suffix: ' Then the lamp went out.',
      start: 23,
      end: 23 + exact.length,
      textHash: 'n1-00000000aaaaaaaa',
    },
    note: '',
    tags: [],
    created: Date.UTC(2026, 10, 20, 12),
    modified: Date.UTC(2026, 10, 21, 12),
    deleted: null,
    ...change,
  };
}

/** A work with these highlights in its third chapter. */
export function workWith(highlights: Highlight[], change: Partial<MarkedWork> = {}): MarkedWork {
  return {
    key: 'archiveofourown.org/works/12',
    title: 'Low Water',
    creators: ['lampblack', 'tarrow'],
    chapters: [{ id: '103', number: 3, title: 'The Pier', only: false, highlights }],
    ...change,
  };
}

/** Any text that a browser holds, with what formats stumble over at hand. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          '\t',
          '\r',
          '\n',
          '\r\n',
          ',',
          ';',
          '\ufeff',
          '\0',
          '\ud800',
          '\udc00',
        ],
        ...[
          '<',
          '>',
          '&',
          '&amp;',
          '</style>',
          '<script>alert(1)</script>',
          '__proto__',
          '# ',
          '* ',
          '_',
          '`',
          '```',
        ],
        ...[
          '1. ',
          '    ',
          '\\',
          '](',
          '{{',
          '}}',
          '%%',
          '==',
          '://',
          'www.x',
          ':heart:',
          'salt ',
          'und ',
          'é',
          '潮',
        ],
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
);

/** As far as a date goes. ms; some of them with a fraction, which the library allows. */
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 8.64e15 }),
  fc.integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 }),
  fc.double({ min: 0, max: 8.64e15, noNaN: true }).map((time) => time + 0),
);
const anyOffset = fc.integer({ min: 0, max: 600_000 });
const line = anyText.map((text) => text.slice(0, 64));

/** Any highlight that lives and that the library may hold, with fields of a later version on some. */
export const anyHighlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.oneof(
      fc.uuid(),
      fc.string({ unit: 'binary', minLength: 8, maxLength: 64 }).map((id) => id.slice(0, 64)),
    ),
    work: fc.constantFrom(
      'archiveofourown.org/works/12',
      'archiveofourown.org/works/7',
      'a(b"#.example/works/3',
    ),
    chapterId: fc.option(fc.constantFrom('103', '104', '00000000000000000001')),
    chapterNumber: fc.integer({ min: 0, max: 1_000_000 }),
    colour: fc.constantFrom(...COLOURS),
    style: fc.option(fc.constant('underline' as const)),
    anchor: fc
      .record({
        exact: anyText,
        prefix: line,
        suffix: line,
        start: anyOffset,
        end: anyOffset,
        textHash: line,
        twins: fc.option(fc.record({ count: fc.nat(), like: fc.double({ min: 0, max: 2, noNaN: true }) })),
        later: fc.option(anyText),
      })
      .map(({ twins, later, ...anchor }) => ({
        ...anchor,
        ...(twins && { twins: { count: twins.count, like: twins.like + 0 } }),
        ...(later !== null && { later }),
      })),
    note: anyText,
    tags: fc.array(line, { maxLength: 4 }),
    together: fc.option(line),
    formerly: fc.option(anyText),
    created: anyTime,
    modified: anyTime,
    later: fc.option(fc.record({ shelf: anyText, number: fc.integer() })),
  })
  .map(({ style, together, formerly, later, ...highlight }) => ({
    ...highlight,
    ...(style && { style }),
    ...(together !== null && { together }),
    ...(formerly !== null && { formerly }),
    ...(later !== null && { later }),
    deleted: null,
  }));
