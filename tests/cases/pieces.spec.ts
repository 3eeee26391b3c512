import { samples } from '../archive/index';
import { links } from '../archive/prose/cases';
import * as works from '../archive/samples/case-works';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader, waitForReader } from '../reader/reader';
import { PHONE, visit } from './visiting';

const { oneShot } = samples;

test('case 29: whatever is wider than a phone stays within the column', async ({ launch }) => {
  const tab = await visit(launch, works.wide, { launch: PHONE });
  const reader = await openReader(tab);
  await reader.whole();
  const pieces = await tab.evaluate(async () => {
    const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
    const prose = dialog?.querySelector('.prose');
    if (!dialog || !prose) return [];
    const column = prose.getBoundingClientRect();
    const found: {
      what: string;
      over: number;
      sideways: number;
      scrolls: boolean;
      seen: number;
      pictures: { width: number; height: number }[];
    }[] = [];
    for (const piece of prose.children) {
      // Only near the screen does a piece take on its real size.
      piece.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // Pictures are loaded when they come near; the one that is gone has nothing to wait for.
      const coming = [...piece.querySelectorAll<HTMLImageElement>('img[src$="map.svg"]')];
      for (const image of coming)
        if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
      const box = piece.getBoundingClientRect();
      found.push({
        what: `${piece.localName} ${(piece.firstElementChild ?? piece).localName}`,
        over: Math.round(Math.max(column.left - box.left, box.right - column.right)),
        sideways: dialog.scrollWidth - dialog.clientWidth,
        // What is wider inside must be reachable: cut off it would be lost.
        scrolls: piece.scrollWidth <= piece.clientWidth || getComputedStyle(piece).overflowX === 'auto',
        seen: Math.round(box.height),
        pictures: coming.map((image) => {
          const { width, height } = image.getBoundingClientRect();
          return { width, height };
        }),
      });
    }
    return found;
  });
  expect(pieces.length).toBeGreaterThan(10);
  for (const { what, over, sideways, scrolls, seen } of pieces)
    expect({ over: Math.max(0, over), sideways, scrolls }, `${what}, ${seen} px high`).toEqual({
      over: 0,
      sideways: 0,
      scrolls: true,
    });
  // The picture is 4000 by 900, and none of its sizes on the page may squeeze it or make it vanish.
  const pictures = pieces.flatMap(({ pictures }) => pictures);
  expect(pictures.length).toBe(5);
  for (const { width, height } of pictures) {
    expect(width).toBeGreaterThan(50);
    expect(width / height).toBeCloseTo(4000 / 900, 1);
  }
});

test('case 31: what an author closed, annotated and set stays so, and can be opened', async ({ launch }) => {
  const tab = await visit(launch, works.setPieces);
  const reader = await openReader(tab);
  await reader.whole();
  const look = () =>
    tab.evaluate(() => {
      const prose = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.prose');
      const box = (selector: string) => {
        const found = prose?.querySelector(selector);
        if (!found) throw new Error(`no ${selector}`);
        const { top, bottom, left, right, height } = found.getBoundingClientRect();
        return { top, bottom, left, right, height };
      };
      const last = prose?.lastElementChild as Element;
      const tops = [...last.childNodes].flatMap((node) => {
        if (!(node instanceof Text)) return [];
        const words = document.createRange();
        words.selectNodeContents(node);
        return [...words.getClientRects()].map(({ top }) => Math.round(top));
      });
      return {
        drawer: prose?.querySelector('details p')?.checkVisibility(),
        reading: box('rt'),
        written: box('ruby'),
        poem: box('pre'),
        line: Number.parseFloat(getComputedStyle(prose?.querySelector('pre') as Element).lineHeight),
        caption: box('caption'),
        captionSize: Number.parseFloat(getComputedStyle(prose?.querySelector('caption') as Element).fontSize),
        lists: ['ul', 'ul ul', 'ul ul ol'].map((list) => box(`${list} > li`).left),
        rows: [...new Set(tops)],
        lead: Number.parseFloat(getComputedStyle(last).lineHeight),
      };
    });
  const before = await look();
  expect(before.drawer).toBe(false);
  expect(before.reading.height).toBeGreaterThan(4);
  expect(before.reading.bottom).toBeLessThan(before.written.bottom - 5);
  expect(before.poem.height).toBeGreaterThan(2.5 * before.line);
  expect(before.caption.height).toBeGreaterThan(10);
  expect(before.captionSize).toBeGreaterThan(12);
  const [one = 0, two = 0, three = 0] = before.lists;
  expect(two).toBeGreaterThan(one);
  expect(three).toBeGreaterThan(two);
  // Small signs above and below the line push no lines apart.
  expect(before.rows.length).toBeGreaterThan(1);
  for (const [i, top] of before.rows.slice(1).entries())
    expect(Math.abs(top - (before.rows[i] ?? 0) - before.lead)).toBeLessThan(3);
  await tab.evaluate(() => {
    const reader = document.querySelector('catchword-reader')?.shadowRoot;
    reader?.querySelector('summary')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const drawer = await tab.evaluate(() => {
    const summary = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('summary');
    const { left, top, height } = summary?.getBoundingClientRect() ?? { left: 0, top: 0, height: 0 };
    return { x: left + 30, y: top + height / 2 };
  });
  await tab.mouse.click(drawer.x, drawer.y);
  await expect.poll(async () => (await look()).drawer).toBe(true);
});

for (const size of ['screen', 'phone'] as const) {
  test(`case 33: the terms can be agreed to on a ${size}, and the reader stands over a hidden page`, async ({
    launch,
  }) => {
    const options = size === 'phone' ? PHONE : {};
    const work = { ...oneShot, id: 990_000_133 };
    const tab = await visit(launch, work, { visitor: { tosPrompt: true }, launch: options });
    await tab.waitFor(() => document.querySelector('#accept_tos'));
    await tab.waitFor(() => document.querySelector('catchword-launcher'));
    const hidden = () =>
      tab.evaluate(() => [
        document.getElementById('outer')?.style.visibility ?? null,
        document.body.style.overflow,
      ]);
    expect(await hidden()).toEqual(['hidden', 'hidden']);
    // Nothing of ours lies over the prompt: not over its button, not over the corner where the launcher stands.
    const over = await tab.evaluate(() => {
      const box = document.getElementById('accept_tos')?.getBoundingClientRect();
      const points = [
        [(box?.left ?? 0) + (box?.width ?? 0) / 2, (box?.top ?? 0) + (box?.height ?? 0) / 2],
        [innerWidth - 40, innerHeight - 30],
      ] as const;
      return points.map(([x, y]) => document.elementFromPoint(x, y)?.closest('#tos_prompt') !== null);
    });
    expect(over).toEqual([true, true]);

    await tab.keyboard.shortcut('Alt+R');
    const reader = await waitForReader(tab);
    const [chapter] = (await reader.whole()).chapters;
    expect(chapter?.text.length).toBeGreaterThan(3_000);
    expect((await reader.line())?.text.length).toBeGreaterThan(40);
    await reader.wheel(300);
    expect((await reader.look())?.scrolled).toBeGreaterThan(200);
    await reader.close();
    expect(await hidden()).toEqual(['hidden', 'hidden']);
    await click(tab, 'button', 'I agree');
    await waitForGone(tab, 'button', 'I agree');
    expect(await hidden()).toEqual(['', '']);
    await waitForRole(tab, 'button', 'Continue in Catchword');
    expect(tab.errors()).toEqual([]);
  });
}

test('case 3: at the address of a chapter alone the place is kept, and found at the others', async ({
  launch,
}) => {
  const work = { ...samples.serial, id: 990_000_103, series: [], inspired: [] };
  const third = work.chapters[2];
  const chapters = work.chapters.map((chapter, i) => ({ ...chapter, id: 99_000_010_301 + i }));
  const tab = await visit(launch, { ...work, chapters });
  const alone = `https://archiveofourown.org/chapters/${chapters[2]?.id}`;
  await tab.goto(`${alone}#work_endnotes`);
  const reader = await openReader(tab);
  const [shown] = (await reader.whole()).chapters;
  expect(shown).toMatchObject({ number: 3, id: String(chapters[2]?.id) });
  expect(shown?.heading).toContain(third?.title);
  await reader.scrollTo(0.4);
  const line = await reader.line();
  await reader.close();
  for (const address of [alone, `https://archiveofourown.org/works/${work.id}/chapters/${chapters[2]?.id}`]) {
    await tab.goto(address);
    await waitForRole(tab, 'button', 'Continue in Catchword');
    const back = await openReader(tab);
    expect(await back.line(), address).toMatchObject({ chapter: 3, text: line?.text });
    await back.close();
  }
});

test('case 40: four hundred comments on the page are neither shown nor waited for', async ({ launch }) => {
  const tab = await visit(launch, works.discussed, { rest: '?show_comments=true' });
  expect(await tab.evaluate(() => document.querySelectorAll('#feedback .userstuff').length)).toBe(400);
  const reader = await openReader(tab);
  const { chapters } = await reader.whole();
  expect(chapters).toHaveLength(1);
  expect(chapters[0]?.text).toContain('Every room');
  const all = await tab.evaluate(
    () => document.querySelector('catchword-reader')?.shadowRoot?.textContent ?? '',
  );
  expect(all).not.toContain('Again: ');
});

test('case 42: links lead out of the reader beside it, and names lead nowhere', async ({ launch }) => {
  expect(links).toContain('<a name="here">');
  const tab = await visit(launch, works.links);
  await openReader(tab);
  const inside = { within: { role: 'dialog' } };
  for (const name of ['Write', 'fetch', 'read', 'look'])
    expect(await find(tab, 'link', name, inside)).not.toBeNull();
  for (const name of ['stay', 'wait']) expect(await find(tab, 'link', name, inside)).toBeNull();
});
