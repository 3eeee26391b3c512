import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isInFuture, timeAfter } from '../../reading/future';
import type { DraftRecord } from '../../storage/records';
import type { CommentedChapter, DraftStore } from './contract';

/** While she types, a draft is saved at most so often: a crash costs a word or two. ms */
const EVERY = 300;

/** The comments on one work that she is writing. What is here is saved as it changes; the library may know more. */
export class Drafts {
  /** Living ones with something in them, in the order of the chapters. */
  readonly list: ReadonlySignal<DraftRecord[]>;
  readonly #all: Signal<ReadonlyMap<string, DraftRecord>> = signal(new Map());
  /** When each was changed last, as the library told. */
  readonly #told = new Map<string, number>();
  readonly #unsaved = new Set<string>();
  /** What was changed here. Of what was sent nobody knows whether it has arrived. */
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly work: string,
    private readonly store: DraftStore,
  ) {
    this.list = computed(() =>
      [...this.#all.value.values()].filter(isThere).sort((a, b) => a.chapterNumber - b.chapterNumber),
    );
  }

  /** Takes over what the library has, where it is the later: another tab or device may have written. */
  async refresh(): Promise<void> {
    const loaded = await this.store.load(this.work);
    if (loaded === null) return;
    const all = new Map(this.#all.peek());
    const alive = new Set(loaded.map(({ id }) => id));
    for (const [id, { modified }] of all) {
      // Deleted elsewhere since; what was changed here meanwhile is the later.
      if (!alive.has(id) && this.#told.get(id) === modified) all.delete(id);
    }
    for (const stored of loaded) {
      // Stored by a clock far ahead, it counts as older than whatever is typed here.
      const draft = isInFuture(stored.modified) ? { ...stored, modified: 1 } : stored;
      this.#told.set(draft.id, draft.modified);
      if (draft.modified > (all.get(draft.id)?.modified ?? 0)) all.set(draft.id, draft);
    }
    this.#all.value = all;
  }

  /** The draft with this id as it is now, deleted ones as well; `null` when there is none. */
  get(id: string): DraftRecord | null {
    return this.#all.value.get(id) ?? null;
  }

  /** The comment on a chapter, or with `replyTo` the answer to a comment there; a new one where there is none. */
  of(chapter: CommentedChapter, replyTo: string | null): DraftRecord {
    const mine = this.list
      .peek()
      .filter((draft) => isOf(draft, chapter) && (draft.replyTo ?? null) === replyTo)
      .sort((a, b) => b.modified - a.modified);
    if (mine[0]) return mine[0];
    const draft: DraftRecord = {
      id: crypto.randomUUID(),
      work: this.work,
      chapterId: chapter.id,
      chapterNumber: chapter.number,
      ...(replyTo !== null && { replyTo }),
      text: '',
      modified: 0,
      deleted: null,
    };
    this.#put(draft);
    return draft;
  }

  /** Changes a draft, and keeps it. One without a word is none: it is deleted until she writes again. */
  change(id: string, change: Partial<Pick<DraftRecord, 'text' | 'put' | 'deleted'>>): void {
    const before = this.#all.peek().get(id);
    if (!before) return;
    const after = { ...before, ...change };
    const modified = timeAfter(before.modified);
    const deleted = after.text.trim() === '' ? modified : (change.deleted ?? null);
    this.#put({ ...after, modified, deleted });
    this.#unsaved.add(id);
    this.#changed.add(id);
    // The first letter at once: it wakes the background.
    if (this.#timer === undefined) this.flush();
  }

  /** Saves at once whatever waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#unsaved.size === 0) return;
    this.#timer = setTimeout(() => this.flush(), EVERY);
    for (const id of this.#unsaved) {
      const draft = this.#all.peek().get(id);
      if (draft) this.store.save(draft);
    }
    this.#unsaved.clear();
  }

  /** Saves all that was changed here once more, as the page goes. */
  leave(): void {
    this.#unsaved.clear();
    for (const id of this.#changed) {
      const draft = this.#all.peek().get(id);
      if (draft) this.store.saveLeaving(draft);
    }
  }

  #put(draft: DraftRecord): void {
    this.#all.value = new Map(this.#all.peek()).set(draft.id, draft);
  }
}

function isThere({ deleted, text }: DraftRecord): boolean {
  return deleted === null && text.trim() !== '';
}

/** By the chapter's id; by its number where either side has none. */
function isOf({ chapterId, chapterNumber }: DraftRecord, { id, number }: CommentedChapter): boolean {
  return chapterId !== null && id !== null ? chapterId === id : chapterNumber === number;
}
