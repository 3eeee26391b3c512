import { endsOnScreen, lineTop, textAtReadingLine } from '../../reading/dom/viewport';
import type { PageChapter } from './chapters';

/** Where she is in the story, as the screen shows it. UTF-16 offsets. */
export interface StorySpot {
  readonly chapter: PageChapter;
  /** Of the first text at the reading line. */
  readonly offset: number;
  /** Of the last text seen: the chapter's end once its last line is on the screen, or else the same. */
  readonly reached: number;
}

/**
 * The text at the reading line of the archive's own page; `null` above the story's first line, unless all of it is on
 * the screen, and below its last one, in the notes and comments. Right below it she is at its end.
 */
export function storyAtLine(scroller: Element, chapters: readonly PageChapter[]): StorySpot | null {
  const first = chapters[0]?.element;
  const last = chapters.at(-1)?.element;
  if (!first || !last) return null;
  const line = lineTop(scroller);
  const wholeOnScreen = () => first.getBoundingClientRect().top >= 0 && endsOnScreen(scroller, last);
  if (first.getBoundingClientRect().top > line && !wholeOnScreen()) return null;
  if (last.getBoundingClientRect().bottom < 0) return null;
  const found = textAtReadingLine({ scroller, chapters });
  const chapter = found && chapters[found.chapter];
  if (!chapter) return null;
  const ends = endsOnScreen(scroller, chapter.element);
  return { chapter, offset: found.offset, reached: ends ? chapter.index.text.length : found.offset };
}
