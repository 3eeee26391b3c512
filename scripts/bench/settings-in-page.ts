import { afterPaint, putUp, settle } from './floor-in-page';
import { readerDialog } from './opening-in-page';
import { leave, nextPress } from './press-in-page';
import { startWatch, type Watch } from './stretches-in-page';

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

/** From the next press, which is to be of a button that changes a setting. */
export async function watchChange(): Promise<void> {
  const watch = await startWatch();
  leave(change(watch));
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

async function change(watch: Watch): Promise<Changed> {
  const dialog = readerDialog();
  const began = await nextPress();
  // What the press has made due is done before the task ends.
  for (let turn = 0; turn < 10; turn++) await null;
  dialog?.getBoundingClientRect();
  void dialog?.scrollHeight;
  const laidOut = performance.now() - began;
  const painted = await new Promise<number>((resolve) => requestAnimationFrame(() => afterPaint(resolve)));
  await new Promise((resolve) => setTimeout(resolve, AFTERMATH));
  return { laidOut, painted: painted - began, longest: watch.stop() };
}
