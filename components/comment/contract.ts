import type { ReadonlySignal } from '@preact/signals';
import type { WorkPage } from '../../archive/work-page';
import type { Highlight } from '../../reading/highlight';
import type { Settings } from '../../reading/settings';
import type { DraftRecord } from '../../storage/records';
import type { Unsaved } from '../../storage/service/outbox';

/** The chapter a comment is about, as the library and the page know it. */
export interface CommentedChapter {
  /** `null` where the page does not tell. */
  id: string | null;
  number: number;
}

/** Words that stand in the reader: a stretch of a chapter's normalised text, in UTF-16 offsets. */
export interface Stretch {
  chapter: {
    source: CommentedChapter;
    text: { peek(): { index: { text: string } } | null };
  };
  start: number;
  end: number;
}

/**
 * What the composer needs of the reader it lies over. It is looked at and never listened to: the two are scripts of
 * their own, and signals of one are no signals to the other.
 */
export interface Beneath {
  readonly work: string;
  readonly page: WorkPage;
  readonly settings: { peek(): Settings };
  /** The chapters on this page; `null` for another. */
  readonly chapters: { find(id: string | null, number: number): Stretch['chapter'] | null };
  readonly highlighter: {
    list: { peek(): readonly Highlight[] };
    /** Those whose line stands on this page. */
    standing: { peek(): ReadonlyMap<string, Stretch> };
  };
  readonly root: ShadowRoot;
  /** Over when the reader closes. */
  readonly lifetime: AbortSignal;
  change(change: Partial<Settings>): void;
  close(at?: 'comments'): void;
}

/** A line for the reader to show. */
export interface Said {
  text: string;
  action: { label: string; run: () => void };
}

/** What the reader asks of the composer. */
export interface Composer {
  /** Adds words, or a highlight, to the comments on their chapters; a comment is begun where there is none. */
  quote(beneath: Beneath, what: readonly Stretch[] | Highlight): Promise<Said>;
  /** Shows the comment on a chapter, to write on. */
  open(beneath: Beneath, chapter: CommentedChapter): Promise<void>;
  /** Shows a draft by its id as soon as the reader that is opening on this page stands: she has come here for it. */
  arrive(draft: string): Promise<void>;
}

/** The library as the composer needs it. Saving never fails to the caller. */
export interface DraftStore {
  /** The comments on a work that she is writing; `null` when the library can't be reached. */
  load(work: string): Promise<DraftRecord[] | null>;
  save(draft: DraftRecord): void;
  /** The same for a page that goes, and may be gone before it is heard. */
  saveLeaving(draft: DraftRecord): void;
  /** Tells that a link leads her in this tab to where she writes on at a draft, by its id. */
  goingTo(draft: string, href: string): void;
  /** What could not be saved yet. */
  unsaved: ReadonlySignal<Unsaved>;
  /** A private window keeps nothing: a draft lives as long as the page. */
  isPrivate: boolean;
}

/** In the scripts of this extension in one page; hidden from the page's own. */
export interface ComposerWorld {
  catchwordComposer?: Composer;
}
