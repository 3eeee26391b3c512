import { click, waitForRole } from '../browsers/find';
import { expect } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { openReader, type Reader } from '../reader/reader';

/** Name of the composer's button that brings the comment to the archive. */
export const PUT = 'Put it into the comment form';

/** The archive's own field for a comment. */
export const FIELD = 'form.new_comment textarea';

/** What the composer says happened, and asks. */
export const said = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const root = document.querySelector('catchword-comment')?.shadowRoot;
    return [...(root?.querySelectorAll('[role=status], [role=group]') ?? [])]
      .map(({ textContent }) => textContent)
      .join(' ');
  });

/** The archive's own field, and what the page's counter says. */
export interface OwnField {
  /** null where there is no field. */
  text: string | null;
  /** Whether she is in it. */
  focused: boolean;
  /** Whether all of it is on the screen. */
  seen: boolean;
  /** Characters that are left; null where nothing counts. */
  left: string | null;
}

/** The page's own field: what stands in it, whether she is in it and sees it, and what the page's counter says. */
export const ownField = (tab: Tab): Promise<OwnField> =>
  tab.evaluate((selector) => {
    const field = document.querySelector<HTMLTextAreaElement>(selector);
    const box = field?.getBoundingClientRect();
    return {
      text: field?.value ?? null,
      focused: field !== null && document.activeElement === field,
      seen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
      left: document.querySelector('.character_counter .value')?.textContent ?? null,
    };
  }, FIELD);

/** The comment in the composer. @throws Error when none is open. */
export const written = async (tab: Tab): Promise<string | null> =>
  (await waitForRole(tab, 'textbox', 'Your comment')).value;

/** Puts another text into the composer's field, the last character by the keyboard: made by a script alone, it is not heard. */
export async function rewrite(tab: Tab, text: string): Promise<void> {
  await tab.evaluate(
    (most) => {
      const field = document.querySelector('catchword-comment')?.shadowRoot?.querySelector('textarea');
      if (!field) throw new Error('no field');
      field.value = most;
      field.focus();
      field.setSelectionRange(most.length, most.length);
    },
    text.slice(0, -1),
  );
  const last = text.at(-1) ?? '';
  await (last === '\n' ? tab.keyboard.press('Enter') : tab.keyboard.type(last));
}

/**
 * Selects words of the story, which may be far below: there text is not laid out before she comes near.
 * @throws Error when that does not come off.
 */
export async function select(reader: Reader, words: string): Promise<void> {
  for (let turn = 0; turn < 8 && !(await reader.bringIntoView(words)); turn++) await reader.wheel(600);
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  // As a person does when the text moved under her hand, as it may while other chapters come in.
  for (let tries = 0; tries < 3; tries++) if (plain(await reader.select(words)) === plain(words)) return;
  throw new Error(`“${words}” can’t be selected`);
}

/** Selects words and quotes them by the toolbar's button. */
export async function quote(reader: Reader, words: string): Promise<void> {
  await select(reader, words);
  await click(reader.tab, 'button', 'Quote in comment', { within: { role: 'toolbar', name: 'Selection' } });
  await expect.poll(() => reader.notices()).toContain('Quoted');
}

/** Opens the reader and in it the composer of the chapter she reads, by keys. */
export async function compose(tab: Tab): Promise<Reader> {
  const reader = await openReader(tab);
  await tab.keyboard.press('w');
  await waitForRole(tab, 'textbox', 'Your comment');
  return reader;
}

/** Waits until reader and composer have closed. */
export const leftToPage = (tab: Tab): Promise<unknown> =>
  tab.waitFor(() => !document.querySelector('catchword-reader, catchword-comment'));
