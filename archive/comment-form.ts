import { downloadOf } from './download/parts';
import { lineOf } from './text';

/** The longest comment that the archive's form takes, as the form counts (`commentLength`). */
export const COMMENT_LIMIT = 10_000;

/**
 * How long the archive's own counter beside the form says a comment is: in UTF-16 units, markup like any other
 * character, and each line break as two, for a form sends it as CR LF. When a comment arrives, the archive puts marks
 * of paragraphs round its lines before it measures, which no counter in a page tells: room should be left for them.
 */
export function commentLength(text: string): number {
  return text.replace(/\r\n?|\n/g, '\r\n').length;
}

/** One of the archive's forms that a comment is written in. */
export interface CommentForm {
  /** Where the comment goes: on a chapter, on the work as a whole, or below another comment. */
  on: 'chapter' | 'work' | 'comment';
  /** The archive's id of that. */
  id: string;
  field: HTMLTextAreaElement;
}

/**
 * Why there is no form to write in: the creator takes no comments (`off`), or none from guests (`users`); the archive
 * says something else (`told`); the form is there and locked (`locked`); the file is a download; a reply is wanted, and
 * no form for it is open (`no reply`); or nothing is where it is looked for (`not found`).
 */
export interface NoForm {
  why: 'off' | 'users' | 'told' | 'locked' | 'download' | 'no reply' | 'not found';
  /** The archive's own sentence about it; `null` where it says none. */
  words: string | null;
}

/** A comment that somebody is answering: its form is open on the page. */
export interface OpenReply {
  /** Of the comment that is answered. */
  id: string;
  /** Who wrote that; `null` where the page does not tell. */
  to: string | null;
}

/** The form for a comment on what the page shows, or with `replyTo` the one that answers that comment. */
export function findCommentForm(document: Document, replyTo: string | null = null): CommentForm | NoForm {
  const form = formsOn(document).find(({ on, id }) =>
    replyTo === null ? on !== 'comment' : on === 'comment' && id === replyTo,
  );
  if (form) return form.field.matches(':disabled, [readonly]') ? { why: 'locked', words: null } : form;
  if (downloadOf(document)) return { why: 'download', words: null };
  const words = lineOf(refusal(document));
  if (words !== null) return { why: reasonIn(words), words };
  return { why: replyTo === null ? 'not found' : 'no reply', words: null };
}

/** The comments whose reply forms are open, in the order of the page. */
export function openReplies(document: Document): OpenReply[] {
  return formsOn(document)
    .filter(({ on }) => on === 'comment')
    .map(({ id }) => ({
      id,
      to: lineOf(document.querySelector(`#comment_${id} > .byline > :is(a, span)`)),
    }));
}

const FIELD = 'textarea[name="comment[comment_content]"]';

/** Forms that make a new comment. One that edits a comment has another address. */
function formsOn(document: Document): CommentForm[] {
  return [...document.querySelectorAll<HTMLTextAreaElement>(FIELD)].flatMap((field) => {
    const action = field.closest('form')?.getAttribute('action') ?? '';
    const [, kind, id] = /\/(comments|chapters|works)\/(\d+)\/comments$/.exec(action) ?? [];
    if (kind === undefined || id === undefined) return [];
    const on = kind === 'comments' ? 'comment' : kind === 'chapters' ? 'chapter' : 'work';
    return [{ on, id, field }];
  });
}

/** What stands in the form's stead. Comments themselves hold notices of their own. */
function refusal(document: Document): Element | null {
  return document.querySelector('#add_comment_placeholder p.notice, #add_comment p.notice');
}

function reasonIn(words: string): NoForm['why'] {
  if (/non-Archive users/i.test(words)) return 'users';
  return /n['’]t allow comments/i.test(words) ? 'off' : 'told';
}
