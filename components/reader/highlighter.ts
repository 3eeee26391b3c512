import { effect, type Signal, signal } from '@preact/signals';
import type { Painter } from '../../reading/dom/paint';
import type { Colour, Highlight } from '../../reading/highlight';
import { type MarkedChapter, NearPaint } from '../shared/near-paint';
import { type Marked, StandingHighlights, type StandingIn } from '../shared/standing-highlights';
import type { Chapters, ChapterView } from './chapters';
import type { Notices } from './notices';

/** Nothing may pass for saved that is not. */
const NOT_SAVED =
  'This is a private window: what you mark and write here is not saved. It goes when the page closes.';

/** The highlights of the work: finds their lines, paints them, and keeps what becomes of them. */
export class Highlighter {
  /** Living highlights of the work, in reading order. */
  readonly list: Signal<readonly Highlight[]> = signal([]);
  /** Highlights whose line has been found on this page, by id. */
  readonly standing: Signal<ReadonlyMap<string, StandingIn<ChapterView>>> = signal(new Map());
  /** The colour used last, for notes. */
  readonly colour: Signal<Colour> = signal('yellow');

  readonly #search: StandingHighlights<Highlight, ChapterView>;
  readonly #paint: NearPaint<ChapterView>;

  constructor(
    readonly work: string,
    readonly chapters: Chapters,
    /** Answers whether it is kept. */
    private readonly save: (highlight: Highlight) => boolean,
    readonly notices: Notices,
    /** Whether the chapter of a highlight is on another page. */
    isElsewhere: (highlight: Marked) => boolean,
    private readonly lifetime: AbortSignal,
  ) {
    this.#paint = new NearPaint((view: ChapterView) => this.#markedIn(view), lifetime);
    const changed = (views: ReadonlySet<ChapterView>) => {
      this.#paint.changed(views);
      this.standing.value = new Map(this.#search.found);
    };
    const atHand = chapters.views.map((key) => ({
      key,
      chapterId: key.source.id,
      chapterNumber: key.source.number,
      text: () => key.text.peek()?.index ?? null,
    }));
    this.#search = new StandingHighlights(atHand, { isElsewhere, changed }, lifetime);
    this.#whenItStands((view, { index }) => this.#search.textCame(view, index));
    this.#whileAlive(effect(() => this.#search.look(this.list.value)));
  }

  /** Paints from now on, with this. */
  paint(painter: Painter): void {
    this.#paint.use(painter);
    if (!painter.supported) return;
    let anyStands = false;
    this.#whenItStands((view, { element }) => {
      // The chapter that stands first is the one that she sees.
      this.#paint.watch(view, element, !anyStands);
      anyStands = true;
    });
  }

  /** Takes over the highlights that the library keeps. */
  load(highlights: readonly Highlight[]): void {
    const made = this.list.value.filter(({ id }) => !highlights.some((kept) => kept.id === id));
    this.list.value = inReadingOrder([...highlights, ...made]);
  }

  /** The living highlight of this id. */
  find(id: string | undefined): Highlight | undefined {
    return this.list.value.find((highlight) => highlight.id === id);
  }

  /** All that were made of one selection with this one, in reading order, itself included. */
  withCompanions(highlight: Highlight): Highlight[] {
    const { id, together } = highlight;
    return this.list.value.filter((each) => each.id === id || (together && each.together === together));
  }

  /**
   * Takes in highlights that are new, changed or deleted, and keeps them as of now, later than they were; says so where
   * they can't be.
   * @returns whether they are kept.
   */
  put(highlights: readonly Highlight[]): boolean {
    const now = highlights.map((each) => ({ ...each, modified: Math.max(Date.now(), each.modified + 1) }));
    const others = this.list.value.filter(({ id }) => !now.some((each) => each.id === id));
    this.list.value = inReadingOrder([...others, ...now.filter(({ deleted }) => deleted === null)]);
    const kept = now.map(this.save).every(Boolean);
    if (!kept) this.notices.say({ text: NOT_SAVED });
    return kept;
  }

  #whenItStands(then: (view: ChapterView, text: NonNullable<ChapterView['text']['value']>) => void): void {
    for (const view of this.chapters.views) {
      this.#whileAlive(
        effect(() => {
          if (view.text.value) then(view, view.text.value);
        }),
      );
    }
  }

  #whileAlive(stop: () => void): void {
    this.lifetime.addEventListener('abort', stop);
  }

  #markedIn(chapter: ChapterView): MarkedChapter | null {
    const index = chapter.text.peek()?.index;
    return index ? { index, standing: this.#search.standingIn(chapter) } : null;
  }
}

function inReadingOrder(highlights: Highlight[]): Highlight[] {
  return highlights.sort((a, b) => a.chapterNumber - b.chapterNumber || a.anchor.start - b.anchor.start);
}
