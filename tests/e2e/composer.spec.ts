import { type Chapter, samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, goTo, tap, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader, waitForReader } from '../reader/reader';
import { leftToPage, ownField, PUT, rewrite, select, written } from './composer';
import { Web, workUrl } from './web';

/* The composer in use: by keyboard, by thumb, in every theme. */

const { serial } = samples;
const first = serial.chapters[0] as Chapter;
const chapterUrl = ({ id }: Chapter) => workUrl(serial, `/chapters/${id}`);
/** Near the beginning of the first chapter. */
const LINE = 'It was a very good ham, tied with green string.';

test('by keyboard alone a comment is written, filled with a quote, and comes into the form', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  const reader = await openReader(tab);
  await reader.highlight(LINE);
  await reader.close();

  await tab.keyboard.shortcut('Alt+R');
  await waitForReader(tab);
  await tab.keyboard.press('w');
  await expect.poll(async () => (await waitForRole(tab, 'textbox', 'Your comment')).focused).toBe(true);
  await tab.keyboard.type('Oh no.');
  await goTo(tab, 'button', 'Quote highlight 1');
  await tab.keyboard.press('Enter');
  await expect.poll(() => written(tab)).toBe(`Oh no.\n\n<blockquote>${LINE}</blockquote>\n\n`);
  await goTo(tab, 'button', 'Close comment', { key: 'Shift+Tab' });
  await tab.keyboard.press('Escape');
  await waitForGone(tab, 'textbox', 'Your comment');
  // The keys are the reader's again.
  await tab.keyboard.press('w');
  await waitForRole(tab, 'textbox', 'Your comment');
  await goTo(tab, 'button', PUT);
  await tab.keyboard.press('Enter');
  await leftToPage(tab);
  const { text, focused } = await ownField(tab);
  expect({ text, focused }).toEqual({
    text: `Oh no.\n\n<blockquote>${LINE}</blockquote>\n\n`,
    focused: true,
  });
  // With the quote's key, too.
  await tab.keyboard.shortcut('Alt+R');
  const again = await waitForReader(tab);
  await select(again, 'Good hands!');
  await waitForRole(tab, 'toolbar', 'Selection');
  await tab.keyboard.press('q');
  await expect.poll(() => again.notices()).toContain('Quoted');
  expect(tab.errors()).toEqual([]);
});

test('on a phone of 360 px a comment is written with a thumb', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(chapterUrl(first));
  await tap(tab, 'button', 'Read in Catchword');
  const reader = await waitForReader(tab);
  await select(reader, 'tied with green');
  await tap(tab, 'button', 'Quote in comment');
  await tap(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await tap(tab, 'button', 'Preview');
  const small = await tab.evaluate(() => {
    const dialog = document.querySelector('catchword-comment')?.shadowRoot?.querySelector('dialog');
    const buttons = [...(dialog?.querySelectorAll<HTMLElement>('button, summary, select, .check') ?? [])];
    return {
      over: (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0),
      wide: document.documentElement.scrollWidth,
      low: buttons
        .filter((each) => each.getBoundingClientRect().height < 44)
        .map(({ textContent }) => textContent),
    };
  });
  expect(small).toEqual({ over: 0, wide: 360, low: [] });
  await tap(tab, 'textbox', 'Your comment');
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('Of course.');
  await tap(tab, 'button', PUT);
  await leftToPage(tab);
  expect((await ownField(tab)).text).toBe('<blockquote>tied with green</blockquote>\n\nOf course.');
  expect(tab.errors()).toEqual([]);
});

test('the composer is sound and readable in every theme, and says when a comment is too long', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  const reader = await openReader(tab);
  await reader.highlight(LINE);
  for (const theme of ['Paper', 'Sepia', 'Dusk', 'Black']) {
    await reader.chooseTheme(theme);
    await tab.keyboard.press('w');
    await waitForRole(tab, 'textbox', 'Your comment');
    await click(tab, 'button', 'Quote highlight 1');
    await click(tab, 'button', 'Preview');
    expect(await faults(tab, { root: 'catchword-comment' })).toEqual([]);
    await click(tab, 'button', 'Close comment');
    await waitForGone(tab, 'textbox', 'Your comment');
  }
  await tab.keyboard.press('w');
  await waitForRole(tab, 'textbox', 'Your comment');
  await rewrite(tab, `${'lamp '.repeat(2_000)}\n`);
  const length = () =>
    tab.evaluate(
      () =>
        document.querySelector('catchword-comment')?.shadowRoot?.querySelector('#comment-length')
          ?.textContent,
    );
  await expect.poll(length).toBe('Too long by 2 characters: the archive takes 10,000.');
  expect(await faults(tab, { root: 'catchword-comment' })).toEqual([]);
});
