import { describeQuote } from '../../reading/anchor';
import { paragraphAt } from '../../reading/chapter-text';
import { characterAt } from '../../reading/dom/caret';
import { selectStretch } from '../../reading/dom/select';
import { selectionInChapters } from '../../reading/dom/selection';
import type { TextIndex } from '../../reading/dom/text-index';
import type { Colour, Highlight } from '../../reading/highlight';
import { offerUndo } from './changing';
import type { Chapters, ChapterView } from './chapters';
import type { Highlighter } from './highlighter';

/** A stretch of one chapter's text; UTF-16 offsets. */
export interface Part {
  chapter: ChapterView;
  index: TextIndex;
  start: number;
  end: number;
}

/** The parts of the story that are selected, chapter by chapter. */
export function selectedParts(chapters: Chapters, root: ShadowRoot): Part[] {
  const standing = chapters.standing();
  return selectionInChapters(root, standing).flatMap(({ chapter, start, end }) => {
    const view = standing[chapter];
    return view ? [{ ...view, start, end }] : [];
  });
}

/** Marks what is selected. A selection over two chapters becomes two highlights that belong together. */
export function mark(
  highlighter: Highlighter,
  parts: readonly Part[],
  colour: Colour,
  style?: 'underline',
): Highlight[] {
  const now = Date.now();
  const made = parts.map(
    (part): Highlight => ({
      id: crypto.randomUUID(),
      work: highlighter.work,
      ...placeOf(part),
      colour,
      ...(style && { style }),
      note: '',
      tags: [],
      created: now,
      modified: now,
      deleted: null,
    }),
  );
  const [first] = made;
  highlighter.colour.value = colour;
  highlighter.put(first && made.length > 1 ? made.map((each) => ({ ...each, together: first.id })) : made);
  return made;
}

/** The one highlight that a stretch overlaps or adjoins, and what both are together; `null` for none, or several. */
export function touched(
  highlighter: Highlighter,
  parts: readonly Part[],
): { highlight: Highlight; part: Part } | null {
  const [part] = parts;
  if (!part || parts.length > 1) return null;
  const hits = highlighter.list.value.flatMap((highlight) => {
    const found = highlighter.standing.value.get(highlight.id);
    if (found?.chapter !== part.chapter || found.start > part.end || part.start > found.end) return [];
    const [start, end] = [Math.min(found.start, part.start), Math.max(found.end, part.end)];
    const grows = start < found.start || end > found.end;
    return [{ highlight, part: { ...part, start, end }, grows }];
  });
  const [hit] = hits;
  return hit?.grows && hits.length === 1 ? hit : null;
}

/** Puts a highlight to other words, remembers those she marked at first, and offers to take that back. */
export function moveTo(highlighter: Highlighter, highlight: Highlight, part: Part): void {
  const formerly = highlight.formerly ?? highlight.anchor.exact;
  highlighter.put([{ ...highlight, ...placeOf(part), formerly }]);
  offerUndo(highlighter, 'The highlight is at these words now.', [highlight]);
}

/** The highlight at a point of the window, in px; the shortest where several overlap. */
export function highlightAt(
  highlighter: Highlighter,
  root: ShadowRoot,
  x: number,
  y: number,
): Highlight | null {
  const spot = spotAt(highlighter.chapters, root, x, y);
  if (!spot) return null;
  const hits = highlighter.list.value.flatMap((highlight) => {
    const found = highlighter.standing.value.get(highlight.id);
    const hit = found?.chapter === spot.chapter && found.start <= spot.start && spot.start < found.end;
    return hit ? [{ highlight, length: found.end - found.start }] : [];
  });
  return hits.sort((a, b) => a.length - b.length)[0]?.highlight ?? null;
}

/** The character of the story at a point of the window, in px, as a stretch without length; `null` beside the text. */
export function spotAt(chapters: Chapters, root: ShadowRoot, x: number, y: number): Part | null {
  const point = characterAt(root, x, y);
  const view = point && chapters.standing().find(({ element }) => element.contains(point.node));
  if (!view) return null;
  const start = view.index.offsetOf(point.node, point.offset);
  return { ...view, start, end: start };
}

/** Selects the paragraph round the beginning of a stretch. */
export function selectParagraph({ index, start }: Part): void {
  const paragraph = paragraphAt(index.text, start);
  selectStretch(index, paragraph.start, paragraph.end);
}

function placeOf({ chapter, index, start, end }: Part) {
  const { id, number } = chapter.source;
  return { chapterId: id, chapterNumber: number, anchor: describeQuote(index, start, end) };
}
