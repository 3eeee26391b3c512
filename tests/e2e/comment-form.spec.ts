import { type Chapter, samples, type Visitor, type Work } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import { openReader, waitForReader } from '../reader/reader';
import { compose, FIELD, leftToPage, ownField, PUT, quote, said, written } from './composer';
import { Web, workUrl } from './web';

/* The way into the archive’s own form, and where there is none. */

const { oneShot, serial } = samples;
const first = serial.chapters[0] as Chapter;
const chapterUrl = ({ id }: Chapter) => workUrl(serial, `/chapters/${id}`);
const entire = workUrl(serial, '?view_full_work=true');
/** A composer that is called waits for the library no longer: `PATIENCE` in components/comment/composer.tsx. ms */
const CALLED_WITHIN = 1_500;
/** Near the beginning of the first chapter. */
const LINE = 'It was a very good ham, tied with green string.';

test('what stands in the form already is never written over unasked', async ({ launch }) => {
  const web = new Web({ loggedInAs: 'reader' });
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  const theirs = 'Something she typed here before.';
  await tab.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector<HTMLTextAreaElement>(selector);
      if (field) field.value = text;
    },
    { selector: FIELD, text: theirs },
  );
  await compose(tab);
  await tab.keyboard.type('Mine.');
  await click(tab, 'button', PUT);
  await expect.poll(() => said(tab)).toContain('Something else is written in the form already.');
  expect((await ownField(tab)).text).toBe(theirs);
  expect(await faults(tab, { root: 'catchword-comment' })).toEqual([]);
  await click(tab, 'button', 'Leave the form as it is');
  await waitForGone(tab, 'button', 'Leave the form as it is');
  expect((await ownField(tab)).text).toBe(theirs);
  await click(tab, 'button', PUT);
  await click(tab, 'button', 'Add it after that');
  await leftToPage(tab);
  expect(await ownField(tab)).toMatchObject({ text: `${theirs}\n\nMine.`, focused: true });
  await compose(tab);
  await click(tab, 'button', PUT);
  await click(tab, 'button', 'Replace that');
  await leftToPage(tab);
  expect(await ownField(tab)).toMatchObject({ text: 'Mine.', focused: true, left: '9995' });
  // The same again is no question.
  await compose(tab);
  await click(tab, 'button', PUT);
  await leftToPage(tab);
  expect((await ownField(tab)).text).toBe('Mine.');
  expect(tab.errors()).toEqual([]);
});

test.describe('where there is no form', () => {
  const cases: [string, Partial<Work>, Visitor, string][] = [
    ['comments are off', { commenting: 'nobody' }, { loggedInAs: 'reader' }, 'This work takes no comments.'],
    ['guests may not comment', { commenting: 'users' }, {}, 'people who are logged in'],
  ];
  for (const [what, change, visitor, words] of cases) {
    test(`${what}: that is said, the comment is copied, and the draft stays`, async ({ launch }) => {
      const web = new Web(visitor);
      web.archive.replaceWork({ ...oneShot, ...change });
      const browser = await launch({ serve: web.serve });
      const tab = await browser.open(workUrl(oneShot));
      await compose(tab);
      await tab.keyboard.type('All the doors!');
      await click(tab, 'button', PUT);
      await expect.poll(() => said(tab)).toContain(words);
      expect(await said(tab)).toMatch(
        /Your comment is copied, and the draft stays\.|did not let Catchword copy/,
      );
      expect(await written(tab)).toBe('All the doors!');
      // Pasting shows that it was copied.
      if ((await said(tab)).includes('is copied')) {
        await click(tab, 'textbox', 'Your comment');
        await tab.keyboard.press('Control+a');
        await tab.keyboard.press('Delete');
        await expect.poll(() => written(tab)).toBe('');
        await tab.keyboard.press('Control+v');
        await expect.poll(() => written(tab)).toBe('All the doors!');
      }
      expect(tab.errors()).toEqual([]);
    });
  }
});

test('a comment does not go into another chapter’s form; the way to its own is told', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(entire);
  const reader = await openReader(tab);
  await quote(reader, LINE);
  await click(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await click(tab, 'button', PUT);
  await expect.poll(() => said(tab)).toContain('The form on this page is for the whole work.');
  expect(await said(tab)).toContain('under its last chapter, chapter 6.');
  expect((await ownField(tab)).text).toBe('');
  expect(await faults(tab, { root: 'catchword-comment' })).toEqual([]);
  await click(tab, 'link', 'Go to chapter 1');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), first.id);
  await waitForReader(tab);
  // She came for the comment, and is in it.
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await waitForState(tab, 'textbox', 'Your comment', { focused: true });
  expect(await written(tab)).toBe(`<blockquote>${LINE}</blockquote>\n\n`);
  await click(tab, 'button', PUT);
  await leftToPage(tab);
  expect((await ownField(tab)).text).toContain(LINE);

  await tab.goto(entire);
  await compose(tab);
  await click(tab, 'button', PUT);
  await click(tab, 'button', 'Put it here all the same');
  await leftToPage(tab);
  expect(await ownField(tab)).toMatchObject({ focused: true, seen: true });
  expect((await ownField(tab)).text).toContain(LINE);
});

test('a link to a comment opens it once, and not where she went instead', async ({ launch }) => {
  const web = new Web();
  let down = false;
  const browser = await launch({
    serve: (request) =>
      down && request.url.includes(`/chapters/${first.id}`) ? { status: 502 } : web.serve(request),
  });
  const tab = await browser.open(entire);
  await quote(await openReader(tab), LINE);
  await click(tab, 'button', 'Open comment');
  const follow = async () => {
    await click(tab, 'button', PUT);
    await click(tab, 'link', 'Go to chapter 1');
    await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), first.id);
  };
  await follow();
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await tab.keyboard.press('Escape');
  await waitForGone(tab, 'dialog', 'Comment on chapter 1');
  await tab.reload();
  await openReader(tab);
  await outlast(tab, CALLED_WITHIN);
  expect(await find(tab, 'textbox', 'Your comment')).toBeNull();

  // The page of the chapter does not come, and she reads something else.
  await tab.goto(entire);
  await compose(tab);
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  down = true;
  await follow();
  await tab.goto(workUrl(oneShot));
  await openReader(tab);
  await outlast(tab, CALLED_WITHIN);
  expect(await find(tab, 'textbox', 'Your comment')).toBeNull();
  down = false;
  await tab.goto(chapterUrl(first));
  await openReader(tab);
  await outlast(tab, CALLED_WITHIN);
  expect(await find(tab, 'textbox', 'Your comment')).toBeNull();
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});
