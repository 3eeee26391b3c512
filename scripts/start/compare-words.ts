import type { ChapterWords, ShownChapter } from '../../tests/reader/reader';

/**
 * The story's text on the archive's page, chapter by chapter, white space left out. Runs in the page. It goes by the
 * archive's own containers, so it says nothing (an empty list) of a page that has none.
 */
export function wordsOfPage(): string[] {
  const bodies = document.querySelectorAll('#chapters > .userstuff, #chapters > .chapter > .userstuff');
  return [...bodies].map((body) => {
    const copy = body.cloneNode(true) as Element;
    // The archive's own heading for screen readers; authors cannot set ids.
    copy.querySelector(':scope > h3.landmark#work')?.remove();
    for (const silent of copy.querySelectorAll('script, style')) silent.remove();
    return (copy.textContent ?? '').replace(/\s+/g, '');
  });
}

/** What comes of comparing the page's text with the reader's, letter by letter without white space. */
export interface Comparison {
  /** False when a letter of the page is not in the reader, or not in its place. */
  complete: boolean;
  told: string;
}

/** So many letters have to agree again before what stands between counts as added by the reader. */
const AGREEING = 20;

/**
 * Says whether all of the page's text is in the reader, and what the reader adds to it (a link in place of a player).
 * Chapters that do not stand yet are left out.
 */
export function comparison(
  page: readonly string[],
  reader: readonly (ChapterWords & Pick<ShownChapter, 'stands'>)[],
): Comparison {
  if (page.length !== reader.length) {
    const told = `The page has the text of ${page.length} chapters, the reader that of ${reader.length}.`;
    return { complete: false, told };
  }
  const added: string[] = [];
  let letters = 0;
  let media = 0;
  for (const [i, { number, text, stands, media: its }] of reader.entries()) {
    if (!stands) continue;
    media += its;
    const [there, here] = [page[i] ?? '', text.replace(/\s+/g, '')];
    const [at, shift, additions] = firstDifference(there, here);
    added.push(...additions);
    letters += there.length;
    if (at === null) continue;
    const around = (words: string, place: number) => `"${words.slice(Math.max(0, place - 10), place + 30)}"`;
    const told = `Chapter ${number} differs at letter ${at}: the page has ${around(there, at)}, the reader ${around(here, at + shift)}.`;
    return { complete: false, told };
  }
  if (letters === 0) {
    return {
      complete: true,
      told: `The page has no text; in the reader stand ${media} pictures or players.`,
    };
  }
  const also = added.length === 0 ? '' : ` The reader adds ${added.map((each) => `"${each}"`).join(', ')}.`;
  return {
    complete: true,
    told: `Every letter of the page's text is in it, ${letters.toLocaleString('en')} of them.${also}`,
  };
}

/** The letter of `there` at which `here` goes on otherwise, null for none; how far ahead `here` is; what it adds. */
function firstDifference(there: string, here: string): [at: number | null, shift: number, added: string[]] {
  const added: string[] = [];
  let shift = 0;
  for (let at = 0; at < there.length; at++) {
    if (there[at] === here[at + shift]) continue;
    const again = here.indexOf(there.slice(at, at + AGREEING), at + shift);
    if (again < 0) return [at, shift, added];
    added.push(here.slice(at + shift, again));
    shift = again - at;
  }
  const rest = here.slice(there.length + shift);
  return [null, shift, rest === '' ? added : [...added, rest]];
}
