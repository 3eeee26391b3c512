import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ALLOWED,
  BLOCKS_TO_DIV,
  EVERYWHERE,
  isAllowed,
  isAllowedAttribute,
  SCHEMES,
  TO_PRE,
  UNSEEN,
} from './allowed';

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');

/** Neighbours that allow the same share a row. */
function elementRows(): string[] {
  const rows: { names: string[]; rest: string }[] = [];
  for (const [name, { list, attributes }] of ALLOWED) {
    const rest = `| ${list} |${attributes.length > 0 ? ` ${quoted(attributes)}` : ''} |`;
    const last = rows.at(-1);
    if (last?.rest === rest) last.names.push(name);
    else rows.push({ names: [name], rest });
  }
  return rows.map(({ names, rest }) => `| ${quoted(names)} ${rest}`);
}

describe('docs/ALLOWED-HTML.md', () => {
  const docs = readFileSync(new URL('../../docs/ALLOWED-HTML.md', import.meta.url), 'utf8');
  const printed = (name: string) => docs.split(`<!-- table: ${name} -->\n`)[1]?.split('\n<!-- end -->')[0];
  it.each([
    ['everywhere', quoted(EVERYWHERE)],
    ['elements', ['| element | list | its own attributes |', '|---|---|---|', ...elementRows()].join('\n')],
    [
      'schemes',
      ['| attribute | schemes |', '|---|---|']
        .concat(Object.entries(SCHEMES).map(([name, all]) => `| \`${name}\` | ${quoted(all)} |`))
        .join('\n'),
    ],
    ['blocks', quoted(BLOCKS_TO_DIV)],
    ['literal', quoted(TO_PRE)],
    ['unseen', quoted(UNSEEN)],
  ])('prints the list as it is: %s', (name, table) => {
    expect(printed(name)).toBe(table);
  });
});

describe('isAllowedAttribute', () => {
  it.each([
    ['a', 'name', 'fn1'],
    ['p', 'align', 'center'],
    ['em', 'class', 'chapter'],
    ['td', 'abbr', 'Note: later'],
    ['details', 'open', ''],
    ['a', 'href', 'https://example.org/'],
    ['a', 'href', 'HTTP://example.org'],
    ['a', 'href', 'mailto:someone@example.org'],
    ['a', 'href', 'ftp://example.org/zine'],
    ['a', 'href', '#fn1'],
    ['a', 'href', ''],
    ['a', 'href', 'chapters/7?a=b:c'],
    ['a', 'href', '//example.org/'],
    ['img', 'src', '/images/a.png'],
    ['video', 'poster', 'http://example.org/p.jpg'],
  ])('keeps <%s %s="%s">', (element, name, value) => {
    expect(isAllowedAttribute(element, name, value)).toBe(true);
  });

  it.each([
    ['p', 'name', 'fn1'],
    ['div', 'href', 'https://example.org/'],
    ['ul', 'start', '3'],
    ['p', 'open', ''],
    ['p', 'style', 'color: red'],
    ['p', 'id', 'work'],
    ['p', 'onclick', 'x()'],
    ['audio', 'autoplay', ''],
    ['track', 'default', ''],
    ['img', 'srcset', 'a.png 2x'],
    ['img', 'src', 'ftp://example.org/a.png'],
    ['img', 'src', 'data:image/png;base64,AA'],
    ['audio', 'src', 'blob:https://example.org/1'],
    ['a', 'href', 'javascript:x()'],
    ['a', 'href', ' \u0001JaVa\n\tscript:x()'],
    ['a', 'href', 'data:text/html,x'],
    ['a', 'href', 'unknown-scheme:x'],
    ['script', 'src', 'https://example.org/a.js'],
    ['constructor', 'class', 'x'],
    ['a', 'constructor', 'x'],
  ])('does not keep <%s %s="%s">', (element, name, value) => {
    expect(isAllowedAttribute(element, name, value)).toBe(false);
  });
});

it('allows elements by their own names alone', () => {
  expect(['p', 'ruby', 'mark'].map(isAllowed)).toEqual([true, true, true]);
  expect(['script', 'iframe', 'constructor', 'P', ''].map(isAllowed)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
