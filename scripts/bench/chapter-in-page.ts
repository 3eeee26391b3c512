import { afterPaint } from './floor-in-page';
import { readerDialog } from './opening-in-page';
import { leave, nextPress } from './press-in-page';

/** From the next press, which is to be of "Next chapter": until that chapter's text has been painted first on the screen. ms */
export function watchNextChapter(): void {
  leave(nextChapter());
}

async function nextChapter(): Promise<number> {
  // Above the first chapter stands the title page.
  const here = chaptersSeen()[0] ?? 1;
  const began = await nextPress();
  return new Promise((resolve, reject) => {
    const look = () => {
      if (chaptersSeen()[0] === here + 1) afterPaint((now) => resolve(now - began));
      else if (performance.now() - began > 20_000) reject(new Error('The next chapter does not come'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The chapters whose text is on the screen, from the top. */
function chaptersSeen(): number[] {
  const dialog = readerDialog();
  if (!dialog) return [];
  const { top, bottom, left, width } = dialog.getBoundingClientRect();
  const root = dialog.getRootNode() as ShadowRoot;
  const seen: number[] = [];
  for (let y = top; y < bottom; y += 12) {
    const text = root.elementFromPoint(left + width / 2, y)?.closest('.prose *');
    if (text) seen.push(Number(text.closest('article')?.getAttribute('data-chapter')));
  }
  return seen;
}
