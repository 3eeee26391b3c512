// @vitest-environment jsdom
// jsdom has no composed ranges: these run through the way for older browsers, and the cutting that both ways share.
import { beforeEach, describe, expect, it } from 'vitest';
import { selectedRange, selectionInChapters } from './selection';
import { TextIndex } from './text-index';

const STORY =
  '<h2>Heading</h2><main><p> The lamp </p><p>went out.</p></main><h2>Between</h2><main><p>Nobody spoke.</p></main>';

// jsdom selects in the document only, so the story stands there; the root is where an older Chromium would be asked.
let root: ShadowRoot;
let before: Element;
let chapters: { element: Element; index: TextIndex }[];

beforeEach(() => {
  document.body.innerHTML = `<p>page</p><div></div>${STORY}<p>more page</p>`;
  root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
  before = document.querySelector('h2') as Element;
  chapters = [...document.querySelectorAll('main')].map((element) => ({
    element,
    index: new TextIndex(element),
  }));
});

const textIn = (element: Element | undefined, which = 0) => {
  const found = element?.querySelectorAll('p')[which]?.firstChild;
  if (!found) throw new Error('no text there');
  return found;
};

function select(anchor: Node, anchorOffset: number, focus: Node, focusOffset: number): void {
  document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
}

const read = () =>
  selectionInChapters(root, chapters).map(({ chapter, start, end }) => [
    chapter,
    chapters[chapter]?.index.text.slice(start, end),
  ]);

describe('selectionInChapters', () => {
  it('gives the words without the white space round them', () => {
    select(textIn(chapters[0]?.element), 4, textIn(chapters[0]?.element, 1), 5);
    expect(read()).toEqual([[0, 'lamp\nwent']]);
  });

  it('takes a selection made backwards', () => {
    select(textIn(chapters[0]?.element, 1), 4, textIn(chapters[0]?.element), 5);
    expect(read()).toEqual([[0, 'lamp\nwent']]);
  });

  it('cuts what begins or ends outside, chapter by chapter', () => {
    select(before.firstChild as Text, 2, textIn(chapters[1]?.element), 6);
    expect(read()).toEqual([
      [0, 'The lamp\nwent out.'],
      [1, 'Nobody'],
    ]);
  });

  it('gives nothing for a selection whose tree was taken away', () => {
    const gone = document.createElement('p');
    gone.append('It was here.');
    const range = document.createRange();
    range.selectNodeContents(gone);
    Object.assign(root, { getSelection: () => ({ rangeCount: 1, getRangeAt: () => range }) });
    expect(read()).toEqual([]);
  });

  it('gives nothing for a caret, for white space, for what is elsewhere', () => {
    select(textIn(chapters[0]?.element), 4, textIn(chapters[0]?.element), 4);
    expect(read()).toEqual([]);
    select(textIn(chapters[0]?.element), 9, textIn(chapters[0]?.element, 1), 0);
    expect(read()).toEqual([]);
    select(before.firstChild as Text, 0, before.firstChild as Text, 4);
    expect(read()).toEqual([]);
    document.getSelection()?.removeAllRanges();
    expect(read()).toEqual([]);
  });
});

describe('selectedRange', () => {
  it('is cut to the element', () => {
    const element = chapters[1]?.element as Element;
    select(textIn(chapters[0]?.element), 2, textIn(element), 6);
    expect(selectedRange(root, element)).toEqual({
      startContainer: element,
      startOffset: 0,
      endContainer: textIn(element),
      endOffset: 6,
    });
    expect(selectedRange(root, before)).toBeNull();
  });

  it('takes a shadow tree to stand where its host stands', () => {
    root.innerHTML = STORY;
    const element = root.querySelectorAll('main')[1] as Element;
    const page = document.querySelectorAll('body > p');
    const range = document.createRange();
    range.setStart(page[0]?.firstChild as Text, 1);
    range.setEnd(page[1]?.firstChild as Text, 2);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    expect(selectedRange(root, element)).toEqual({
      startContainer: element,
      startOffset: 0,
      endContainer: element,
      endOffset: 1,
    });
  });
});
