import { samples } from '../archive/index';
import { lines, wrapped } from '../archive/prose/cases';
import * as works from '../archive/samples/case-works';
import { click } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { openReader, waitForReader } from '../reader/reader';
import { PHONE, visit } from './visiting';

const { authorClasses, skinned } = samples;

const said = (html: string) => html.replace(/<[^>]*>/g, '');

/** How far the reader can be scrolled sideways, CSS px. */
function sideways(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
    return dialog ? dialog.scrollWidth - dialog.clientWidth : Number.NaN;
  });
}

test('case 9: a banner, a notice and a window of the page are not the story', async ({ launch }) => {
  const tab = await visit(launch, works.airy, {
    banner: '<p>The lamps go out at nine for repairs.</p>',
    change: (markup) =>
      markup
        .replace(
          '<!-- BEGIN header -->',
          '<div id="proxy-notice"><div class="userstuff"><p>You are not where you think.</p></div></div>',
        )
        .replace(
          '</body>',
          '<div id="modal-wrap" style="position:fixed;inset:0;z-index:500;background:#fff"><div id="modal"><div class="content userstuff"><p>What the signs mean.</p></div></div></div></body>',
        ),
  });
  await tab.waitFor(() => document.querySelector('catchword-launcher'));
  await tab.keyboard.shortcut('Alt+R');
  const { chapters } = await (await waitForReader(tab)).whole();
  expect(chapters.map(({ text }) => text)).toEqual([lines(300, 17).map(said).join(' ')]);
  expect(tab.errors()).toEqual([]);
});

test('case 14: what the page hides by class is read in the reader', async ({ launch }) => {
  const tab = await visit(launch, { ...authorClasses, id: 990_000_114 });
  const visible = (root: string) =>
    tab.evaluate((selector) => {
      const host = selector === 'page' ? document : document.querySelector(selector)?.shadowRoot;
      const prose = host?.querySelector(selector === 'page' ? '#chapters' : '.prose');
      return [...(prose?.querySelectorAll('p') ?? [])].map((p) => p.checkVisibility() && p.clientHeight > 0);
    }, root);
  // Days two, three and four: of no height, hidden by class, hidden by the page's script.
  expect(await visible('page')).toEqual([true, false, false, false, true]);
  const reader = await openReader(tab);
  const [chapter] = (await reader.whole()).chapters;
  expect(chapter?.text.match(/Day \d/g)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5']);
  expect(await visible('catchword-reader')).toEqual([true, true, true, true, true]);
});

test('case 15: a chat keeps its order and its speakers', async ({ launch }) => {
  const tab = await visit(launch, { ...skinned, id: 990_000_115 });
  const [chapter] = (await (await openReader(tab)).whole()).chapters;
  const speakers = chapter?.text
    .match(/(?:Captain Ruiz|Ferrin|Odalys|Ship): /g)
    ?.map((each) => each.slice(0, 2));
  expect(speakers?.join(' ')).toBe('Ca Fe Ca Od Fe Fe Od Fe Fe Sh Ca Od Ca Fe Fe Sh');
  expect(chapter?.text).toContain('I have not told them that I dreamed about the sea again.');
});

test('case 16: a chapter in one paragraph, or in one element of any other sort, is all there', async ({
  launch,
}) => {
  const tab = await visit(launch, works.wrappedWhole, { rest: '?view_full_work=true' });
  const reader = await openReader(tab);
  const { chapters } = await reader.whole();
  const seeds = Object.keys(wrapped).map((_, i) => lines(12, i + 1));
  expect(chapters.map(({ text }) => text)).toEqual(
    [lines(120, 16), ...seeds].map((each) => each.map(said).join(' ')),
  );
  // Each line begins at the margin: none has run into the one before.
  const begins = await tab.evaluate(
    (starts) => {
      const prose = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.prose');
      const left = prose?.getBoundingClientRect().left ?? Number.NaN;
      const walker = document.createTreeWalker(prose ?? document, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').search(/\S/);
        if (at < 0 || !starts.includes((node.nodeValue ?? '').slice(at, at + 24))) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push(Math.round(range.getBoundingClientRect().left - left));
      }
      return found;
    },
    lines(120, 16).map((line) => said(line).slice(0, 24)),
  );
  expect(begins.length).toBeGreaterThan(100);
  expect(new Set(begins)).toEqual(new Set([0]));
});

test('case 17: three hundred empty paragraphs leave no wider gaps than on the page', async ({ launch }) => {
  const tab = await visit(launch, works.airy);
  /** The widest room between two lines of story that stand around the middle of the text; in ems of the text. */
  const widest = (where: 'page' | 'reader') =>
    tab.evaluate((place) => {
      const root = place === 'page' ? document : document.querySelector('catchword-reader')?.shadowRoot;
      const prose = root?.querySelector(place === 'page' ? '#chapters > .userstuff' : '.prose');
      const told = [...(prose?.querySelectorAll('p') ?? [])].filter((p) => p.textContent?.trim());
      told[150]?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const boxes = told.slice(148, 153).map((p) => p.getBoundingClientRect());
      const gaps = boxes.slice(1).map((box, i) => box.top - (boxes[i]?.bottom ?? Number.NaN));
      const em = Number.parseFloat(getComputedStyle(told[150] as Element).fontSize);
      return { told: told.length, gap: Math.max(...gaps) / em };
    }, where);
  const page = await widest('page');
  const reader = await openReader(tab);
  const [chapter] = (await reader.whole()).chapters;
  expect(chapter?.text).toBe(lines(300, 17).map(said).join(' '));
  // Paragraphs far off have no height of their own until they have been near the screen.
  await widest('reader');
  await reader.still();
  const inReader = await widest('reader');
  expect(inReader.told).toBe(page.told);
  expect(inReader.gap).toBeGreaterThan(0);
  expect(inReader.gap).toBeLessThanOrEqual(page.gap);
  await tab.keyboard.press('End');
  await expect.poll(() => reader.progress(), { timeout: 15_000 }).toBe(100);
});

test('case 19: a footnote leads to its note in the reader, and the page stays where it is', async ({
  launch,
}) => {
  const tab = await visit(launch, works.footnotes, { rest: '?view_full_work=true' });
  const reader = await openReader(tab);
  await reader.whole();
  const before = await tab.url();
  const scrolled = await tab.evaluate(() => scrollY);
  await click(tab, 'link', '[1]', { within: { role: 'dialog' } });
  await expect.poll(async () => (await reader.line())?.text ?? '').toMatch(/^\[1\] Both times/);
  expect((await reader.line())?.chapter).toBe(1);
  expect(await tab.url()).toBe(before);
  expect(await tab.evaluate(() => scrollY)).toBe(scrolled);
});

test('case 22: titles of every sort stand over their chapters, on a phone too', async ({ launch }) => {
  const tab = await visit(launch, works.titles, { rest: '?view_full_work=true', launch: PHONE });
  const reader = await openReader(tab);
  const { chapters } = await reader.whole();
  expect(chapters.map(({ heading }) => heading)).toEqual(
    works.oddTitles.map((title, i) => [`Chapter ${i + 1}`, ...(title === null ? [] : [title])].join(' ')),
  );
  expect(await sideways(tab)).toBe(0);
  await reader.openPanel('Contents');
  expect(await sideways(tab)).toBe(0);
});

test('case 28: Arabic runs from the right', async ({ launch }) => {
  const tab = await visit(launch, works.longArabic, { launch: PHONE });
  const reader = await openReader(tab);
  await reader.whole();
  const lines = await tab.evaluate(() => {
    const prose = document
      .querySelector('catchword-reader')
      ?.shadowRoot?.querySelector<HTMLElement>('.prose');
    const p = prose?.querySelector('p');
    const range = document.createRange();
    range.setStart(p?.firstChild as Node, 0);
    range.setEnd(p?.firstChild as Node, 1);
    const [letter, column] = [range.getBoundingClientRect(), prose?.getBoundingClientRect()];
    return {
      direction: getComputedStyle(p as Element).direction,
      language: prose?.lang,
      fromRight: (column?.right ?? Number.NaN) - letter.right,
    };
  });
  expect(lines).toMatchObject({ direction: 'rtl', language: 'ar' });
  expect(Math.abs(lines.fromRight)).toBeLessThan(2);
  expect(await sideways(tab)).toBe(0);
});

test('case 28: lines without a space fit a phone', async ({ launch }) => {
  const tab = await visit(launch, works.longChinese, { launch: PHONE });
  const reader = await openReader(tab);
  await reader.whole();
  expect(await sideways(tab)).toBe(0);
  const { height, line } = await tab.evaluate(() => {
    const p = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.prose p') as Element;
    return { height: p.clientHeight, line: Number.parseFloat(getComputedStyle(p).lineHeight) };
  });
  // 660 signs, of which the widest face sets some 17 in a line and the narrowest twice as many.
  expect(height / line).toBeGreaterThan(18);
});
