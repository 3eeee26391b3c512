import { privateCopy } from './prose';
import { readable } from './readable';
import { sanitise } from './sanitise';

/** The text of a work page whose chapters cannot be found. */
export interface PageText {
  content: DocumentFragment;
  /** True when the words in it agree with what the page states; else it is all of the page, and too much rather than too little. */
  counted: boolean;
}

/** Readability may be a little short of the archive's own count (titles, markup), never by a scene. */
const ENOUGH_WORDS = 0.98;

/**
 * The page's own words, when the archive's markup has changed or the site is another one. Readability looks for
 * the story in the whole page; it is believed only when it finds as many words as the page states. Otherwise
 * everything is shown that may be the story.
 * @param statedWords of the work; `null` when the page does not tell.
 */
export function readPageText(document: Document, statedWords: number | null): PageText {
  const body = privateCopy(document.body, removeFurniture);
  const story = readable(body);
  if (story && statedWords !== null && countWords(story) >= statedWords * ENOUGH_WORDS) {
    return { content: sanitise(story), counted: true };
  }
  const source = document.querySelector('#workskin') ?? document.querySelector('#main') ?? document.body;
  return { content: sanitise(privateCopy(source, removeFurniture)), counted: false };
}

/** What authors can never write: the archive allows them neither forms nor ids. */
function removeFurniture(copy: Element): void {
  for (const part of copy.querySelectorAll(
    'form, nav, #header, #footer, #feedback, #skiplinks, ul.work.navigation',
  )) {
    if (part.localName !== 'ul' || !part.closest('#workskin')) {
      // Of the prototype, for a form's own fields may have the names of its methods.
      Element.prototype.remove.call(part);
    }
  }
}

function countWords(element: Element): number {
  return element.textContent?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
