import { effect, type Signal, signal } from '@preact/signals';
import { describeAnchor, resolveAnchor } from '../../reading/anchor';
import { highlightAt, type Painter } from '../../reading/dom/paint';
import { selectionInChapters } from '../../reading/dom/selection';
import type { Colour, Highlight } from '../../reading/highlight';
import type { Chapters, ChapterView } from './chapters';
import type { Notices } from './notices';

/** Where a highlight stands in the text as it is now. UTF-16 offsets in its chapter's normalised text. */
export interface Standing {
  chapter: ChapterView;
  start: number;
  end: number;
  /** The author changed the line since it was marked. */
  edited: boolean;
}

/** The highlights of the work: finds their lines, paints them, makes and changes them. */
export class Highlighter {
  /** Living highlights of the work, in reading order. */
  readonly list: Signal<Highlight[]> = signal([]);
  /** Highlights whose line has been found on this page, by id. */
  readonly standing: Signal<ReadonlyMap<string, Standing>> = signal(new Map());
  /** The colour used last, for notes. */
  readonly colour: Signal<Colour> = signal('yellow');

  constructor(
    private readonly work: string,
    private readonly chapters: Chapters,
    private readonly painter: Painter,
    private readonly save: (highlight: Highlight) => void,
    private readonly notices: Notices,
    lifetime: AbortSignal,
  ) {
    for (const chapter of chapters.views) {
      const stop = effect(() => this.#paint(chapter));
      lifetime.addEventListener('abort', stop);
    }
    lifetime.addEventListener('abort', () => painter.dispose());
  }

  /** Takes over the highlights that the library keeps. */
  load(highlights: readonly Highlight[]): void {
    const made = this.list.value.filter(({ id }) => !highlights.some((kept) => kept.id === id));
    this.list.value = inReadingOrder([...highlights, ...made]);
  }

  /** Marks what is selected; a selection over two chapters becomes two highlights. Empty when nothing is. */
  add(root: ShadowRoot, colour: Colour, note = ''): Highlight[] {
    const now = Date.now();
    const made = this.selected(root).map(({ chapter, start, end }): Highlight => {
      const index = textOf(chapter);
      return {
        id: crypto.randomUUID(),
        work: this.work,
        chapterId: chapter.source.id,
        chapterNumber: chapter.source.number,
        colour,
        anchor: describeAnchor(index, start, end),
        note,
        tags: [],
        created: now,
        modified: now,
        deleted: null,
      };
    });
    this.colour.value = colour;
    this.list.value = inReadingOrder([...this.list.value, ...made]);
    for (const highlight of made) this.save(highlight);
    return made;
  }

  /** The parts of the story that are selected, chapter by chapter. */
  selected(root: ShadowRoot): { chapter: ChapterView; start: number; end: number }[] {
    const standing = this.chapters.views.flatMap((chapter) =>
      chapter.text.value ? [{ chapter, ...chapter.text.value }] : [],
    );
    return selectionInChapters(root, standing).flatMap(({ chapter, start, end }) => {
      const view = standing[chapter]?.chapter;
      return view ? [{ chapter: view, start, end }] : [];
    });
  }

  /** Changes colour or note. */
  change(id: string, change: Partial<Pick<Highlight, 'colour' | 'note'>>): void {
    this.#replace(id, (highlight) => ({ ...highlight, ...change }));
    if (change.colour) this.colour.value = change.colour;
  }

  /** Deletes a highlight and offers to take that back. */
  remove(id: string): void {
    const removed = this.#replace(id, (highlight) => ({ ...highlight, deleted: Date.now() }));
    if (!removed) return;
    const restore = () => {
      const highlight = { ...removed, deleted: null, modified: Date.now() };
      this.list.value = inReadingOrder([...this.list.value, highlight]);
      this.save(highlight);
      this.notices.dismiss();
    };
    this.notices.say({ text: 'Highlight deleted.', action: { label: 'Undo', run: restore } });
  }

  /** The highlight at a point of the window, in px; the shortest where several overlap. */
  at(root: ShadowRoot, x: number, y: number): Highlight | null {
    const point = highlightAt(root, x, y);
    if (!point) return null;
    const chapter = this.chapters.views.find(({ text }) => text.value?.element.contains(point.node));
    if (!chapter) return null;
    const offset = textOf(chapter).offsetOf(point.node, point.offset);
    const hits = this.list.value.flatMap((highlight) => {
      const found = this.standing.value.get(highlight.id);
      const hit = found?.chapter === chapter && found.start <= offset && offset < found.end;
      return hit ? [{ highlight, length: found.end - found.start }] : [];
    });
    return hits.sort((a, b) => a.length - b.length)[0]?.highlight ?? null;
  }

  #replace(id: string, change: (highlight: Highlight) => Highlight): Highlight | null {
    const before = this.list.value.find((highlight) => highlight.id === id);
    if (!before) return null;
    const after = { ...change(before), modified: Date.now() };
    const others = this.list.value.filter((highlight) => highlight.id !== id);
    this.list.value = after.deleted === null ? inReadingOrder([...others, after]) : others;
    this.save(after);
    return after;
  }

  #paint(chapter: ChapterView): void {
    const text = chapter.text.value;
    if (!text) return;
    const ours = this.list.value.filter((highlight) => belongsTo(highlight, chapter));
    const found = ours.flatMap((highlight) => {
      const place = resolveAnchor(highlight.anchor, text.index);
      return place ? [{ highlight, place }] : [];
    });
    this.painter.paint(
      String(this.chapters.views.indexOf(chapter)),
      found.map(({ highlight, place }) => ({
        name: highlight.colour,
        range: text.index.rangeFor(place.start, place.end),
      })),
    );
    const standing = new Map([...this.standing.peek()].filter(([, { chapter: of }]) => of !== chapter));
    for (const { highlight, place } of found) {
      standing.set(highlight.id, { chapter, ...place, edited: place.how === 'edited' });
    }
    this.standing.value = standing;
  }
}

function textOf(chapter: ChapterView) {
  const index = chapter.text.peek()?.index;
  if (!index) throw new Error('a highlight needs the text of its chapter');
  return index;
}

function belongsTo(highlight: Highlight, { source }: ChapterView): boolean {
  const idsKnown = highlight.chapterId !== null && source.id !== null;
  return idsKnown ? highlight.chapterId === source.id : highlight.chapterNumber === source.number;
}

function inReadingOrder(highlights: Highlight[]): Highlight[] {
  return highlights.sort((a, b) => a.chapterNumber - b.chapterNumber || a.anchor.start - b.anchor.start);
}
