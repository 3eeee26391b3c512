import { expect, type ReadingPage, test } from './fixtures';
import type { Point } from './in-page/selecting';

const FIRST = `
  <p>The ferry left the old harbour before anybody had counted the passengers.</p>
  <p>Odette <em>never liked</em> the upper deck, and<br>said so twice.</p>
  <p>By noon the fog was thin.</p>`;
const SECOND = '<p>On the second day a bell rang under the water.</p><p>Nobody looked up from the cards.</p>';

async function drag({ tab }: ReadingPage, from: Point, to: Point): Promise<void> {
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.down();
  await tab.mouse.move(to.x, to.y, { steps: 4 });
  await tab.mouse.up();
}

async function dragOver(reading: ReadingPage, from: string, to = from, chapter = 0): Promise<void> {
  const { start } = await reading.ask('edgesOf', { chapter: 0, words: from });
  const { end } = await reading.ask('edgesOf', { chapter, words: to });
  await drag(reading, start, end);
}

/** Presses a key once for each of these characters. */
async function press({ tab }: ReadingPage, key: string, characters: string): Promise<void> {
  for (const _ of characters) await tab.keyboard.press(key);
}

async function expectSelected(reading: ReadingPage, ...words: [chapter: number, words: string][]) {
  const expected = await Promise.all(
    words.map(([chapter, words]) => reading.ask('stretchOf', { chapter, words })),
  );
  expect(await reading.ask('selected')).toEqual(expected);
}

/** A chapter's text: its paragraphs, each on a line of its own. */
const FIRST_TEXT =
  'The ferry left the old harbour before anybody had counted the passengers.\n' +
  'Odette never liked the upper deck, and said so twice.\nBy noon the fog was thin.';

test.beforeEach(({ reading }) => reading.ask('showMarkup', [FIRST, SECOND]));

test.describe('by mouse', () => {
  test('forward', async ({ reading }) => {
    await dragOver(reading, 'left the old harbour');
    await expectSelected(reading, [0, 'left the old harbour']);
    expect(await reading.ask('selectedInProse', 0)).toBe('left the old harbour');
    expect(await reading.ask('selectedInProse', 1)).toBeNull();
  });

  test('backward', async ({ reading }) => {
    const { start, end } = await reading.ask('edgesOf', { chapter: 0, words: 'left the old harbour' });
    await drag(reading, end, start);
    await expectSelected(reading, [0, 'left the old harbour']);
  });

  test('spaces at the ends are left out', async ({ reading }) => {
    await dragOver(reading, ' left the old ');
    await expectSelected(reading, [0, 'left the old']);
  });

  test('into and out of an emphasis', async ({ reading }) => {
    await dragOver(reading, 'Odette never');
    await expectSelected(reading, [0, 'Odette never']);
    await dragOver(reading, 'liked the upper');
    await expectSelected(reading, [0, 'liked the upper']);
  });

  test('across a line break, which is a space', async ({ reading }) => {
    await dragOver(reading, 'upper deck', 'said so');
    await expectSelected(reading, [0, 'upper deck, and said so']);
  });

  test('across paragraphs, backward', async ({ reading }) => {
    const { end } = await reading.ask('edgesOf', { chapter: 0, words: 'By noon' });
    const { start } = await reading.ask('edgesOf', { chapter: 0, words: 'passengers' });
    await drag(reading, end, start);
    await expectSelected(reading, [
      0,
      'passengers.\nOdette never liked the upper deck, and said so twice.\nBy noon',
    ]);
  });

  test('from the heading, which is no prose: from the first word on', async ({ reading }) => {
    const { end } = await reading.ask('edgesOf', { chapter: 0, words: 'The ferry' });
    await drag(reading, await reading.ask('middleOfHeading', 0), end);
    await expectSelected(reading, [0, 'The ferry']);
    expect(await reading.ask('selectedInProse', 0)).toContain('The ferry');
  });

  test('in the heading alone: nothing', async ({ reading }) => {
    const { x, y } = await reading.ask('middleOfHeading', 0);
    await drag(reading, { x, y }, { x: x + 40, y });
    expect(await reading.tab.evaluate(() => document.getSelection()?.type)).toBe('Range');
    expect(await reading.ask('selected')).toEqual([]);
  });

  test('over two chapters: the end of one and the beginning of the other', async ({ reading }) => {
    await dragOver(reading, 'fog was', 'On the second day', 1);
    await expectSelected(reading, [0, 'fog was thin.'], [1, 'On the second day']);
    expect(await reading.ask('selectedInProse', 1)).toBe('On the second day');
  });

  test('over items of a list and a scene break', async ({ reading }) => {
    await reading.ask('showMarkup', [
      '<ul><li>A tin of wicks</li><li>A <strong>green</strong> string</li></ul><hr><p>Nobody had ordered a ham.</p>',
    ]);
    await dragOver(reading, 'wicks', 'Nobody had');
    await expectSelected(reading, [0, 'wicks\nA green string\nNobody had']);
  });

  test('a triple click takes a paragraph and nothing of the next', async ({ reading }) => {
    const { start } = await reading.ask('edgesOf', { chapter: 0, words: 'By noon' });
    await reading.tab.mouse.click(start.x + 3, start.y, { count: 3 });
    await expectSelected(reading, [0, 'By noon the fog was thin.']);
  });

  test('a click selects nothing, and takes back what was selected', async ({ reading }) => {
    await dragOver(reading, 'left the old harbour');
    const { start } = await reading.ask('edgesOf', { chapter: 0, words: 'upper' });
    await reading.tab.mouse.click(start.x, start.y);
    expect(await reading.ask('selected')).toEqual([]);
  });
});

// Chromium moves no caret in text that cannot be edited: the mouse selects something, the keys go on from there.
test.describe('by keyboard, after the mouse', () => {
  test('further to the right, and back', async ({ reading }) => {
    await dragOver(reading, 'harbour');
    await press(reading, 'Shift+ArrowRight', ' before');
    await expectSelected(reading, [0, 'harbour before']);
    await press(reading, 'Shift+ArrowLeft', 'bour before');
    await expectSelected(reading, [0, 'har']);
  });

  test('further to the left, where the mouse went backward', async ({ reading }) => {
    const { start, end } = await reading.ask('edgesOf', { chapter: 0, words: 'harbour' });
    await drag(reading, end, start);
    await press(reading, 'Shift+ArrowLeft', 'old ');
    await expectSelected(reading, [0, 'old harbour']);
  });

  test('into an emphasis, and out of it over a line break', async ({ reading }) => {
    await dragOver(reading, 'Odette');
    await press(reading, 'Shift+ArrowRight', ' never');
    await expectSelected(reading, [0, 'Odette never']);
    await press(reading, 'Shift+ArrowRight', ' liked the upper deck, and said');
    await expectSelected(reading, [0, 'Odette never liked the upper deck, and said']);
  });

  test('down into the next paragraph', async ({ reading }) => {
    await dragOver(reading, 'The ferry');
    await reading.tab.keyboard.press('Shift+ArrowDown');
    const selected = await reading.ask('selected');
    expect(selected).toHaveLength(1);
    // Which column the browser goes to is its own affair; that it is in the next line is not.
    expect(selected[0]?.words).toMatch(
      /^The ferry left the old harbour before anybody had counted the (passengers\.\n?)?\w*/,
    );
    expect(FIRST_TEXT.startsWith(selected[0]?.words ?? '-')).toBe(true);
  });
});

test('a stretch that the program selects is selected as if by hand, and the keys go on from there', async ({
  reading,
}) => {
  await reading.ask('selectWords', { chapter: 0, words: 'Odette never liked' });
  await expectSelected(reading, [0, 'Odette never liked']);
  await press(reading, 'Shift+ArrowRight', ' the upper');
  await expectSelected(reading, [0, 'Odette never liked the upper']);
  await press(reading, 'Shift+ArrowLeft', 'upper');
  await expectSelected(reading, [0, 'Odette never liked the']);
  await reading.ask('selectWords', { chapter: 1, words: 'a bell rang' });
  await expectSelected(reading, [1, 'a bell rang']);
});

test('all of the page, or its body under the reader, or nothing', async ({ reading }) => {
  await reading.ask('selectPage', 'everything');
  const all = await reading.ask('selected');
  expect(all.map(({ chapter, start }) => ({ chapter, start }))).toEqual([
    { chapter: 0, start: 0 },
    { chapter: 1, start: 0 },
  ]);
  expect(all[0]?.words).toBe(FIRST_TEXT);
  await reading.ask('selectPage', 'its body');
  expect(await reading.ask('selected')).toEqual([]);
  await reading.ask('selectPage', 'nothing');
  expect(await reading.ask('selected')).toEqual([]);
});
