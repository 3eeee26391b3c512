import { after } from './after';
import { nextFrame } from './next-frame';

/** Half a frame. ms */
const LONGEST = 8;

/**
 * A rest between two pieces of long work, in which the page can answer: until the next frame has been painted, or half a
 * frame. Who waited for every frame would take three times as long where they come slowly.
 */
export function shortRest(): Promise<unknown> {
  return Promise.race([nextFrame(), after(LONGEST)]);
}
