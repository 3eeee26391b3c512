import { readProse } from '../../archive/prose/prose';
import { readWorkPage } from '../../archive/work-page';
import { lossFaults, safetyFaults, seen, wordsOf } from './faults';

/** What was wrong with one sample. */
export interface Finding {
  html: string;
  faults: string[];
}

/** Everything a spec can ask the page. Arguments and results are plain JSON. */
export const answers = { readAll, stand, ran, readThisPage };

/**
 * Reads each sample as a chapter and says what was wrong.
 * @param strictly is false where the samples hold more than the archive allows: their words count alone then.
 */
function readAll({ samples, strictly }: { samples: string[]; strictly: boolean }): Finding[] {
  return samples.flatMap((html) => {
    const body = chapterOf(html);
    const page = body.ownerDocument.documentElement;
    const before = page.outerHTML;
    const { content, complete, steps } = readProse(body);
    const faults = safetyFaults(content);
    if (page.outerHTML !== before) faults.push('the source was changed');
    if (!complete) faults.push('it says that something of the story is missing');
    if (strictly) faults.push(...lossFaults(body, content));
    else if (JSON.stringify(wordsOf(content)) !== JSON.stringify(wordsOf(seen(body))))
      faults.push('words differ');
    if (strictly && steps.some(({ step }) => step === 'sanitise')) faults.push('sanitising lost something');
    return faults.length > 0 ? [{ html, faults }] : [];
  });
}

/** A chapter's body in a document where nothing runs or loads. */
function chapterOf(html: string): Element {
  const page = document.implementation.createHTMLDocument('');
  const body = page.createElement('div');
  body.className = 'userstuff module';
  body.innerHTML = html;
  page.body.append(body);
  return body;
}

/**
 * Puts the prose of each sample into a shadow tree that lives in this page, at once and all of it in view, as the reader
 * does; and uses it: folds are opened, and everything is clicked but links that lead away.
 * @returns the addresses of its pictures.
 */
function stand(samples: string[]): string[] {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  const prose = document.createElement('div');
  root.append(prose);
  for (const html of samples) prose.append(readProse(chapterOf(html)).content);
  const pictures = [...prose.querySelectorAll('img, video')].flatMap((picture) =>
    [picture.getAttribute('src'), picture.getAttribute('poster')].filter((address) => address !== null),
  );
  for (const element of prose.querySelectorAll<HTMLElement>('*')) {
    for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle'])
      element.dispatchEvent(new Event(type));
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (!element.closest('a[href], audio, video')) element.click();
  }
  // On a page of https, browsers ask for pictures of http by https.
  return pictures
    .map((address) => new URL(address, location.href).href)
    .flatMap((address) => [address, address.replace(/^http:/, 'https:')]);
}

const calls: unknown[] = [];
Object.assign(globalThis, { ran: (what: unknown) => calls.push(what) });

/** What ran though nothing may. */
function ran(): unknown[] {
  return calls;
}

/** Reads this very page as the reader would, and says whether anything in it changed, and how. */
async function readThisPage(): Promise<{ chapters: number; changes: string[] }> {
  const changes: string[] = [];
  const tell = (records: MutationRecord[]) => {
    for (const { type, target, attributeName } of records) {
      changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
    }
  };
  const observer = new MutationObserver(tell);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = document.documentElement.outerHTML;
  const page = readWorkPage(document);
  for (const { body } of page?.chapters ?? []) readProse(body);
  if (document.documentElement.outerHTML !== before) changes.push('the page reads otherwise');
  tell(observer.takeRecords());
  observer.disconnect();
  return { chapters: page?.chapters.length ?? 0, changes };
}

Object.assign(globalThis, { answers });
