import { resolveAnchor, resolveUnchanged, standsAsItStood } from '../../reading/anchor';
import type { ChapterText } from '../../reading/chapter-text';
import type { ChapterAtHand } from '../../reading/find-chapter';
import { findInWork } from '../../reading/find-highlight';
import type { Highlight } from '../../reading/highlight';
import { inSlices } from './slices';

/** What finding a highlight takes. */
export type Marked = Pick<Highlight, 'id' | 'chapterId' | 'chapterNumber' | 'anchor'>;

/** A chapter by what its owner calls it. */
export interface Chapter<K> extends ChapterAtHand {
  readonly key: K;
}

/** Where a highlight stands in the text as it is now. UTF-16 offsets in its chapter's normalised text. */
export interface StandingIn<K> {
  readonly chapter: K;
  readonly start: number;
  readonly end: number;
  /** The author changed the line since it was marked. */
  readonly edited: boolean;
}

/** Who hears about what was found. */
export interface Hearers<K> {
  /** Whether the chapter of a highlight stands on another page: then it is there, and not looked for here. */
  isElsewhere(highlight: Marked): boolean;
  /** What is to be seen in these chapters has changed. */
  changed(chapters: ReadonlySet<K>): void;
  /** Some are in no chapter whose text is known: the text of the others is wanted. */
  wantsMore?(): void;
}

/** Longest time for which what was found is not yet shown, ms: every showing paints chapters anew. */
const SHOWN_WITHIN = 100;

/**
 * Where each highlight of a work stands, among the chapters of a page whose text comes by and by. In a chapter that is
 * as it was, that is known at once; what has changed is looked for in slices, in its own chapter first, and in the others
 * when all of their text is there.
 */
export class StandingHighlights<H extends Marked, K> {
  readonly #byId = new Map<string, K>();
  readonly #byNumber = new Map<number, Chapter<K>>();
  readonly #texts = new Map<K, ChapterText>();
  #marked = new Map<string, H>();
  /** Those of each chapter that is on the page, by what they say of it themselves. */
  #own = new Map<K, H[]>();
  readonly #found = new Map<string, StandingIn<K>>();
  readonly #foundIn = new Map<K, Set<string>>();
  /** To be looked for in their own chapter, which has changed. */
  readonly #changed = new Set<string>();
  /** Not in their own chapter, or that is gone. */
  readonly #lost = new Set<string>();
  readonly #untold = new Set<K>();
  #searching = false;

  constructor(
    private readonly chapters: readonly Chapter<K>[],
    private readonly hearers: Hearers<K>,
    private readonly lifetime: AbortSignal,
  ) {
    for (const chapter of chapters) {
      if (chapter.chapterId !== null) this.#byId.set(chapter.chapterId, chapter.key);
      this.#byNumber.set(chapter.chapterNumber, chapter);
    }
  }

  /** Those that have been found, by id. */
  get found(): ReadonlyMap<string, StandingIn<K>> {
    return this.#found;
  }

  /** Those that have been found in a chapter, in no order. */
  standingIn(chapter: K): { highlight: H; at: StandingIn<K> }[] {
    return [...(this.#foundIn.get(chapter) ?? [])].flatMap((id) => {
      const [highlight, at] = [this.#marked.get(id), this.#found.get(id)];
      return highlight && at ? [{ highlight, at }] : [];
    });
  }

  /** Whether a chapter is the own one of any of them. */
  hasOwn(chapter: K): boolean {
    return this.#own.has(chapter);
  }

  /** These are her highlights from now on. Where those stand that were here before stays known. */
  look(highlights: readonly H[]): void {
    const before = this.#marked;
    this.#marked = new Map(highlights.map((each) => [each.id, each]));
    this.#own = new Map();
    for (const [id, old] of before) {
      const now = this.#marked.get(id);
      const at = this.#found.get(id);
      if (now !== old && at) this.#untold.add(at.chapter);
      if (now?.anchor !== old.anchor) this.#forget(id);
    }
    for (const highlight of highlights) {
      const own = this.#ownChapter(highlight);
      if (own !== null) this.#ownOf(own).push(highlight);
      if (before.get(highlight.id)?.anchor !== highlight.anchor) this.#lookFor(highlight, own);
    }
    this.#goOn();
  }

  /** The text of a chapter is there now. */
  textCame(chapter: K, text: ChapterText): void {
    this.#texts.set(chapter, text);
    for (const highlight of this.#own.get(chapter) ?? []) this.#lookFor(highlight, chapter);
    this.#goOn();
  }

  #lookFor(highlight: H, own: K | null): void {
    const { id, anchor } = highlight;
    const text = own === null ? null : this.#texts.get(own);
    if (own !== null && text) {
      const { start, end } = anchor;
      const unchanged = standsAsItStood(anchor, text) || resolveUnchanged(anchor, text);
      if (unchanged) this.#put(id, { chapter: own, start, end, edited: false });
      else this.#changed.add(id);
    } else if (own === null && !this.hearers.isElsewhere(highlight)) {
      this.#lost.add(id);
    }
  }

  /** By its id, or by its number where either side has none. */
  #ownChapter({ chapterId, chapterNumber }: Marked): K | null {
    const byId = chapterId === null ? undefined : this.#byId.get(chapterId);
    if (byId !== undefined) return byId;
    const numbered = this.#byNumber.get(chapterNumber);
    return numbered && (chapterId === null || numbered.chapterId === null) ? numbered.key : null;
  }

  #ownOf(chapter: K): H[] {
    const known = this.#own.get(chapter);
    if (known) return known;
    const none: H[] = [];
    this.#own.set(chapter, none);
    return none;
  }

  #put(id: string, { chapter, start, end, edited }: StandingIn<K>): void {
    this.#found.set(id, { chapter, start, end, edited });
    const ids = this.#foundIn.get(chapter) ?? new Set();
    this.#foundIn.set(chapter, ids.add(id));
    this.#untold.add(chapter);
  }

  #forget(id: string): void {
    const at = this.#found.get(id);
    if (at) this.#foundIn.get(at.chapter)?.delete(id);
    this.#found.delete(id);
    this.#changed.delete(id);
    this.#lost.delete(id);
  }

  #tell(): void {
    if (this.#untold.size === 0) return;
    const changed = new Set(this.#untold);
    this.#untold.clear();
    this.hearers.changed(changed);
  }

  #goOn(): void {
    this.#tell();
    if (!this.#searching && (this.#changed.size > 0 || this.#lost.size > 0)) void this.#search();
  }

  async #search(): Promise<void> {
    this.#searching = true;
    // Not in the moment in which text comes: it has to be shown first.
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.lifetime.aborted) await inSlices(this.#searches(), this.lifetime);
    this.#searching = false;
    if (this.lifetime.aborted) return;
    this.#tell();
    if (this.#lost.size > 0) this.hearers.wantsMore?.();
  }

  *#searches(): Generator<undefined, void> {
    let told = performance.now();
    for (;;) {
      const [changed] = this.#changed;
      const [lost] = this.#texts.size === this.chapters.length ? this.#lost : [];
      if (changed !== undefined) this.#searchOwn(changed);
      else if (lost !== undefined) yield* this.#searchAll(lost);
      else return;
      if (performance.now() - told > SHOWN_WITHIN) {
        this.#tell();
        told = performance.now();
      }
      yield;
    }
  }

  #searchOwn(id: string): void {
    this.#changed.delete(id);
    const highlight = this.#marked.get(id);
    const own = highlight && this.#ownChapter(highlight);
    const text = this.#texts.get(own as K);
    if (!highlight || !text) return;
    const found = resolveAnchor(highlight.anchor, text);
    if (found) this.#put(id, { chapter: own as K, ...found, edited: found.how === 'edited' });
    else this.#lost.add(id);
  }

  *#searchAll(id: string): Generator<undefined, void> {
    const anchor = this.#marked.get(id)?.anchor;
    const found = anchor && (yield* findInWork(anchor, this.chapters));
    // She may have deleted it, or put it elsewhere, while it was looked for.
    if (this.#marked.get(id)?.anchor !== anchor) return;
    this.#lost.delete(id);
    if (found) this.#put(id, { ...found, chapter: found.chapter.key, edited: found.how === 'edited' });
  }
}
