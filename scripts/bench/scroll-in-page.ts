import { putUp, settle } from './floor-in-page';
import { readerDialog } from './opening-in-page';
import { startWatch } from './stretches-in-page';

/** How scrolling went. */
export interface Scrolled {
  frames: number;
  /** Share of frames that came late for a screen of 60 Hz, in percent. */
  late: number;
  /** Frames that took over 50 ms. */
  over50: number;
  /** The longest time in which the page could not have answered. ms */
  longest: number;
}

/** What a frame of a screen of 60 Hz may take, with what a clock may be off. ms */
const FRAME = 1_000 / 60 + 1;

/** Of a screen, so that a line or two of the one before stays. */
const SCREEN = 0.9;

/** Scrolls through the open reader, a screen a frame, from a share (0 to 1) of it on, to its end or so many screens. */
export function scrollReader(from: number, screens: number): Promise<Scrolled> {
  const dialog = readerDialog();
  if (!dialog) throw new Error('The reader is not open');
  return scroll(dialog, from, screens);
}

/** The floor: the bare text scrolled in the same way, in front of everything else, all of it laid out before. */
export async function scrollEverything(from: number, screens: number): Promise<Scrolled> {
  const overlay = putUp();
  // Above the reader's dialog, where it is painted.
  overlay.popover = 'manual';
  Object.assign(overlay.style, { width: 'auto', height: 'auto', margin: '0', border: '0', padding: '0' });
  overlay.showPopover();
  overlay.getBoundingClientRect();
  const scrolled = await scroll(overlay, from, screens);
  overlay.remove();
  settle();
  return scrolled;
}

async function scroll(scroller: HTMLElement, from: number, screens: number): Promise<Scrolled> {
  const top = scroller.scrollTop;
  scroller.scrollTop = from * scroller.scrollHeight;
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let frame = 0; frame < 20; frame++) await nextFrame();
  const watch = await startWatch();
  const times = [await nextFrame()];
  for (let screen = 0; screen < screens; screen++) {
    const before = scroller.scrollTop;
    scroller.scrollTop += scroller.clientHeight * SCREEN;
    if (scroller.scrollTop === before) break;
    times.push(await nextFrame());
  }
  const longest = watch.stop();
  scroller.scrollTop = top;
  const lasted = times.slice(1).map((time, i) => time - (times[i] ?? time));
  if (lasted.length < 2) throw new Error('There was nothing to scroll through');
  return {
    frames: lasted.length,
    late: (100 * lasted.filter((each) => each > FRAME).length) / lasted.length,
    over50: lasted.filter((each) => each > 50).length,
    longest,
  };
}
