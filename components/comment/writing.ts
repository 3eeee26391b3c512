import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { commentLength, type OpenReply, openReplies } from '../../archive/comment-form';
import type { Highlight } from '../../reading/highlight';
import { quoteWithNote, withPart } from '../../reading/quote';
import { requote } from '../../reading/requote';
import type { QuoteAs } from '../../reading/settings';
import type { DraftRecord } from '../../storage/records';
import type { Beneath, CommentedChapter, DraftStore } from './contract';
import type { Drafts } from './drafts';
import { isShown, putIn, showField } from './put';
import { storyOf, wordsOf } from './quoted-words';
import { whereToPut } from './where-to-put';

/** What just happened, how to take it back, and where to go on. */
export interface Happened {
  text: string;
  undo?: () => void;
  /** The page of the comment's own chapter. */
  href?: string | null;
}

/**
 * What has to be decided before a comment goes into a field of the page: something else stands in it (`filled`), or it
 * is for something else (`others`).
 */
export type Question =
  | { about: 'filled'; field: HTMLTextAreaElement }
  | { about: 'others'; field: HTMLTextAreaElement; words: string; href: string | null };

/** The composer while it is open: which comment is written, and what can be done with it. */
export class Writing {
  readonly draft: ReadonlySignal<DraftRecord>;
  readonly happened: Signal<Happened | null> = signal(null);
  readonly question: Signal<Question | null> = signal(null);
  readonly quoteAs: Signal<QuoteAs>;
  readonly #id: Signal<string>;

  constructor(
    readonly beneath: Beneath,
    readonly drafts: Drafts,
    chapter: CommentedChapter,
    readonly store: Pick<DraftStore, 'isPrivate' | 'unsaved' | 'goingTo'>,
    /** Closes the composer. */
    readonly close: () => void,
  ) {
    const first = drafts.of(chapter, null);
    this.#id = signal(first.id);
    this.draft = computed(() => drafts.get(this.#id.value) ?? first);
    this.quoteAs = signal(beneath.settings.peek().quoteAs);
  }

  get chapter(): CommentedChapter {
    const { chapterId, chapterNumber } = this.draft.value;
    return { id: chapterId, number: chapterNumber };
  }

  /** Comments whose reply forms are open on the page. */
  replies(): OpenReply[] {
    return openReplies(document);
  }

  /** The other comments on this work that she is writing. */
  others(): DraftRecord[] {
    return this.drafts.list.value.filter(({ id }) => id !== this.#id.value);
  }

  /** Goes on with another comment; the one at hand is kept. */
  turnTo(draft: DraftRecord): void {
    this.happened.value = null;
    this.question.value = null;
    this.#id.value = draft.id;
  }

  /** Writes the answer to a comment, or with `null` the comment on the chapter itself. */
  answer(replyTo: string | null): void {
    this.turnTo(this.drafts.of(this.chapter, replyTo));
  }

  type(text: string): void {
    this.question.value = null;
    // Taking something back would now take her words with it.
    this.happened.value = null;
    this.drafts.change(this.draft.peek().id, { text });
  }

  /** Her highlights in the chapter of this comment, in the order of the story. */
  highlights(): Highlight[] {
    const { id, number } = this.chapter;
    return this.beneath.highlighter.list
      .peek()
      .filter(({ chapterId, chapterNumber }) =>
        id !== null && chapterId !== null ? chapterId === id : chapterNumber === number,
      );
  }

  /**
   * Puts highlights into the comment as quotes, each with her note as her words below it.
   * @param at UTF-16 offset in the comment.
   * @returns where she writes on, as such an offset.
   */
  add(highlights: readonly Highlight[], at: number): number {
    const part = highlights
      .map((highlight) => quoteWithNote(wordsOf(highlight, this.beneath), highlight.note, this.quoteAs.value))
      .join('\n\n');
    const { id, text } = this.draft.peek();
    const added = withPart(text, part, at);
    this.drafts.change(id, { text: added.text });
    const what = highlights.length === 1 ? 'The quote is' : `${highlights.length} quotes are`;
    this.say(`${what} in your comment.`, id, { text });
    return added.caret;
  }

  /** How quotes stand from now on, and those in this comment that she has not touched. */
  chooseQuoteAs(quoteAs: QuoteAs): void {
    const before = this.quoteAs.peek();
    this.#setQuoteAs(quoteAs);
    const { id, text } = this.draft.peek();
    const after = requote(text, quoteAs, storyOf(this.chapter, this.highlights(), this.beneath));
    if (after.count === 0) return;
    this.question.value = null;
    this.drafts.change(id, { text: after.text });
    const what = after.count === 1 ? 'The quote in your comment stands' : `${after.count} quotes stand`;
    const how = quoteAs === 'italics' ? 'in italics' : 'set off';
    this.say(`${what} ${how} now.`, id, { text }, () => this.#setQuoteAs(before));
  }

  #setQuoteAs(quoteAs: QuoteAs): void {
    this.quoteAs.value = quoteAs;
    this.beneath.change({ quoteAs });
  }

  delete(): void {
    const { id, text } = this.draft.peek();
    this.drafts.change(id, { deleted: Date.now() });
    this.drafts.flush();
    this.question.value = null;
    this.say('Draft deleted.', id, { text, deleted: null });
    const { replyTo } = this.draft.peek();
    this.#id.value = this.drafts.of(this.chapter, replyTo ?? null).id;
  }

  /** Puts the comment into the page's own form; asks before where that needs a decision, and says why it can't be. */
  async put(): Promise<void> {
    const to = whereToPut(document, this.beneath.page, this.draft.peek());
    if (to.kind === 'nowhere') await this.#copyInstead(to.words, to.href);
    else if (to.kind === 'here') await this.putIn(to.form.field);
    else this.question.value = { about: 'others', field: to.form.field, words: to.words, href: to.href };
  }

  /** Puts it into this field, unless it can't be seen; asks where something else stands there. */
  async putIn(field: HTMLTextAreaElement): Promise<void> {
    const { text } = this.draft.peek();
    if (!field.isConnected || !isShown(field)) {
      await this.#copyInstead('The form on this page is hidden.', null);
    } else if (field.value.trim() !== '' && field.value.trim() !== text.trim()) {
      this.question.value = { about: 'filled', field };
    } else {
      this.fill(field, text);
    }
  }

  /** Writes `text` into the page's field and brings her there. The draft stays: whether she posts it is hers. */
  fill(field: HTMLTextAreaElement, text: string): void {
    putIn(field, text);
    const { id } = this.draft.peek();
    this.drafts.change(id, { put: Date.now() });
    this.drafts.flush();
    this.close();
    this.beneath.close('comments');
    showField(field);
  }

  async copy(): Promise<void> {
    this.happened.value = { text: (await this.#toClipboard()) ? 'Copied.' : NOT_COPIED };
  }

  /** She follows a link to the page of this comment's chapter: it is saved, and opens there. */
  follow({ currentTarget, ctrlKey, metaKey, shiftKey }: TargetedMouseEvent<HTMLAnchorElement>): void {
    this.drafts.flush();
    // With a key it opens in another tab or window, of which nothing is known here.
    if (!ctrlKey && !metaKey && !shiftKey) this.store.goingTo(this.draft.peek().id, currentTarget.href);
  }

  /** How long it is by the archive's counting. */
  length(): number {
    return commentLength(this.draft.value.text);
  }

  async #copyInstead(words: string, href: string | null): Promise<void> {
    const copied = await this.#toClipboard();
    const rest = copied ? 'Your comment is copied, and the draft stays.' : NOT_COPIED;
    this.happened.value = { text: `${words} ${rest}`, href };
  }

  async #toClipboard(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.draft.peek().text.trim());
      return true;
    } catch {
      return false;
    }
  }

  /** Says what happened to a draft, and offers to put back what it was, and `more` with it. */
  say(
    text: string,
    id: string,
    before: Partial<Pick<DraftRecord, 'text' | 'deleted'>>,
    more?: () => void,
  ): void {
    const undo = () => {
      this.drafts.change(id, before);
      more?.();
      this.#id.value = id;
      this.happened.value = { text: 'Taken back.' };
    };
    this.happened.value = { text, undo };
  }
}

const NOT_COPIED = 'The browser did not let Catchword copy. The draft stays.';
