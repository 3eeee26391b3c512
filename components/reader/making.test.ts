// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPainter } from '../../reading/dom/paint';
import { TextIndex } from '../../reading/dom/text-index';
import type { Highlight } from '../../reading/highlight';
import { LAYER_NAMES } from '../../reading/layers';
import { recolour, remove, underline } from './changing';
import { Chapters } from './chapters';
import { Highlighter } from './highlighter';
import { mark, moveTo, type Part, touched } from './making';
import { Notices } from './notices';

const TEXTS = [
  'The lamp went out. Nobody rose to light it.',
  'By morning the rope was gone, and the boat with it.',
];

let lifetime: AbortController;
let saved: Highlight[];
let highlighter: Highlighter;

beforeEach(() => {
  lifetime = new AbortController();
  saved = [];
  const sources = TEXTS.map((text, i) => {
    const body = document.createElement('div');
    body.innerHTML = `<p>${text}</p>`;
    const number = i + 1;
    return {
      id: String(900 + number),
      number,
      title: null,
      creators: [],
      summary: null,
      notes: [],
      endNotes: [],
      body,
    };
  });
  const chapters = new Chapters(sources, false);
  for (const { source, text } of chapters.views) {
    text.value = { element: source.body as HTMLElement, index: new TextIndex(source.body) };
  }
  const keep = (highlight: Highlight) => saved.push(highlight) > 0;
  const painter = createPainter('test-', LAYER_NAMES);
  const notices = new Notices(lifetime.signal);
  highlighter = new Highlighter('site/works/1', chapters, keep, notices, () => false, lifetime.signal);
  highlighter.paint(painter);
});

afterEach(() => lifetime.abort());

function part(words: string): Part {
  const found = highlighter.chapters.standing().find(({ index }) => index.text.includes(words));
  if (!found) throw new Error(`no chapter has ${words}`);
  const start = found.index.text.indexOf(words);
  return { ...found, start, end: start + words.length };
}

function marked(words: string): Highlight {
  const [made] = mark(highlighter, [part(words)], 'yellow');
  if (!made) throw new Error('nothing was marked');
  return made;
}

const words = () => highlighter.list.value.map(({ anchor }) => anchor.exact);
const undo = () => highlighter.notices.current.value?.action?.run();

describe('what is marked', () => {
  it('is kept as its words, in reading order, and the colour is the last one', () => {
    mark(highlighter, [part('the rope was gone')], 'pink');
    mark(highlighter, [part('Nobody rose')], 'green', 'underline');
    expect(words()).toEqual(['Nobody rose', 'the rope was gone']);
    expect(highlighter.colour.value).toBe('green');
    expect(saved.map(({ colour, style }) => [colour, style])).toEqual([
      ['pink', undefined],
      ['green', 'underline'],
    ]);
    expect(saved.every(({ together }) => together === undefined)).toBe(true);
    expect(highlighter.standing.value.get(saved[0]?.id ?? '')).toMatchObject({ start: 11, edited: false });
  });

  it('over two chapters belongs together: looks, deletion and undo are of both', () => {
    const [first, second] = mark(highlighter, [part('to light it.'), part('By morning')], 'yellow');
    const [one, two] = highlighter.list.value;
    expect(one?.together).toBe(first?.id);
    expect(two?.together).toBe(first?.id);
    if (!two || !second) throw new Error('two were marked');

    recolour(highlighter, two, 'blue');
    expect(highlighter.list.value.map(({ colour }) => colour)).toEqual(['blue', 'blue']);
    underline(highlighter, two, true);
    expect(highlighter.list.value.map(({ style }) => style)).toEqual(['underline', 'underline']);
    underline(highlighter, two, false);
    expect(highlighter.list.value.some((each) => 'style' in each)).toBe(false);

    remove(highlighter, two);
    expect(words()).toEqual([]);
    expect(saved.slice(-2).every(({ deleted }) => deleted !== null)).toBe(true);
    undo();
    expect(words()).toEqual(['to light it.', 'By morning']);
    expect(saved.slice(-2).every(({ deleted }) => deleted === null)).toBe(true);
    expect(highlighter.notices.current.value).toBeNull();
  });
});

describe('words that touch', () => {
  it('one highlight make it longer, at either end', () => {
    const made = marked('lamp went');
    expect(touched(highlighter, [part('went out.')])).toMatchObject({
      highlight: { id: made.id },
      part: { start: 4, end: 18 },
    });
    expect(touched(highlighter, [part('The ')])?.part).toMatchObject({ start: 0, end: 13 });
  });

  it('none, or lie in one, or touch two, or are in another chapter: nothing', () => {
    marked('lamp went');
    expect(touched(highlighter, [part('Nobody')])).toBeNull();
    expect(touched(highlighter, [part('lamp')])).toBeNull();
    expect(touched(highlighter, [part('By morning')])).toBeNull();
    expect(touched(highlighter, [part('went out.'), part('By morning')])).toBeNull();
    marked('Nobody rose');
    expect(touched(highlighter, [part('went out. Nobody')])).toBeNull();
  });
});

describe('put to other words', () => {
  it('it remembers the first ones, however often, and can be taken back', () => {
    const made = marked('lamp went');
    moveTo(highlighter, made, part('the boat'));
    const [moved] = highlighter.list.value;
    expect(moved).toMatchObject({
      id: made.id,
      chapterId: '902',
      chapterNumber: 2,
      formerly: 'lamp went',
      anchor: { exact: 'the boat' },
    });
    expect(highlighter.standing.value.get(made.id)?.chapter.source.number).toBe(2);
    if (!moved) throw new Error('it is gone');
    moveTo(highlighter, moved, part('the rope'));
    expect(highlighter.list.value[0]?.formerly).toBe('lamp went');
    undo();
    expect(words()).toEqual(['the boat']);
  });
});

it('of one that is not kept it is said', () => {
  const unkept = new Highlighter(
    'site/works/1',
    highlighter.chapters,
    () => false,
    highlighter.notices,
    () => false,
    lifetime.signal,
  );
  mark(unkept, [part('lamp went')], 'yellow');
  expect(unkept.notices.current.value?.text).toMatch(/^This is a private window/);
  const [made] = unkept.list.value;
  if (made) remove(unkept, made);
  expect(unkept.notices.current.value?.text).toMatch(/and not from your library\.$/);
});
