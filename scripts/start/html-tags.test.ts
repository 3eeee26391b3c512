import { expect, it } from 'vitest';
import { type Piece, piecesOf } from './html-tags';

const names = (html: string) =>
  [...piecesOf(html)].map((p) => (p.kind === 'tag' ? p.name : `!${p.text.trim()}`));
const first = (html: string) => [...piecesOf(html)][0] as Piece & { kind: 'tag' };

it('gives start tags and comments in their order, and no end tags', () => {
  expect(names('<!doctype html><!-- saved --><P>a < b <em>c</em></P><br/>')).toEqual([
    '!saved',
    'p',
    'em',
    'br',
  ]);
});

it('reads attributes however they are quoted, and resolves character references', () => {
  const tag = first(`<a HREF='/works/1?a=1&amp;b=2' class="x  y" data-q="it's > that" id=z hidden>`);
  expect(tag.attribute('href')).toBe('/works/1?a=1&b=2');
  expect(tag.classes).toEqual(['x', 'y']);
  expect(tag.attribute('data-q')).toBe("it's > that");
  expect(tag.attribute('id')).toBe('z');
  expect(tag.attribute('hidden')).toBe('');
  expect(tag.attribute('title')).toBeNull();
});

it('sees no tags in scripts, styles, titles and comments', () => {
  expect(names('<title><b></title><script>"<i>"</script><style><u></style><!-- <s> --><p>')).toEqual([
    'title',
    'script',
    'style',
    '!<s>',
    'p',
  ]);
});

it('comes to an end with whatever is broken', () => {
  expect(names('<p><a href="no end>text<b>')).toEqual(['p']);
  expect(names('<p><!-- no end <b>')).toEqual(['p']);
  expect(names('<script>no end <b>')).toEqual(['script']);
  expect(names('< p><1><>&<')).toEqual([]);
  expect(names(`it's <b>`)).toEqual(['b']);
});

it('reads millions of characters of anything in one pass', () => {
  // Anything that looked back or ahead at each of them would take hours here, and run into the time limit.
  expect([...piecesOf('<a '.repeat(1_000_000))]).toEqual([]);
  expect([...piecesOf('<'.repeat(1_000_000))]).toEqual([]);
  expect([...piecesOf('<a href="'.repeat(300_001))]).toHaveLength(0);
});
