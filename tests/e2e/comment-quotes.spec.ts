import { type Chapter, samples } from '../archive/index';
import { click, find, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader } from '../reader/reader';
import { ownField, PUT, quote, rewrite, said, select, written } from './composer';
import { Web, workUrl } from './web';

/* Words and highlights as quotes in a comment. */

const { serial } = samples;
const first = serial.chapters[0] as Chapter;
const chapterUrl = ({ id }: Chapter) => workUrl(serial, `/chapters/${id}`);
const entire = workUrl(serial, '?view_full_work=true');
/** Near the beginning of the first chapter. */
const LINE = 'It was a very good ham, tied with green string.';

test('words of the story become a comment, and come into the archive’s own form', async ({ launch }) => {
  const web = new Web({ loggedInAs: 'reader', pseuds: ['reader', 'Second Shelf'] });
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  // Over a paragraph break.
  const reader = await openReader(tab);
  await quote(reader, 'the weed showing on the old stones. For 0.4 read none.');
  expect(await reader.notices()).toMatch(/Quoted\. Your comment has \d+ characters\./);
  await click(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  const quoted =
    '<blockquote><p>the weed showing on the old stones.</p><p>For 0.4 read none.</p></blockquote>\n\n';
  expect(await written(tab)).toBe(quoted);
  // The caret stands where she writes on.
  await tab.keyboard.type('So it was the table all along.');
  const whole = `${quoted}So it was the table all along.`;
  expect(await written(tab)).toBe(whole);
  const asked = web.asked.length;
  await click(tab, 'button', PUT);
  await tab.waitFor(() => !document.querySelector('catchword-reader, catchword-comment'));
  const length = whole.length + 2;
  expect(await ownField(tab)).toEqual({
    text: whole,
    focused: true,
    seen: true,
    left: String(10_000 - length),
  });
  expect(web.asked.slice(asked)).toEqual([]);

  // The draft stays until she says that it is posted.
  const again = await openReader(tab);
  // To the very end: what is laid out on the way is higher than it was taken for.
  for (let turn = 0; turn < 3; turn++) await again.scrollTo(1);
  await click(tab, 'button', 'Write a comment');
  expect(await written(tab)).toBe(whole);
  await click(tab, 'button', 'I have posted it: delete the draft');
  await expect.poll(() => written(tab)).toBe('');
  await click(tab, 'button', 'Undo');
  await expect.poll(() => written(tab)).toBe(whole);
  await tab.keyboard.press('Escape');
  await waitForGone(tab, 'dialog', 'Comment on chapter 1');
  expect(await find(tab, 'dialog', `Catchword: ${serial.title}`)).not.toBeNull();
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('highlights with their notes become quotes with her words; quotes are set off or in italics', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  const reader = await openReader(tab);
  await select(reader, LINE);
  await click(tab, 'button', 'Add note');
  await waitForRole(tab, 'textbox', 'Note');
  await tab.keyboard.type('Ham & <green>!');
  await click(tab, 'button', 'Quote in comment', { within: { role: 'region', name: 'Highlight' } });
  await expect.poll(() => reader.notices()).toContain('Quoted');
  expect(await find(tab, 'textbox', 'Note')).toBeNull();
  await reader.highlight('“I haven’t got a sister.”', 'green');
  await tab.keyboard.press('w');
  const quoted = `<blockquote>${LINE}</blockquote>\n\n`;
  expect(await written(tab)).toBe(quoted);
  // The last quote can be taken back as long as nothing was written since.
  await click(tab, 'button', 'Undo');
  await expect.poll(() => written(tab)).toBe('');
  await click(tab, 'radio', 'In italics');
  await click(tab, 'button', 'Quote all 2');
  const both = `<em>“I haven’t got a sister.”</em>\n\n<em>${LINE}</em>\n\nHam &amp; &lt;green&gt;!\n\n`;
  await expect.poll(() => written(tab)).toBe(both);
  await click(tab, 'button', 'Preview');
  const preview = () =>
    tab.evaluate(() => {
      const root = document.querySelector('catchword-comment')?.shadowRoot;
      const look = root?.querySelector<HTMLElement>('.comment-look');
      return look?.innerText.replace(/\n+/g, '\n').trim();
    });
  await expect.poll(preview).toBe(`“I haven’t got a sister.”\n${LINE}\nHam & <green>!`);
  await click(tab, 'button', 'Close comment');
  // The choice is kept.
  await quote(reader, 'Good hands!');
  await click(tab, 'button', 'Open comment');
  expect(await written(tab)).toBe(`${both}<em>Good hands!</em>\n\n`);
  expect(tab.errors()).toEqual([]);
});

test('words of two chapters are quoted in the comment on each', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(entire);
  const reader = await openReader(tab);
  await reader.whole();
  const ends = await tab.evaluate(() => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    const [one, two] = [...(root?.querySelectorAll('.prose') ?? [])];
    const last = one?.querySelector('p:last-of-type');
    const next = two?.querySelector('p');
    if (!last || !next) throw new Error('no paragraphs');
    next.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(last, 0, next, next.childNodes.length);
    const words = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return [words(last), words(next)];
  });
  await click(tab, 'button', 'Quote in comment', { within: { role: 'toolbar', name: 'Selection' } });
  await expect.poll(() => reader.notices()).toContain('Quoted in your comments on chapters 1 and 2.');
  await click(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 2');
  expect(await written(tab)).toContain(ends[1]?.slice(0, 20));
  await click(tab, 'button', /^Chapter 1: \d+ characters$/);
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  expect(await written(tab)).toContain(ends[0]?.slice(0, 20));
});

test('how quotes stand changes those that are there, as long as they are as they were put in', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(first));
  const reader = await openReader(tab);
  // Of two paragraphs, of one that is a highlight, and one that she will change.
  await quote(reader, 'the weed showing on the old stones. For 0.4 read none.');
  await reader.highlight('“I haven’t got a sister.”', 'green');
  await quote(reader, LINE);
  await tab.keyboard.press('w');
  await waitForState(tab, 'textbox', 'Your comment', { focused: true });
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('Ham! <em>Really?</em>');
  await click(tab, 'button', 'Quote highlight 1');
  const comment = (one: string, ham: string, sister: string) =>
    `${one}\n\n${ham}\n\nHam! <em>Really?</em>\n\n${sister}\n\n`;
  const before = comment(
    '<blockquote><p>the weed showing on the old stones.</p><p>For 0.4 read none.</p></blockquote>',
    `<blockquote>${LINE}</blockquote>`,
    '<blockquote>“I haven’t got a sister.”</blockquote>',
  );
  await expect.poll(() => written(tab)).toBe(before);
  await click(tab, 'radio', 'In italics');
  const italic = (ham: string) =>
    comment(
      '<em>the weed showing on the old stones.</em>\n\n<em>For 0.4 read none.</em>',
      ham,
      '<em>“I haven’t got a sister.”</em>',
    );
  await expect.poll(() => written(tab)).toBe(italic(`<em>${LINE}</em>`));
  expect(await said(tab)).toContain('3 quotes stand in italics now.');
  // Words and choice go back in one.
  await click(tab, 'button', 'Undo');
  await expect.poll(() => written(tab)).toBe(before);
  await waitForState(tab, 'radio', 'Set off', { checked: true });

  await rewrite(tab, before.replace(LINE, LINE.replace('very good', 'very <b>good</b>')));
  await click(tab, 'radio', 'In italics');
  const hers = `<blockquote>${LINE.replace('very good', 'very <b>good</b>')}</blockquote>`;
  await expect.poll(() => written(tab)).toBe(italic(hers));
  expect(await said(tab)).toContain('2 quotes stand in italics now.');
  await click(tab, 'radio', 'Set off');
  await expect.poll(() => written(tab)).toBe(before.replace(`<blockquote>${LINE}</blockquote>`, hers));
  expect(tab.errors()).toEqual([]);
});
