import { expect, test } from './fixtures';
import { SHAPE_NAMES } from './shape-names';

/** UTF-16 units a chapter: some 15 screens, so that most of three chapters is skipped by the browser until it is near. */
const LENGTH = 25_000;
/** Half a dozen lines: enough to tell lines apart, and all on the first screen. */
const SHORT = 600;

for (const shape of SHAPE_NAMES) {
  test.describe(`in text of the shape “${shape}”`, () => {
    test('a place leads to its line, and the line back to the place', async ({ reading }) => {
      await reading.ask('showShape', { shape, length: LENGTH });
      const places = await reading.ask('placesInside', 8);
      expect(await reading.ask('roundTrips', places), shape).toEqual({ checked: 8, problems: [] });
    });

    test('so does the beginning of a chapter that follows another', async ({ reading }) => {
      await reading.ask('showShape', { shape, length: LENGTH });
      const places = await reading.ask('placesAtBeginnings');
      expect(await reading.ask('roundTrips', places), shape).toEqual({ checked: 6, problems: [] });
    });

    test('the place never goes back while one scrolls on', async ({ reading }) => {
      await reading.ask('showShape', { shape, length: LENGTH });
      const { checked, problems } = await reading.ask('walkDown', { stops: 12 });
      expect(problems, shape).toEqual([]);
      expect(checked).toBe(13);
    });

    test('offsets outside the text are taken for its ends', async ({ reading }) => {
      await reading.ask('showShape', { shape, length: LENGTH });
      const end = await reading.ask('textLength', 1);
      for (const [outside, inside] of [
        [-5, 0],
        [end + 5, end - 1],
      ] as const) {
        const expected = await reading.ask('goTo', { chapter: 1, offset: inside });
        const { reached, place } = await reading.ask('goTo', { chapter: 1, offset: outside });
        const what = `${shape}: offset ${outside} of ${end}`;
        expect(reached, what).toBe(true);
        expect(place, what).toEqual(expected.place);
      }
    });
  });
}

test.describe('at the ends of the work', () => {
  test('the beginning cannot come down to the line, and says so', async ({ reading }) => {
    await reading.ask('showShape', { shape: 'paragraphs', length: SHORT });
    await reading.ask('scrollTo', 300);
    const { reached, above, place } = await reading.ask('goTo', { chapter: 0, offset: 0 });
    expect({ reached, above }).toEqual({ reached: false, above: 0 });
    expect(place?.chapter).toBe(0);
    expect(place?.offset).toBeLessThan(await reading.ask('textLength', 0));
  });

  test('nor can the last line come up to it where nothing follows', async ({ reading }) => {
    await reading.ask('showShape', { shape: 'paragraphs', length: 5_000 });
    const last = { chapter: 2, offset: await reading.ask('textLength', 2) };
    expect((await reading.ask('goTo', last)).reached).toBe(true);
    await reading.ask('removeEnd');
    const { reached, below } = await reading.ask('goTo', last);
    expect(reached).toBe(false);
    // A scroller stands at whole device pixels, its contents need not end at one.
    expect(below).toBeLessThanOrEqual(1);
  });

  test('behind all text the place is the end of the last chapter', async ({ reading }) => {
    await reading.ask('showShape', { shape: 'paragraphs', length: 5_000 });
    await reading.ask('scrollTo', await reading.ask('scrollable'));
    expect(await reading.ask('placeAtLine')).toEqual({
      chapter: 2,
      offset: await reading.ask('textLength', 2),
    });
  });

  test('between two chapters it is the beginning of the next', async ({ reading }) => {
    await reading.ask('showShape', { shape: 'paragraphs', length: 5_000 });
    await reading.ask('goToHeading', 1);
    expect(await reading.ask('placeAtLine')).toEqual({ chapter: 1, offset: 0 });
  });

  test('there is none while no chapter is on the screen', async ({ reading }) => {
    await reading.ask('showShape', { shape: 'paragraphs', length: SHORT });
    await reading.ask('hideChapters');
    expect(await reading.ask('placeAtLine')).toBeNull();
    expect((await reading.ask('goTo', { chapter: 1, offset: 0 })).reached).toBe(false);
    await reading.ask('showMarkup', []);
    expect(await reading.ask('placeAtLine')).toBeNull();
  });
});
