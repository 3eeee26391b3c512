import { render } from 'preact';
import { commentLength } from '../../archive/comment-form';
import type { Highlight } from '../../reading/highlight';
import { quoteHtml, withPart } from '../../reading/quote';
import { CommentDialog } from './CommentDialog';
import { callReader, readerIsModal } from './call-reader';
import type { Beneath, CommentedChapter, Composer, DraftStore, Said, Stretch } from './contract';
import { Drafts } from './drafts';
import { lengthWords } from './length-words';
import { createCommentOverlay } from './overlay';
import { quotedIn } from './quoted-words';
import { Writing } from './writing';

/** The library is waited for, so that a quote comes to the words that are there; not for ever. ms */
const PATIENCE = 1_500;

/** The last quotes that were added from the story, to be taken back as long as nothing was written since. */
interface LastQuote {
  before: string;
  after: string;
}

/** The composer of one page: made once, open or not, and there as long as the page is. */
export function createComposer(store: DraftStore): Composer {
  let drafts: Drafts | undefined;
  let close: (() => void) | null = null;
  const quoted = new Map<string, LastQuote>();
  /** The draft that she has come to this page for, by its id; `null` once she is there. */
  let arriving: string | null = null;

  const draftsOf = async (work: string): Promise<Drafts> => {
    if (!drafts) {
      drafts = new Drafts(work, store);
      const leave = () => drafts?.leave();
      // The last words of a page that goes, or that a phone may never bring back.
      addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') leave();
      });
      // She may have written in another tab meanwhile.
      addEventListener('focus', () => {
        if (close) void drafts?.refresh();
      });
    }
    await Promise.race([drafts.refresh(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return drafts;
  };

  const open = async (beneath: Beneath, chapter: CommentedChapter): Promise<void> => {
    const known = await draftsOf(beneath.work);
    await readerIsModal(beneath.root, beneath.lifetime);
    if (beneath.lifetime.aborted) return;
    const wanted = arriving === null ? null : known.get(arriving);
    arriving = null;
    close?.();
    const { host, dialog } = createCommentOverlay(beneath.settings.peek().theme);
    const closing = () => {
      if (close !== closing) return;
      close = null;
      known.flush();
      render(null, dialog);
      // Gives the focus back to what had it in the reader.
      dialog.close();
      host.remove();
      // A notice that led here is gone by now.
      if (!beneath.lifetime.aborted && !beneath.root.activeElement) {
        beneath.root.querySelector('dialog')?.focus({ preventScroll: true });
      }
    };
    close = closing;
    const writing = new Writing(beneath, known, chapter, store, closing);
    if (wanted?.deleted === null) writing.turnTo(wanted);
    const { id, text } = writing.draft.peek();
    const last = quoted.get(id);
    if (last?.after === text) writing.say('The quote is in your comment.', id, { text: last.before });
    dialog.addEventListener('close', closing);
    beneath.lifetime.addEventListener('abort', closing);
    document.documentElement.append(host);
    render(<CommentDialog writing={writing} dialog={dialog} />, dialog);
    dialog.showModal();
    dialog.querySelector('textarea')?.focus();
  };

  const quote = async (beneath: Beneath, what: readonly Stretch[] | Highlight): Promise<Said> => {
    // Read at once: she may go on while the library is asked.
    const parts = quotedIn(what, beneath);
    const known = await draftsOf(beneath.work);
    const { quoteAs } = beneath.settings.peek();
    const lengths = parts.map(({ chapter, words }) => {
      const draft = known.of(chapter, null);
      const { text } = withPart(draft.text, quoteHtml(words, quoteAs));
      known.change(draft.id, { text });
      quoted.set(draft.id, { before: draft.text, after: text });
      return commentLength(text);
    });
    known.flush();
    const chapter = parts.at(-1)?.chapter ?? { id: null, number: 1 };
    const kept = store.isPrivate ? ' This is a private window: it goes when the page closes.' : '';
    const numbers = parts.map((part) => part.chapter.number).join(' and ');
    const text =
      lengths.length === 1
        ? `Quoted. Your comment has ${lengthWords(lengths[0] ?? 0)}.`
        : `Quoted in your comments on chapters ${numbers}.`;
    return {
      text: text + kept,
      action: { label: 'Open comment', run: () => void open(beneath, chapter) },
    };
  };

  const arrive = (draft: string): Promise<void> => {
    arriving = draft;
    return callReader(() => arriving === null);
  };

  return { quote, open, arrive };
}
