import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';

const FIRST =
  '<p>Every lock on the <em>canal</em> had its keeper.</p><p>None of them slept before the last barge.</p>';
const SECOND = '<p>The mill stood empty that winter.</p>';

/** Words of the first chapter and of the second to paint. */
const LOCK = { chapter: 0, words: 'lock on the canal' };
const SLEPT = { chapter: 0, words: 'them slept' };
const MILL = { chapter: 1, words: 'mill stood' };

test.beforeEach(({ reading }) => reading.ask('showMarkup', [FIRST, SECOND]));

test.describe('what is registered', () => {
  test('names are there from the start, and hold what is painted under them', async ({ reading }) => {
    expect(await reading.ask('registry')).toEqual({});
    const painter = await reading.ask('startPainter');
    expect(await reading.ask('registry')).toEqual({ 'catchword-yellow': [], 'catchword-green': [] });
    await reading.ask('paint', painter, 'one', [
      { name: 'yellow', ...LOCK },
      { name: 'green', ...SLEPT },
    ]);
    await reading.ask('paint', painter, 'two', [{ name: 'yellow', ...MILL }]);
    expect(await reading.ask('registry')).toEqual({
      'catchword-yellow': [LOCK.words, MILL.words],
      'catchword-green': [SLEPT.words],
    });
  });

  test('a key is replaced and cleared, and no other with it', async ({ reading }) => {
    const painter = await reading.ask('startPainter');
    await reading.ask('paint', painter, 'one', [
      { name: 'yellow', ...LOCK },
      { name: 'green', ...SLEPT },
    ]);
    await reading.ask('paint', painter, 'two', [{ name: 'green', ...MILL }]);
    await reading.ask('paint', painter, 'one', [{ name: 'yellow', ...SLEPT }]);
    expect(await reading.ask('registry')).toEqual({
      'catchword-yellow': [SLEPT.words],
      'catchword-green': [MILL.words],
    });
    await reading.ask('clearPaint', painter, 'one');
    expect(await reading.ask('registry')).toEqual({
      'catchword-yellow': [],
      'catchword-green': [MILL.words],
    });
  });

  test('the highlights of others are left alone, to the end', async ({ reading }) => {
    await reading.ask('paintAsSomebodyElse', 'search-results');
    const theirs = { 'search-results': ['Chapter 1'] };
    const painter = await reading.ask('startPainter');
    await reading.ask('paint', painter, 'one', [{ name: 'yellow', ...LOCK }]);
    expect(await reading.ask('registry')).toMatchObject(theirs);
    await reading.ask('disposePainter', painter);
    expect(await reading.ask('registry')).toEqual(theirs);
  });

  test('a painter that ends does not take the names from the one that has followed it', async ({
    reading,
  }) => {
    const old = await reading.ask('startPainter');
    await reading.ask('paint', old, 'one', [{ name: 'yellow', ...LOCK }]);
    const next = await reading.ask('startPainter');
    await reading.ask('paint', next, 'one', [{ name: 'yellow', ...MILL }]);
    await reading.ask('disposePainter', old);
    expect(await reading.ask('registry')).toEqual({
      'catchword-yellow': [MILL.words],
      'catchword-green': [],
    });
  });
});

test('the paint is on the screen, on these words alone, until it is cleared', async ({
  reading,
  scratch,
}) => {
  const [lock, slept, mill] = await Promise.all(
    [LOCK, SLEPT, MILL].map((words) => reading.ask('spaceIn', words)),
  );
  if (!lock || !slept || !mill) throw new Error('the page gave too few points');
  const colours = async () => {
    const path = join(scratch, 'paint.png');
    await reading.tab.screenshot(path);
    const png = readFileSync(path).toString('base64');
    return reading.ask('coloursAt', { png, points: [lock, slept, mill] });
  };
  const [white, yellow, green] = ['255 255 255', '255 255 0', '0 255 0'];
  const painter = await reading.ask('startPainter');
  expect(await colours()).toEqual([white, white, white]);
  await reading.ask('paint', painter, 'one', [{ name: 'yellow', ...LOCK }]);
  await reading.ask('paint', painter, 'two', [{ name: 'green', ...MILL }]);
  expect(await colours()).toEqual([yellow, white, green]);
  await reading.ask('clearPaint', painter, 'two');
  expect(await colours()).toEqual([yellow, white, white]);
  await reading.ask('disposePainter', painter);
  expect(await colours()).toEqual([white, white, white]);
});

test.describe('the hit test', () => {
  test('tells painted words from others, and from no words at all', async ({ reading }) => {
    const painter = await reading.ask('startPainter');
    await reading.ask('paint', painter, 'one', [{ name: 'yellow', ...LOCK }]);
    const { start, end } = await reading.ask('stretchOf', LOCK);
    const edges = await reading.ask('edgesOf', LOCK);
    const on = [
      { x: edges.start.x + 2, y: edges.start.y },
      { x: edges.end.x - 2, y: edges.end.y },
      await reading.ask('spaceIn', LOCK),
    ];
    for (const [at, point] of on.entries()) {
      const hit = await reading.ask('hit', point);
      expect(hit?.chapter, `point ${at} on the painted words`).toBe(0);
      expect(hit?.offset, `point ${at} on the painted words`).toBeGreaterThanOrEqual(start);
      expect(hit?.offset, `point ${at} on the painted words`).toBeLessThan(end);
    }
    const before = await reading.ask('hit', { x: edges.start.x - 2, y: edges.start.y });
    expect(before).toEqual({ chapter: 0, offset: start - 1 });
    const after = await reading.ask('hit', { x: edges.end.x + 2, y: edges.end.y });
    expect(after).toEqual({ chapter: 0, offset: end });
    for (const [where, point] of Object.entries(await reading.ask('pointsOffText'))) {
      expect(await reading.ask('hit', point), where).toBeNull();
    }
  });

  for (const withoutCaret of [false, true]) {
    const how = withoutCaret ? 'in a browser without carets for points' : 'by the caret';
    test(`finds each character, ${how}`, async ({ reading }) => {
      await reading.ask('showShape', { shape: 'bare text between blocks', length: 3_000 });
      const { checked, problems } = await reading.ask('hitEachCharacter', { withoutCaret });
      expect(problems).toEqual([]);
      expect(checked).toBeGreaterThan(withoutCaret ? 1_000 : 3_000);
    });
  }
});
