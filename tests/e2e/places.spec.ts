import { type Chapter, samples, type Work } from '../archive/index';
import { click, find, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { type Line, openReader, type Reader, waitForReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial } = samples;
const GUESSED = 'The author changed this passage; this is about where you were.';

/** The second chapter, where the places of these tests are. */
const second = serial.chapters[1] as Chapter;

const note = (text: string) => `<p>${text}</p>`;
const NOTE = note(
  'This paragraph was put in by the author one evening in May, with an apology for the delay.',
);

const inserted: Chapter = {
  id: 990_777_001,
  position: 1,
  title: 'Before It All',
  body: Array.from({ length: 12 }, (_, i) =>
    note(`The lamp was lit for the ${i + 3}rd time that year.`),
  ).join(''),
};

/** The work with other chapters, numbered anew. */
function withChapters(chapters: readonly Chapter[]): Work {
  return { ...serial, chapters: chapters.map((chapter, i) => ({ ...chapter, position: i + 1 })) };
}

/** The work with another second chapter. */
const withSecond = (body: string) =>
  withChapters(serial.chapters.map((chapter) => (chapter.id === second.id ? { ...chapter, body } : chapter)));

/** The paragraphs and other blocks of a chapter's body. */
const blocksOf = (body: string) =>
  body.split(/(?=<(?:p|hr|blockquote)\b)/).filter((block) => block.trim() !== '');

/** Which block a line begins in; it may run on into the next ones. -1 when the blocks do not say it. */
function blockAt(blocks: readonly string[], line: Line): number {
  const plain = blocks.map((block) =>
    block
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const upTo = plain.map(
    (_, i) =>
      plain
        .slice(0, i + 1)
        .join(' ')
        .replace(/ +/g, ' ').length,
  );
  const start = plain.join(' ').replace(/ +/g, ' ').indexOf(line.text.slice(0, 60));
  return start === -1 ? -1 : upTo.findIndex((end) => start < end);
}

/** Reads a page up to a share of it, gives back the line she is at, and closes the reader. */
async function readTo(tab: Tab, share: number): Promise<Line> {
  const reader = await openReader(tab);
  await reader.scrollTo(share);
  const line = await reader.line();
  await reader.close();
  if (!line) throw new Error('No text at the reading line');
  return line;
}

const firstWords = (line: Line | null, count = 4) => line?.text.split(' ').slice(0, count).join(' ') ?? '';

/** What the quiet line at the foot says; '' when there is none. */
const notice = (tab: Tab) =>
  tab.evaluate(
    () =>
      document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=status] p')?.textContent ??
      '',
  );

/** A typo in the seventh word of a line; what stands before it stays. @throws Error when the body has no such words. */
function withTypo(body: string, line: Line): string {
  const all = line.text.split(' ');
  // Words with markup between them are not in the body as they are on the page.
  for (let from = 4; from + 4 <= all.length; from++) {
    const words = all.slice(from, from + 4);
    const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'));
    const edited = body.replace(pattern, `${words.slice(0, 2).join(' ')} hte ${words.slice(3).join(' ')}`);
    if (edited !== body) return edited;
  }
  throw new Error(`Nothing of ${JSON.stringify(line.text)} is in the chapter`);
}

/** Expects the words of a line at the reading line: at its start, or, where lines are of another length, within it. */
async function expectAt(reader: Reader, line: Line, chapter: number): Promise<void> {
  const now = await reader.line();
  expect(now?.chapter).toBe(chapter);
  expect(now?.text).toContain(firstWords(line));
  expect(now?.text.indexOf(firstWords(line))).toBeLessThan(110);
}

test('a chapter before it, a paragraph on top and a typo: the line is found in both views', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  const line = await readTo(tab, 0.5);

  const edited = { ...second, body: NOTE + withTypo(second.body, line) };
  const [first, , ...rest] = serial.chapters as [Chapter, Chapter, ...Chapter[]];
  web.archive.replaceWork(withChapters([inserted, first, edited, ...rest]));

  // A link to the work leads to what is the first chapter now; from there she goes on where she was.
  await tab.goto(workUrl(serial));
  await click(tab, 'button', 'Continue in Catchword');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), second.id);
  const reader = await waitForReader(tab);
  await expectAt(reader, line, 3);
  expect(await notice(tab)).toBe('');
  await reader.close();

  await tab.goto(workUrl(serial, '?view_full_work=true'));
  const entire = await openReader(tab);
  await entire.whole();
  await entire.still();
  await expectAt(entire, line, 3);
  expect(await notice(tab)).toBe('');
  expect(tab.errors()).toEqual([]);
});

test('a place in the first chapter moves on with it when another is put before', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const line = await readTo(tab, 0.5);
  web.archive.replaceWork(withChapters([inserted, ...serial.chapters]));
  await tab.goto(workUrl(serial));
  await click(tab, 'button', 'Continue in Catchword');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), serial.chapters[0]?.id);
  await expectAt(await waitForReader(tab), line, 2);
});

test('in the entire work a place is found where its chapter was split, merged and posted anew', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  const line = await readTo(tab, 0.75);
  const [first, , ...rest] = serial.chapters as [Chapter, Chapter, ...Chapter[]];
  const blocks = blocksOf(second.body);
  const half = Math.floor(blocks.length / 3);
  const one = { ...second, body: blocks.slice(0, half).join('\n') };
  const two = { ...inserted, title: 'The Other Half', body: blocks.slice(half).join('\n') };
  const merged = { ...first, body: `${first.body}\n${second.body}` };
  const anew = serial.chapters.map((chapter) => ({ ...chapter, id: chapter.id + 500_000 }));
  const editions: [what: string, chapters: Chapter[], number: number][] = [
    ['split', [first, one, two, ...rest], 3],
    ['merged', [merged, ...rest], 1],
    ['posted anew, in another order', [...anew.slice(2), ...anew.slice(0, 2)], 6],
  ];
  for (const [what, chapters, number] of editions) {
    await test.step(what, async () => {
      web.archive.replaceWork(withChapters(chapters));
      await tab.goto(workUrl(serial, '?view_full_work=true'));
      const reader = await openReader(tab);
      await reader.whole();
      await reader.still();
      await expectAt(reader, line, number);
      expect(await notice(tab)).toBe('');
      await reader.close();
    });
  }
  expect(tab.errors()).toEqual([]);
});

test('a chapter that was removed is a guess, and so is a passage that was rewritten', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  const line = await readTo(tab, 0.5);

  const blocks = blocksOf(second.body);
  const at = blockAt(blocks, line);
  expect(at).toBeGreaterThan(3);
  const OTHER = 'Nothing here is as it was before the author sat down again';
  const rewritten = blocks.map((block, i) => (Math.abs(i - at) < 2 ? note(`${OTHER}, ${i}.`) : block));
  web.archive.replaceWork(withSecond(NOTE + rewritten.join('\n')));
  await tab.reload();
  const reader = await openReader(tab);
  expect(await notice(tab)).toBe(GUESSED);
  expect((await reader.line())?.text).toContain(`${OTHER}, ${at}.`);
  await reader.close();

  web.archive.replaceWork(withChapters(serial.chapters.filter(({ id }) => id !== second.id)));
  await tab.goto(workUrl(serial, '?view_full_work=true'));
  const entire = await openReader(tab);
  expect(await notice(tab)).toBe(GUESSED);
  expect((await entire.line())?.chapter).toBe(2);
  await entire.close();

  // The chapter's own page is gone, too: she is led to the one that has its number.
  await tab.goto(workUrl(serial));
  await click(tab, 'button', 'Continue in Catchword');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), serial.chapters[2]?.id);
  await waitForReader(tab);
  expect(await notice(tab)).toBe(GUESSED);
  expect(tab.errors()).toEqual([]);
});

test('an edited chapter opens at the line in three fonts and two widths', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  const line = await readTo(tab, 0.6);
  let body = second.body;
  for (const font of ['Literata', 'Atkinson Hyperlegible', "Device's sans"]) {
    for (const width of [1280, 700]) {
      await test.step(`${font}, ${width} px`, async () => {
        body = NOTE + body;
        web.archive.replaceWork(withSecond(body));
        await tab.resize({ width, height: 800 });
        await tab.reload();
        const reader = await openReader(tab);
        await expectAt(reader, line, 2);
        await chooseFont(reader, font);
        await expectAt(reader, line, 2);
        await reader.close();
      });
    }
  }
});

async function chooseFont(reader: Reader, name: string): Promise<void> {
  const { tab } = reader;
  const within = { role: 'group', name: 'Font' };
  await reader.openPanel('Appearance');
  await click(tab, 'button', name, { within });
  await waitForState(tab, 'button', name, { pressed: true }, { within });
  await reader.closePanel('Appearance');
  await reader.still();
}

test('on a phone an edited work opens at the line, in its chapter and in the entire work', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  const line = await readTo(tab, 0.5);
  web.archive.replaceWork(withSecond(NOTE + withTypo(second.body, line)));
  await tab.reload();
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const reader = await openReader(tab);
  await expectAt(reader, line, 2);
  expect(await find(tab, 'button', 'Dismiss')).toBeNull();
  await reader.close();
  await tab.goto(workUrl(serial, '?view_full_work=true'));
  const entire = await openReader(tab);
  await entire.whole();
  await entire.still();
  await expectAt(entire, line, 2);
});
