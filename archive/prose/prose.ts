import { isArchiveHeading } from '../chapters';
import { AUTHORS_PROSE, READERS_OWN } from '../skin/names';
import { linkEmbeds } from './embeds';
import { removeUnseen, replaceForms } from './foreign';
import { inWords, isStory, type Loss, missingFrom, takeInventory } from './inventory';
import { readable } from './readable';
import { sanitise } from './sanitise';
import { takeContent } from './take-content';

/** A chapter's text, clean and ready to be shown, and the trace of how it came about. */
export interface Prose {
  content: DocumentFragment;
  /** False when even the sanitised original lacks something of the story: the reader must be told. */
  complete: boolean;
  /** The steps that changed something the reader could miss, and what each removed. */
  steps: { step: 'readability' | 'sanitise'; missing: Loss[] }[];
}

/**
 * A chapter's body → Readability in a private document → completeness check → DOMPurify → prose.
 * Where Readability loses anything, the sanitised original is shown instead: a silently shorter story is
 * the worst fault a reader can have. The live page is never changed.
 * @param skinned whether the work has a skin: then wrappers and classes are seen, too, for its rules hang on them.
 */
export function readProse(body: Element, skinned = false): Prose {
  const original = privateCopy(body);
  const whole = takeInventory(original, skinned);
  const lossIn = (content: DocumentFragment) => missingFrom(whole, takeInventory(content, skinned));
  const steps: Prose['steps'] = [];

  const cleaned = tryReadable(original);
  if (cleaned instanceof Element) {
    // Stock is taken of what is to be shown, and once: it is a good part of the time a chapter takes.
    const content = sanitise(cleaned);
    const missing = lossIn(content);
    if (missing.length === 0) return { content, complete: true, steps };
    steps.push({ step: 'readability', missing });
  } else {
    steps.push({ step: 'readability', missing: [{ what: cleaned?.message ?? 'everything', count: 1 }] });
  }

  const content = sanitise(original);
  const missing = lossIn(content);
  if (missing.length > 0) steps.push({ step: 'sanitise', missing });
  return { content, complete: !missing.some(isStory), steps };
}

/** What the steps would have lost, for a developer: one sentence a step. */
export function traceOf(prose: Prose): string[] {
  return prose.steps.map(({ step, missing }) =>
    step === 'readability'
      ? `readability would have lost ${inWords(missing)}; the sanitised original is shown.`
      : `sanitising lost ${inWords(missing)}.`,
  );
}

/** Readability gives up on some markup by an error; the original is whole, and the trace keeps the reason. */
function tryReadable(original: Element): Element | Error | null {
  try {
    return readable(original);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Notes and summaries: sanitised as they stand. They are short, and Readability has nothing to find in them. */
export function readNote(source: Element): DocumentFragment {
  return sanitise(privateCopy(source));
}

/**
 * A copy of an element's content in a document of its own, where nothing loads or runs, without what was never part
 * of the story. An author's class with the reader's own name for a chapter's text gets another.
 * @param removeFurniture takes out of the copy what is the page's, while its forms still are forms.
 */
export function privateCopy(source: Element, removeFurniture?: (copy: Element) => void): Element {
  const inner = document.implementation.createHTMLDocument('');
  const copy = inner.createElement('div');
  copy.append(takeContent(inner.importNode(source, true), inner));
  for (const one of copy.querySelectorAll('#work')) {
    if (one.parentNode === copy && isArchiveHeading(one)) one.remove();
  }
  removeFurniture?.(copy);
  replaceForms(copy);
  removeUnseen(copy);
  for (const element of copy.querySelectorAll(`.${READERS_OWN}`)) {
    element.classList.replace(READERS_OWN, AUTHORS_PROSE);
  }
  linkEmbeds(copy);
  return copy;
}
