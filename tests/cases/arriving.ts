import { readProse } from '../../archive/prose/prose';
import { readWorkPage, type WorkPage } from '../../archive/work-page';
import { TextIndex } from '../../reading/dom/text-index';
import { allWorks, SampleArchive, type Visitor, type Work } from '../archive/index';
import { caseWorks } from '../archive/samples/case-works';

/** vitest's jsdom, which alone can say where a document stands. */
declare const jsdom: { reconfigure(settings: { url: string }): void };

const HOME = 'https://archiveofourown.org';

/** An archive of the samples and of the works that the cases need. */
export function caseArchive(): SampleArchive {
  const named = new Set(caseWorks.map(({ id }) => id));
  return new SampleArchive([...allWorks.filter(({ id }) => !named.has(id)), ...caseWorks]);
}

/**
 * Goes to an address and on to where the archive sends one, as a browser does: the document afterwards stands at
 * the last address, with the fragment of the first. Its scripts do not run.
 */
export function arriveAt(url: string, visitor: Visitor = {}, archive = caseArchive()): Document {
  let at = new URL(url, HOME);
  let response = archive.respond(at.href, visitor);
  for (let hops = 0; response.status === 302 && hops < 5; hops++) {
    const next = new URL(response.headers.location ?? '', at);
    next.hash ||= at.hash;
    at = next;
    response = archive.respond(at.href, visitor);
  }
  return showAt(at.href, response.body);
}

/** A page of any markup at any address. Its scripts do not run. */
export function showAt(url: string, markup: string): Document {
  jsdom.reconfigure({ url });
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.documentElement.lang = parsed.documentElement.lang;
  document.documentElement.innerHTML = parsed.documentElement.innerHTML;
  return document;
}

/** The work page at an address. @throws Error where there is none. */
export function readAt(url: string, visitor: Visitor = {}, archive = caseArchive()): WorkPage {
  const page = readWorkPage(arriveAt(url, visitor, archive));
  if (!page) throw new Error(`no work at ${url}`);
  return page;
}

/** Address of a work, or of what `rest` names below it. */
export function addressOf({ id }: Pick<Work, 'id'>, rest = ''): string {
  return `${HOME}/works/${id}${rest}`;
}

/** Address of one chapter of a work, by its place in the sample. @throws RangeError when it has none there. */
export function chapterAddress(work: Work, index: number): string {
  const chapter = work.chapters[index];
  if (!chapter) throw new RangeError(`${work.title} has no chapter at ${index}`);
  return addressOf(work, `/chapters/${chapter.id}`);
}

/** A chapter's normalised text, by which everything is kept. @throws Error where something of it was lost. */
export function textOf(page: WorkPage, index = 0): string {
  return new TextIndex(proseOf(page, index)).text;
}

/** A chapter's clean prose. @throws Error where the page has no such chapter or something of it was lost. */
export function proseOf(page: WorkPage, index = 0): DocumentFragment {
  const body = page.chapters[index]?.body;
  if (!body) throw new Error(`no chapter at ${index}`);
  const { content, complete, steps } = readProse(body);
  if (!complete) throw new Error(`lost: ${JSON.stringify(steps)}`);
  return content;
}

/** Both markups that are met in the field, for `describe.each`. */
export const MARKUPS = ['current', 'older'] as const;

/** Text of author HTML as it should be normalised where it is nothing but paragraphs. */
export function plain(authorHtml: string): string {
  const { body } = new DOMParser().parseFromString(authorHtml, 'text/html');
  return [...body.querySelectorAll('p')].map((p) => p.textContent?.replace(/\s+/g, ' ').trim()).join('\n');
}
