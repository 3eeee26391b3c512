import { type CommentForm, findCommentForm, type NoForm } from '../../archive/comment-form';
import { continueUrl } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import type { DraftRecord } from '../../storage/records';
import type { CommentedChapter } from './contract';

/**
 * Where a comment can go on the page at hand: into `form`; into a form that is for something else (`others`), which
 * `words` say; or nowhere, and `words` say why. `href` leads to the page of the comment's own chapter, in the reader;
 * `null` where this is that page.
 */
export type WhereToPut =
  | { kind: 'here'; form: CommentForm }
  | { kind: 'others'; form: CommentForm; words: string; href: string | null }
  | { kind: 'nowhere'; words: string; href: string | null };

/** Looks for the archive's form that is meant for a comment. */
export function whereToPut(document: Document, page: WorkPage, draft: DraftRecord): WhereToPut {
  const form = findCommentForm(document, draft.replyTo ?? null);
  if ('why' in form) {
    const isElsewhere = form.why === 'download' || !isAlone(draft, page);
    return { kind: 'nowhere', words: whyNot(form), href: isElsewhere ? wayTo(page, draft) : null };
  }
  if (form.on === 'comment') return { kind: 'here', form };
  const its = chapterOf(form, page);
  if (its && isSame(its, draft)) return { kind: 'here', form };
  const href = isAlone(draft, page) ? null : wayTo(page, draft);
  return { kind: 'others', form, words: whatFor(form, its), href };
}

/** What a form is for, where the page shows that chapter; the archive puts comments on a whole work below its last one. */
function chapterOf({ on, id }: CommentForm, { chapters }: WorkPage): CommentedChapter | null {
  const found = on === 'work' ? chapters.at(-1) : chapters.find(({ id: its }) => its === id);
  return found ?? (chapters.length === 1 ? (chapters[0] ?? null) : null);
}

function isSame({ id, number }: CommentedChapter, { chapterId, chapterNumber }: DraftRecord): boolean {
  return id !== null && chapterId !== null ? id === chapterId : number === chapterNumber;
}

function whatFor({ on }: CommentForm, its: CommentedChapter | null): string {
  if (on === 'chapter')
    return `The form on this page is for ${its ? `chapter ${its.number}` : 'another chapter'}.`;
  const where = its ? `, chapter ${its.number}` : '';
  return `The form on this page is for the whole work. The archive shows such comments under its last chapter${where}.`;
}

/** Whether the page is that of the comment's chapter and no other. */
function isAlone(draft: DraftRecord, { chapters: [only, ...more] }: WorkPage): boolean {
  return only !== undefined && more.length === 0 && isSame(only, draft);
}

function wayTo({ work, contents }: WorkPage, draft: DraftRecord): string {
  const known = contents.find((entry) => isSame(entry, draft));
  return continueUrl(work.site, work.id, known?.id ?? draft.chapterId);
}

function whyNot({ why, words }: NoForm): string {
  switch (why) {
    case 'off':
      return 'This work takes no comments.';
    case 'users':
      return 'This work takes comments from people who are logged in to the archive, and you are not.';
    case 'told':
      return `There is no form on this page. The archive says: “${words}”`;
    case 'locked':
      return 'The form on this page is locked.';
    case 'download':
      return 'This is a downloaded file, which has no form for comments.';
    case 'no reply':
      return 'The form for this reply is not open on this page. Press “Reply” at that comment first.';
    case 'not found':
      return 'Catchword finds no form for comments on this page.';
  }
}
