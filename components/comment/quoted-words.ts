import type { Highlight } from '../../reading/highlight';
import { quotable } from '../../reading/quote';
import type { Beneath, CommentedChapter, Stretch } from './contract';

/** Words to be quoted, and the chapter they stand in. */
export interface Quoted {
  chapter: CommentedChapter;
  words: string;
}

/** The words of a highlight as the chapter has them now; as she marked them where they do not stand on this page. */
export function wordsOf(highlight: Highlight, { highlighter }: Beneath): string {
  const standing = highlighter.standing.peek().get(highlight.id);
  return (standing && wordsIn(standing)) || highlight.anchor.exact;
}

/** What a request to quote is about, chapter by chapter; nothing of a chapter whose text does not stand. */
export function quotedIn(what: readonly Stretch[] | Highlight, beneath: Beneath): Quoted[] {
  if ('id' in what) {
    const chapter = { id: what.chapterId, number: what.chapterNumber };
    return [{ chapter, words: wordsOf(what, beneath) }];
  }
  return what.flatMap((stretch) => {
    const words = wordsIn(stretch);
    return words === '' ? [] : [{ chapter: stretch.chapter.source, words }];
  });
}

/**
 * Tells of words whether they could have been quoted in the comment on a chapter: they stand in its text, or are those
 * of one of its highlights. The text is that of the page; of another chapter only highlights are known.
 */
export function storyOf(
  { id, number }: CommentedChapter,
  highlights: readonly Highlight[],
  beneath: Beneath,
): (words: string) => boolean {
  const chapter = beneath.chapters.find(id, number);
  const text = quotable(chapter?.text.peek()?.index.text ?? '');
  const marked = new Set(highlights.map((highlight) => quotable(wordsOf(highlight, beneath))));
  return (words) => text.includes(words) || marked.has(words);
}

function wordsIn({ chapter, start, end }: Stretch): string {
  return chapter.text.peek()?.index.text.slice(start, end).trim() ?? '';
}
