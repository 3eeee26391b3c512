import { TextIndex } from '../../../reading/dom/text-index';
import type { Findings } from './places';
import { type Chapter, chapterAt, chapters } from './reader';

const withoutWhite = (text: string) => text.replace(/\s+/gu, '');

/** Whether each chapter's text is that of its DOM, white space aside. */
export function sameTextAsDom(): Findings {
  const problems: string[] = [];
  for (const [position, { element, index }] of chapters().entries()) {
    const ours = withoutWhite(index.text);
    const theirs = withoutWhite(element.textContent ?? '');
    if (ours === theirs) continue;
    let same = 0;
    while (ours[same] === theirs[same]) same++;
    const told = [ours, theirs].map((text) => JSON.stringify(text.slice(same, same + 24)));
    problems.push(`chapter ${position}: ${told.join(' in the index is in the DOM ')}`);
  }
  return { checked: chapters().length, problems };
}

/**
 * From each `every`th character that is no white space to its point in the DOM and back, bound forward and backward; the
 * DOM must have that character there. And from the stretch that begins there to its range, whose text must be the same.
 */
export function pointRoundTrips({ every }: { every: number }): Findings {
  const problems: string[] = [];
  let checked = 0;
  for (const [position, chapter] of chapters().entries()) {
    const { text } = chapter.index;
    for (let offset = position; offset < text.length; offset += every) {
      if (/\s/u.test(text[offset] ?? '')) continue;
      checked++;
      const problem = problemAt(chapter, offset);
      const context = JSON.stringify(text.slice(offset, offset + 24));
      if (problem) problems.push(`chapter ${position} offset ${offset} ${context}: ${problem}`);
    }
  }
  return { checked, problems };
}

function problemAt({ index }: Chapter, offset: number): string | null {
  const before = index.pointAt(offset);
  if (characterIn(before.node, before.offset) !== index.text[offset])
    return 'the DOM has another character there';
  const back = index.offsetOf(before.node, before.offset);
  if (back !== offset) return `its point leads back to ${back}`;
  const after = index.pointAt(offset + 1, 'backward');
  if (characterIn(after.node, after.offset - 1) !== index.text[offset])
    return 'the point after it is elsewhere';
  const end = index.offsetOf(after.node, after.offset, 'backward');
  if (end !== offset + 1) return `the point after it leads back to ${end}`;
  const LENGTH = 300;
  const stretch = index.rangeFor(offset, offset + LENGTH).toString();
  const same = withoutWhite(stretch) === withoutWhite(index.text.slice(offset, offset + LENGTH));
  return same ? null : `its range reads ${JSON.stringify(stretch.slice(0, 40))}…`;
}

/** Null where there is none. Not by `data`: a copy of a long node for each character would take minutes. */
function characterIn(node: Node, offset: number): string | null {
  return node instanceof Text && offset >= 0 && offset < node.length ? node.substringData(offset, 1) : null;
}

/** Indexes a chapter anew. @returns its words, and how long text and words took, ms. */
export function indexAgain(chapter: number): { words: number; ms: number } {
  const start = performance.now();
  const { words } = new TextIndex(chapterAt(chapter).element);
  return { words, ms: Math.round(performance.now() - start) };
}
