import { type Chapter, samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { compose, leftToPage, PUT, quote, written } from './composer';
import { Web, workUrl } from './web';

/* What is written of a comment is kept until she deletes it, and where it is kept. */

const { oneShot, serial } = samples;
const [first, second] = serial.chapters as [Chapter, Chapter];
const chapterUrl = ({ id }: Chapter) => workUrl(serial, `/chapters/${id}`);
/** What is typed is sent by then: `EVERY` in components/comment/drafts.ts. ms */
const SENT_WITHIN = 300;
/** Near the beginning of the first chapter. */
const LINE = 'It was a very good ham, tied with green string.';

/** The texts of all drafts in the library, of the deleted ones as well. */
const keptDrafts = async (page: Tab) => (await libraryRows(page, 'drafts')).drafts.map(({ text }) => text);

test('a draft outlives the page, a background that dies, and the browser', async ({ launch }) => {
  const web = new Web();
  const before = await launch({ serve: web.serve });
  // Opened first: a page that another comes before saves as it is hidden.
  const own = await before.open(before.extensionUrl('privacy.html'));
  const tab = await before.open(chapterUrl(first));
  await compose(tab);
  await tab.keyboard.type('One. ');
  await before.killBackground();
  await tab.keyboard.type('Two. ');
  // She goes in the same moment.
  await tab.goto(chapterUrl(second));
  await compose(tab);
  expect(await written(tab)).toBe('');
  await click(tab, 'button', 'Chapter 1: 10 characters');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  expect(await written(tab)).toBe('One. Two. ');
  await tab.keyboard.press('Escape');
  await tab.goto(chapterUrl(first));
  await compose(tab);
  await tab.keyboard.type('Three.');
  await tab.reload();
  await compose(tab);
  expect(await written(tab)).toBe('One. Two. Three.');
  await tab.keyboard.type(' Four.');
  await expect.poll(() => keptDrafts(own)).toEqual(['One. Two. Three. Four.']);
  await before.kill();

  const after = await launch({ serve: web.serve });
  const again = await after.open(chapterUrl(first));
  await compose(again);
  expect(await written(again)).toBe('One. Two. Three. Four.');
  await click(again, 'button', 'Delete draft');
  await expect.poll(() => written(again)).toBe('');
  await again.keyboard.press('Escape');
  await again.reload();
  await compose(again);
  expect(await written(again)).toBe('');
  expect(again.errors()).toEqual([]);
  expect(await after.backgroundErrors()).toEqual([]);
});

test('a quote goes to the comment that another tab has begun', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const one = await browser.open(chapterUrl(first));
  await compose(one);
  await one.keyboard.type('Here.');
  const other = await browser.open(chapterUrl(first));
  await quote(await openReader(other), LINE);
  const both = `Here.\n\n<blockquote>${LINE}</blockquote>\n\n`;
  await click(other, 'button', 'Open comment');
  expect(await written(other)).toBe(both);
  await one.activate();
  // Drivers leave every page its focus, so none comes back to one. It asks for what is kept each time.
  const comeBack = async () => {
    await one.evaluate(() => dispatchEvent(new Event('focus')));
    return written(one);
  };
  await expect.poll(comeBack).toBe(both);
});

test('the answer to a comment has a draft and a form of its own', async ({ launch }) => {
  const [answered] = oneShot.discussion ?? [];
  const web = new Web({ loggedInAs: 'reader' });
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(
    workUrl(oneShot, `?show_comments=true&add_comment_reply_id=${answered?.id}`),
  );
  await compose(tab);
  await tab.keyboard.type('On the chapter.');
  await tab.evaluate(() => {
    const root = document.querySelector('catchword-comment')?.shadowRoot;
    root?.querySelector('select')?.focus();
  });
  // The chapter itself stands first.
  await tab.keyboard.press('ArrowDown');
  await expect.poll(() => written(tab)).toBe('');
  expect(await faults(tab, { root: 'catchword-comment' })).toEqual([]);
  await click(tab, 'textbox', 'Your comment');
  await tab.keyboard.type('I was on that bus!');
  await click(tab, 'button', PUT);
  await leftToPage(tab);
  const fields = await tab.evaluate(
    (id) =>
      ['form.new_comment textarea', `#comment_${id} textarea`].map(
        (selector) =>
          document.querySelector<HTMLTextAreaElement>(`#add_comment ${selector}, ${selector}`)?.value,
      ),
    answered?.id,
  );
  expect(fields).toEqual(['', 'I was on that bus!']);
  await compose(tab);
  expect(await written(tab)).toBe('On the chapter.');
  await waitForRole(tab, 'button', 'A reply at chapter 1: 18 characters');
});

test('of a private window no draft is kept, which is said', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, privateWindows: true });
  const open = await browser.open(chapterUrl(first));
  await compose(open);
  await open.keyboard.type('Kept.');
  const own = await browser.open(browser.extensionUrl('privacy.html'));
  await expect.poll(() => keptDrafts(own)).toEqual(['Kept.']);

  const tab = await browser.openPrivate(chapterUrl(first));
  const reader = await openReader(tab);
  await quote(reader, LINE);
  expect(await reader.notices()).toContain('This is a private window: it goes when the page closes.');
  await click(tab, 'button', 'Open comment');
  expect(await written(tab)).toBe(`<blockquote>${LINE}</blockquote>\n\n`);
  await tab.keyboard.type('Secret.');
  const hint = await tab.evaluate(
    () => document.querySelector('catchword-comment')?.shadowRoot?.querySelector('.hint')?.textContent,
  );
  expect(hint).toContain('what you write here is not kept');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('w');
  expect(await written(tab)).toContain('Secret.');
  await outlast(tab, SENT_WITHIN);
  // What is written later, and not in a private window, is kept by then.
  await open.activate();
  await open.keyboard.type(' This, too.');
  await expect.poll(async () => (await keptDrafts(own)).join()).toContain('Kept. This, too.');
  expect(await keptDrafts(own)).toEqual(['Kept. This, too.']);
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});
