import { expect, test } from './fixtures';
import { SHAPE_NAMES } from './shape-names';

for (const shape of SHAPE_NAMES) {
  test(`text of the shape “${shape}” is all there, and each character leads to the DOM and back`, async ({
    reading,
  }) => {
    await reading.ask('showShape', { shape, length: 10_000 });
    expect(await reading.ask('sameTextAsDom')).toEqual({ checked: 3, problems: [] });
    const { checked, problems } = await reading.ask('pointRoundTrips', { every: 7 });
    expect(problems, shape).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  });
}

test('a work of 1,000,000 words is indexed, and its lines are found', async ({ reading }) => {
  await reading.ask('showLongChapter', { length: 640_000 });
  const { words, ms } = await reading.ask('indexAgain', 0);
  // For whoever looks at the report: a busy machine is no fault of the index.
  test.info().annotations.push({ type: 'time', description: `${words} words indexed in ${ms} ms` });
  expect(words).toBeGreaterThanOrEqual(1_000_000);
  expect((await reading.ask('sameTextAsDom')).problems).toEqual([]);
  const points = await reading.ask('pointRoundTrips', { every: 5_003 });
  expect(points.problems).toEqual([]);
  expect(points.checked).toBeGreaterThan(1_000);
  const places = await reading.ask('placesInside', 5);
  expect(await reading.ask('roundTrips', places)).toEqual({ checked: 5, problems: [] });
});
