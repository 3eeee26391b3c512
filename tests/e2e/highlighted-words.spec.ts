import { PALETTES } from '../../components/shared/themes';
import { type Chapter, samples, type Work } from '../archive/index';
import { click, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader } from '../reader/reader';
import { colourOnScreen } from './colour-on-screen';
import { CARD, PANEL, paintedOnly } from './highlighting';
import { Web, workUrl } from './web';

/* Which words a highlight is of: beside another, over two chapters, and after the author’s edit. */

const { serial } = samples;
const ENTIRE = workUrl(serial, '?view_full_work=true');

test('highlights that overlap all show, and a click opens the shortest', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('They looked at the ham. It was a very good ham, tied with green string.', 'yellow');
  await reader.highlight('It was a very good ham', 'blue');
  expect(await paintedOnly(reader, 'blue')).toEqual(['It was a very good ham']);
  expect(await paintedOnly(reader, 'yellow')).toEqual([
    'They looked at the ham.',
    ', tied with green string.',
  ]);
  expect(await paintedOnly(reader, 'yellow-line')).toEqual(['It was a very good ham']);
  const { start } = await reader.whereIs('very good');
  await tab.mouse.click(start.x + 5, start.y);
  await waitForState(tab, 'button', 'Make it blue', { pressed: true }, { within: CARD });
  const outer = await reader.whereIs('tied with green');
  await tab.mouse.click(outer.start.x + 5, outer.start.y);
  await waitForState(tab, 'button', 'Make it yellow', { pressed: true }, { within: CARD });
  expect(tab.errors()).toEqual([]);
});

test('what is selected and what is marked has its colour in an emphasis, too', async ({
  launch,
  scratch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, media: { colorScheme: 'light' } });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  /** Of the space behind plain words, and behind such as stand in an <em>. */
  const colours = async () => {
    const [plain, emphatic] = [await reader.whereIs('the weed showing'), await reader.whereIs('For 0.4')];
    const behind = ({ end }: typeof plain) => colourOnScreen(tab, { x: end.x + 2, y: end.y }, scratch);
    return [await behind(plain), await behind(emphatic)];
  };
  const across = 'the weed showing on the old stones. For 0.4 read none.';
  const [page] = await colours();
  await reader.select(across);
  const [selected, selectedToo] = await colours();
  expect(selected).not.toBe(page);
  expect(selectedToo).toBe(selected);
  await reader.highlight(across);
  // What is marked does not stay selected.
  const yellow = [1, 3, 5]
    .map((at) => Number.parseInt(PALETTES.paper.yellow.slice(at, at + 2), 16))
    .join(' ');
  expect(await colours()).toEqual([yellow, yellow]);
});

test('a selection over two chapters is one thing: coloured, deleted and brought back together', async ({
  launch,
}) => {
  const short = (at: number, body: string): Chapter => ({
    ...(serial.chapters[at] as Chapter),
    body,
    title: null,
    notes: '',
    endNotes: '',
    summary: '',
  });
  const work: Work = {
    ...serial,
    chapters: [
      short(0, '<p>The bell rang twice, and then no more.</p>'),
      short(1, '<p>By morning the rope was gone.</p>'),
    ],
  };
  const web = new Web();
  web.archive.replaceWork(work);
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(ENTIRE);
  const reader = await openReader(tab);
  await reader.whole();
  await reader.still();
  const from = await reader.whereIs('and then no more.');
  const to = await reader.whereIs('By morning');
  const begin = await reader.whereIs('and then no more.');
  expect(begin.start.y).toBeLessThan(to.end.y);
  await tab.mouse.move(begin.start.x, begin.start.y);
  await tab.mouse.down();
  await tab.mouse.move(to.end.x, to.end.y + begin.start.y - from.start.y, { steps: 8 });
  await tab.mouse.up();
  await click(tab, 'button', 'Add note');
  await tab.keyboard.type('over the break');
  await tab.keyboard.press('Escape');
  // Painted chapter by chapter, in no order.
  const both = ['By morning', 'and then no more.'];
  expect((await paintedOnly(reader, 'yellow')).sort()).toEqual(both);

  // By either half the card is the same.
  await click(tab, 'button', 'Yellow highlight: By morning');
  await waitForState(tab, 'textbox', 'Note', { value: 'over the break' });
  await click(tab, 'button', 'Make it pink');
  expect((await paintedOnly(reader, 'pink')).sort()).toEqual(both);
  await click(tab, 'button', 'Delete', { within: CARD });
  expect(await reader.painted()).toEqual([]);
  await click(tab, 'button', 'Undo');
  await expect.poll(async () => (await paintedOnly(reader, 'pink')).sort()).toEqual(both);
  expect(tab.errors()).toEqual([]);
});

test('what the author took away is put to other words, and remembers its first', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('It was a very good ham, tied with green string.', 'pink');
  await reader.close();

  const [first, ...others] = serial.chapters as [Chapter, ...Chapter[]];
  const body = first.body
    .replace('They looked at the ham.', 'Neither of them moved.')
    .replace(/It was a very good ham, tied\s+with green string\./, 'There was nothing for it.');
  expect(body).not.toContain('very good ham');
  web.archive.replaceWork({ ...serial, chapters: [{ ...first, body }, ...others] });
  await tab.reload();
  const edited = await openReader(tab);
  await edited.whole();
  await edited.openPanel('Highlights');
  expect(await edited.painted()).toEqual([]);
  const panel = await waitForRole(tab, PANEL.role, PANEL.name);
  expect(panel.text).toContain('This line is no longer in the chapter.');
  expect(panel.text).toContain('They looked at the ham.');
  await click(tab, 'button', 'Attach to other words');
  await waitForGone(tab, PANEL.role, PANEL.name);
  await edited.select('Neither of them moved.');
  await click(tab, 'button', 'Attach here');
  expect(await paintedOnly(edited, 'pink')).toEqual(['Neither of them moved.']);
  await click(tab, 'button', 'Undo');
  await expect.poll(() => edited.painted()).toEqual([]);

  await edited.openPanel('Highlights');
  await click(tab, 'button', 'Attach to other words');
  await edited.select('Neither of them moved.');
  await click(tab, 'button', 'Attach here');
  await edited.close();
  await tab.reload();
  const again = await openReader(tab);
  await expect.poll(() => paintedOnly(again, 'pink')).toEqual(['Neither of them moved.']);
  await click(tab, 'button', 'Pink highlight: Neither of them moved.');
  expect((await waitForRole(tab, CARD.role, CARD.name)).text).toContain(
    'At first you marked: “It was a very good ham, tied with green string.”',
  );
  expect(tab.errors()).toEqual([]);
});
