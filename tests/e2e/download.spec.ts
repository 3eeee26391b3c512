import { downloadPath, type Markup, samples } from '../archive/index';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Serve } from '../browsers/local-web';
import { openReader, waitForReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial, oneShot } = samples;
const FOURTH = serial.chapters[3];

/** The sample archive, with the download of each work at the work's own address, as `npm start` shows one. */
function withDownloads(web: Web, markup: Markup = 'current'): Serve {
  return (request) => {
    const url = new URL(request.url);
    const work = [serial, oneShot].find((one) => request.url === workUrl(one));
    if (!work) return web.serve(request);
    const { body } = web.archive.respond(url.origin + downloadPath(work, 'html'), { markup });
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  };
}

/** Each chapter's regions by their names, with the words in them; 0 is the work itself. Runs in the page. */
const regions = () => {
  const root = document.querySelector('catchword-reader')?.shadowRoot;
  return [...(root?.querySelectorAll('section[aria-labelledby]') ?? [])].map((region) => ({
    chapter: Number(region.closest('article')?.dataset.chapter ?? 0),
    name: root?.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent,
    text: region.lastElementChild?.textContent?.trim(),
  }));
};

for (const markup of ['current', 'older'] as const) {
  test(`a download in the ${markup} shape is read like the entire work`, async ({ launch }) => {
    const web = new Web();
    const browser = await launch({ serve: withDownloads(web, markup) });
    const tab = await browser.open(workUrl(serial));
    await waitForRole(tab, 'button', 'Read in Catchword');
    const reader = await openReader(tab);
    const download = await reader.whole();
    const itsRegions = await tab.evaluate(regions);
    expect(download.name).toBe(`Catchword: ${serial.title}`);
    expect(download.chapters.map(({ number, id }) => [number, id])).toEqual(
      serial.chapters.map(({ position }) => [position, null]),
    );
    await reader.close();

    await tab.goto(workUrl(serial, '?view_full_work=true'));
    const entire = await (await openReader(tab)).whole();
    const same = ({ chapters }: typeof entire) =>
      chapters.map(({ number, heading, text }) => [number, heading, text]);
    expect(same(download)).toEqual(same(entire));
    expect(itsRegions).toEqual(await tab.evaluate(regions));
    // The work's summary, notes and end notes, and three of each of six chapters.
    expect(itsRegions).toHaveLength(3 + 6 * 3);
    expect(itsRegions).toContainEqual({ chapter: 4, name: 'End notes', text: 'Two more!' });
    expect(tab.errors()).toEqual([]);
    expect(await browser.backgroundErrors()).toEqual([]);
  });
}

test('a place and a highlight from a download are there on the archive, in either view', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: withDownloads(web) });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.whole();
  await reader.scrollTo(0.55);
  const line = await reader.line();
  expect(line?.chapter).toBeGreaterThan(1);
  const words = line?.text.slice(0, 30).replace(/\s\S*$/, '') ?? '';
  const marked = await reader.highlight(words);
  const left = await reader.line();
  await reader.close();

  await tab.goto(workUrl(serial, '?view_full_work=true'));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const entire = await openReader(tab);
  await entire.whole();
  await entire.still();
  expect(await entire.line()).toMatchObject({ chapter: left?.chapter, text: left?.text });
  expect(await entire.painted()).toEqual(marked);
  await entire.close();
});

test("from the work's first page, Continue finds the chapter that a download knows by number alone", async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: withDownloads(web) });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.whole();
  await reader.openPanel('Contents');
  await click(tab, 'button', `Chapter 4: ${FOURTH?.title}`);
  await reader.still();
  await reader.wheel(700);
  const line = await reader.line();
  expect(line?.chapter).toBe(4);
  await reader.close();

  const first = workUrl(serial, `/chapters/${serial.chapters[0]?.id}`);
  await tab.goto(first);
  await click(tab, 'button', 'Continue in Catchword');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), FOURTH?.id);
  const there = await waitForReader(tab);
  expect(await there.line()).toMatchObject({ chapter: 4, text: line?.text });
  await there.close();

  // Opened on arrival, the first chapter stays, and the way to the place is offered.
  await tab.goto(workUrl(serial, `/chapters/${serial.chapters[1]?.id}#catchword`));
  const second = await waitForReader(tab);
  expect((await second.look())?.chapters[0]?.number).toBe(2);
  await click(tab, 'button', 'Go there');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), FOURTH?.id);
  expect(await (await waitForReader(tab)).line()).toMatchObject({ chapter: 4, text: line?.text });
});

test('a place from a chapter page is there in the download', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: withDownloads(web, 'older') });
  const tab = await browser.open(workUrl(serial, `/chapters/${FOURTH?.id}`));
  const reader = await openReader(tab);
  await reader.scrollTo(0.5);
  const line = await reader.line();
  const marked = await reader.highlight(line?.text.slice(0, 30).replace(/\s\S*$/, '') ?? '', 'green');
  const left = await reader.line();
  await reader.close();

  await tab.goto(workUrl(serial));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const download = await openReader(tab);
  await download.whole();
  await download.still();
  expect(await download.line()).toMatchObject({ chapter: 4, text: left?.text });
  expect(await download.painted()).toEqual(marked);

  // The way out leads to what the download has in place of comments.
  await tab.keyboard.press('Escape');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
  const again = await openReader(tab);
  await again.scrollTo(1);
  await click(tab, 'button', 'To kudos and comments on the archive');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
  const afterword = await tab.evaluate(() => {
    const { top, bottom } = document.querySelector('#afterword')?.getBoundingClientRect() ?? new DOMRect();
    return top >= 0 && bottom > top && bottom <= innerHeight;
  });
  expect(afterword).toBe(true);
});

test('a download of one chapter and its page on the archive are one work at one place', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: withDownloads(web) });
  const tab = await browser.open(workUrl(oneShot));
  const reader = await openReader(tab);
  expect((await reader.whole()).chapters.map(({ number, heading }) => [number, heading])).toEqual([
    [1, null],
  ]);
  await reader.scrollTo(0.5);
  const line = await reader.line();
  await reader.close();
  await tab.goto(workUrl(oneShot, `/chapters/${oneShot.chapters[0]?.id}`));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  expect(await (await openReader(tab)).line()).toMatchObject({ chapter: 1, text: line?.text });
});
