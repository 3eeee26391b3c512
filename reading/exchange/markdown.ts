import { type ColourNames, colourName, type Highlight } from '../highlight';
import { day } from './day';
import { escapeInLine, escapeMarkdown } from './markdown-escape';
import { type Field, LOOPS, type Loop, type Piece } from './markdown-template';
import { chapterNameOf, type MarkedChapter, type MarkedWork, titleOf } from './marked-work';
import { quoteLink, workLink } from './quote-link';

/** What a loop stands at. */
interface At {
  work: MarkedWork | null;
  chapter: MarkedChapter | null;
  highlight: Highlight | null;
}

/** Works as Markdown by a template (see `parseTemplate`), in pieces to be put together. */
export function* markdown(
  works: Iterable<MarkedWork>,
  template: readonly Piece[],
  colours: ColourNames,
): Generator<string> {
  const all = [...works];
  yield* written(template, { work: null, chapter: null, highlight: null });

  function* written(pieces: readonly Piece[], at: At): Generator<string> {
    for (const piece of pieces) {
      if (piece.is === 'text') yield piece.text;
      else if (piece.is === 'field') {
        yield inWords(piece.name, at, colours).replaceAll(/\n(?=(.?))/gs, (_, next) =>
          next === '\n' ? `\n${piece.margin.trimEnd()}` : `\n${piece.margin}`,
        );
      } else if (piece.is === 'where') {
        if (inWords(piece.name, at, colours) !== '') yield* written(piece.pieces, at);
      } else {
        for (const each of stations(piece.over, at)) yield* written(piece.pieces, each);
      }
    }
  }

  /** Each of what a loop goes over, within what already stands fixed. */
  function* stations(over: Loop, at: At): Generator<At> {
    const depth = LOOPS.indexOf(over);
    for (const work of at.work ? [at.work] : all) {
      if (depth === 0) {
        yield { ...at, work };
        continue;
      }
      for (const chapter of at.chapter ? [at.chapter] : work.chapters) {
        if (depth === 1) yield { work, chapter, highlight: null };
        else for (const highlight of chapter.highlights) yield { work, chapter, highlight };
      }
    }
  }
}

function inWords(name: Field, { work, chapter, highlight }: At, colours: ColourNames): string {
  switch (name) {
    case 'title':
      return work ? escapeInLine(titleOf(work)) : '';
    case 'creators':
      return work ? escapeInLine(work.creators.join(', ')) : '';
    case 'work-link':
      return work ? workLink(work.key) : '';
    case 'chapter':
      return chapter ? escapeInLine(chapterNameOf(chapter)) : '';
    case 'quote':
      // Its lines are paragraphs.
      return highlight ? escapeMarkdown(highlight.anchor.exact.replaceAll('\n', '\n\n')) : '';
    case 'note':
      return highlight ? escapeMarkdown(highlight.note) : '';
    case 'tags':
      return highlight ? escapeInLine(highlight.tags.join(', ')) : '';
    case 'colour':
      return highlight ? escapeInLine(colourName(highlight.colour, colours)) : '';
    case 'date':
      return highlight ? day(highlight.created) : '';
    case 'link':
      return highlight && chapter ? quoteLink(highlight.work, chapter, highlight.anchor) : '';
  }
}
