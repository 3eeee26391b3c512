import { afterPaint } from './floor-in-page';
import { readerDialog } from './opening-in-page';
import { button } from './settings-in-page';

/** Presses "Next chapter" of a reader that stands: until that chapter's text has been painted first on the screen. ms */
export async function goToNextChapter(): Promise<number> {
  // Above the first chapter stands the title page.
  const here = chaptersSeen()[0] ?? 1;
  const next = button('Next chapter');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const began = performance.now();
  next.click();
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
