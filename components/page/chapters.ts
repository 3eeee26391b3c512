import type { ChapterSource } from '../../archive/chapters';
import type { TextIndex } from '../../reading/dom/text-index';
import type { ChapterAtHand } from '../../reading/find-chapter';
import type { ChapterFacts } from '../../storage/records';
import { indexOnPage } from '../shared/find-place';

/** A chapter as it stands on the archive's own page. */
export class PageChapter implements ChapterAtHand {
  #index: TextIndex | null = null;

  constructor(
    readonly source: ChapterSource,
    /** From 0, on this page. */
    readonly position: number,
  ) {}

  get chapterId(): string | null {
    return this.source.id;
  }

  get chapterNumber(): number {
    return this.source.number;
  }

  /** Holds the story. */
  get element(): Element {
    return this.source.body;
  }

  /** Made when it is asked for: of a work of a million words only where she reads. */
  get index(): TextIndex {
    this.#index ??= indexOnPage(this.source.body);
    return this.#index;
  }

  text(): TextIndex {
    return this.index;
  }

  /** What the library is told of it; the words of a chapter that nobody has read yet are not counted for it. */
  get facts(): ChapterFacts {
    const { id, number, title } = this.source;
    return { id, number, title, words: this.#index?.words ?? null, textHash: this.#index?.hash ?? null };
  }
}
