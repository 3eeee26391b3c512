import type { Tab } from '../browsers/types';

/** Chooses a library file as a person does in the browser's own window, which no driver can press. */
export async function choose(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is nothing to choose a file with');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'library.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
