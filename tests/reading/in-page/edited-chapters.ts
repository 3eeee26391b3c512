import fc from 'fast-check';
import { describeQuote, resolveAnchor } from '../../../reading/anchor';
import { TextIndex } from '../../../reading/dom/text-index';
import { pick, prose, type Random, randomFrom, sentence } from '../../../reading/prose-for-tests';

/** What came of highlights in chapters that were edited. */
export interface Survival {
  trials: number;
  /** Found where their words are, or not found where these are gone. */
  right: number;
  /** Found on other words. */
  wrong: number;
  /** Not found, and their words are there. */
  orphans: number;
}

/** Characters of a chapter. */
const CHAPTER = 6_000;

const cases = fc.record({
  seed: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 20, max: 160 }),
  edits: fc.array(fc.constantFrom('insert', 'remove', 'retype', 'emphasise', 'break'), {
    minLength: 1,
    maxLength: 6,
  }),
});

/**
 * Marks quotes of 20 characters and more in random chapters, edits the chapters' elements, and finds the quotes again.
 * The right answer is the browser's own: a live range goes along with the words.
 * @param oneWord edits one word of the quote and nothing else.
 */
export function surviveEdits({
  seed,
  trials,
  oneWord,
}: {
  seed: number;
  trials: number;
  oneWord: boolean;
}): Survival {
  const survival: Survival = { trials: 0, right: 0, wrong: 0, orphans: 0 };
  for (const each of fc.sample(cases, { seed, numRuns: trials })) {
    const random = randomFrom(each.seed);
    const chapter = chapterOf(random);
    const before = new TextIndex(chapter);
    const start = Math.floor(each.at * (before.text.length - each.length));
    const anchor = describeQuote(before, start, start + each.length);
    const live = before.rangeFor(start, start + each.length);
    if (oneWord) retypeInside(live, random);
    else for (const edit of each.edits) EDITS[edit](chapter, live, random);
    const after = new TextIndex(chapter);
    const [from, to] = live.collapsed
      ? [0, 0]
      : [
          after.offsetOf(live.startContainer, live.startOffset),
          after.offsetOf(live.endContainer, live.endOffset, 'backward'),
        ];
    const found = resolveAnchor(anchor, after);
    survival.trials++;
    // Where a paragraph of two went, what is left is the quote as long as it is most of it.
    const there = to - from >= 0.6 * each.length;
    if (!found) survival[there ? 'orphans' : 'right']++;
    else {
      const shared = Math.min(to, found.end) - Math.max(from, found.start);
      survival[shared >= (found.end - found.start) / 2 ? 'right' : 'wrong']++;
    }
  }
  return survival;
}

/** Paragraphs as editors write them: white space between, some words in an element of their own. */
function chapterOf(random: Random): Element {
  const root = document.createElement('div');
  for (const text of prose(random, CHAPTER).split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `\n  ${text}\n`;
    root.append(paragraph, '\n\n');
    if (random() < 0.4) emphasise(paragraph, random);
  }
  return root;
}

type Edit = (chapter: Element, quote: Range, random: Random) => void;

const EDITS: Record<'insert' | 'remove' | 'retype' | 'emphasise' | 'break', Edit> = {
  insert: (chapter, _quote, random) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${sentence(random)} ${sentence(random)}`;
    chapter.insertBefore(paragraph, pick(random, [...chapter.children]));
  },
  remove: (chapter, _quote, random) => {
    if (chapter.children.length > 2) pick(random, [...chapter.children]).remove();
  },
  retype: (chapter, quote, random) => {
    const paragraph = pick(random, [...chapter.children]);
    if (!quote.intersectsNode(paragraph)) paragraph.textContent = sentence(random);
  },
  // What is moved into another element leaves a live range: the quote's own paragraphs are spared.
  emphasise: (chapter, quote, random) => {
    const paragraph = pick(random, [...chapter.children]);
    if (!quote.intersectsNode(paragraph)) emphasise(paragraph, random);
  },
  break: (chapter, quote, random) => {
    const paragraph = pick(random, [...chapter.children]);
    if (quote.intersectsNode(paragraph)) return;
    const words = (paragraph.textContent ?? '').split(' ');
    const cut = Math.floor(random() * words.length);
    const rest = document.createElement('p');
    rest.textContent = words.slice(cut).join(' ');
    paragraph.textContent = words.slice(0, cut).join(' ');
    paragraph.after(rest);
  },
};

function emphasise(paragraph: Element, random: Random): void {
  const texts = [...paragraph.childNodes].filter((node) => node instanceof Text);
  const text = texts.find(({ length }) => length > 40);
  if (!text) return;
  const range = document.createRange();
  const start = 5 + Math.floor(random() * (text.length - 30));
  range.setStart(text, start);
  range.setEnd(text, start + 12);
  range.surroundContents(document.createElement('em'));
}

/** Puts another word for one that lies wholly inside a range. */
function retypeInside(range: Range, random: Random): void {
  const walker = document.createTreeWalker(range.commonAncestorContainer, 4);
  const words: { node: Text; at: number; length: number }[] = [];
  const first = walker.currentNode.nodeType === 3 ? walker.currentNode : walker.nextNode();
  for (let node = first as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { 0: word, index } of node.data.matchAll(/\p{L}{2,}/gu)) {
      const inside =
        range.comparePoint(node, index) === 0 &&
        range.comparePoint(node, index + word.length) === 0 &&
        !(node === range.startContainer && index === range.startOffset) &&
        !(node === range.endContainer && index + word.length === range.endOffset);
      if (inside) words.push({ node, at: index, length: word.length });
    }
  }
  if (words.length === 0) return;
  const { node, at, length } = pick(random, words);
  node.replaceData(at, length, pick(random, ['grey', 'hesitant', 'cliff', 'wondering', 'sparrows', 'thin']));
}
