import { afterPaint, putUp, settle } from './floor-in-page';
import { readerDialog } from './opening-in-page';
import { startWatch } from './stretches-in-page';

/** What a reader changes while she reads. */
export type Setting = 'size' | 'width' | 'theme';

/** What one change took, by the page's own clock. ms */
export interface Changed {
  /** Pressed, and all that has to be laid out for the screen laid out. */
  laidOut: number;
  /** The next frame has been drawn. */
  painted: number;
  /** The longest time in which the page could not have answered, until all was quiet again. */
  longest: number;
}

/** After a change the reader still keeps the place and saves the setting. ms */
const AFTERMATH = 400;

/** Buttons of the panel "Appearance" by which each is changed there and back. */
const BUTTONS: Readonly<Record<Setting, readonly [string, string]>> = {
  size: ['Text size: more', 'Text size: less'],
  width: ['Line width: less', 'Line width: more'],
  theme: ['Dusk', 'Paper'],
};

/** The bare text as the reader would have it, before and after each change. */
const BARE: Readonly<Record<Setting, readonly [Partial<CSSStyleDeclaration>, Partial<CSSStyleDeclaration>]>> =
  {
    size: [{ fontSize: '19px' }, { fontSize: '20px' }],
    width: [{ padding: '0 300px' }, { padding: '0 320px' }],
    theme: [
      { background: '#fff', color: '#222' },
      { background: '#222', color: '#ddd' },
    ],
  };

/** Changes a setting of the open reader, and changes it back; what the first of the two took. */
export async function changeSetting(setting: Setting): Promise<Changed> {
  const [there, back] = BUTTONS[setting];
  await openAppearance();
  const changed = await change(() => button(there).click());
  await change(() => button(back).click());
  return changed;
}

/** The floor: all of the page's text, laid out in one go, after the same change of its style. ms */
export function restyleEverything(setting: Setting): number {
  const overlay = putUp();
  const [before, after] = BARE[setting];
  Object.assign(overlay.style, before);
  overlay.getBoundingClientRect();
  void overlay.scrollHeight;
  const began = performance.now();
  Object.assign(overlay.style, after);
  overlay.getBoundingClientRect();
  void overlay.scrollHeight;
  const took = performance.now() - began;
  overlay.remove();
  settle();
  return took;
}

async function change(press: () => void): Promise<Changed> {
  const watch = await startWatch();
  const dialog = readerDialog();
  const began = performance.now();
  press();
  // What the press has made due is done before the task ends.
  for (let turn = 0; turn < 10; turn++) await null;
  dialog?.getBoundingClientRect();
  void dialog?.scrollHeight;
  const laidOut = performance.now() - began;
  const painted = await new Promise<number>((resolve) => requestAnimationFrame(() => afterPaint(resolve)));
  await new Promise((resolve) => setTimeout(resolve, AFTERMATH));
  return { laidOut, painted: painted - began, longest: watch.stop() };
}

async function openAppearance(): Promise<void> {
  if (readerDialog()?.querySelector('.theme-picker')) return;
  button('Appearance').click();
  for (let frame = 0; frame < 10; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A button of the reader by its name. @throws Error when there is none, or it cannot be pressed. */
export function button(name: string): HTMLButtonElement {
  const all = [...(readerDialog()?.querySelectorAll('button') ?? [])];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name);
  if (!found || found.disabled) throw new Error(`The reader has no button “${name}” to press`);
  return found;
}
