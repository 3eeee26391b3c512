import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../browsers/types';

/**
 * The colour at a point of the window (CSS px) as a picture of the screen shows it: "255 244 163".
 * @param scratch an empty folder.
 */
export async function colourOnScreen(
  tab: Tab,
  { x, y }: { x: number; y: number },
  scratch: string,
): Promise<string> {
  const path = join(scratch, 'screen.png');
  await tab.screenshot(path);
  return tab.evaluate(
    async ({ png, x, y }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const scale = picture.width / innerWidth;
      const data = context?.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data ?? [];
      return [...data].slice(0, 3).join(' ');
    },
    { png: readFileSync(path).toString('base64'), x, y },
  );
}
