import { describe, expect, it } from 'vitest';
import { type ChapterText, chapterText } from './chapter-text';
import { type ChapterAtHand, findPlace, finish } from './find-chapter';
import { describePlace } from './place';
import { prose, randomFrom } from './prose-for-tests';

interface Chapter extends ChapterAtHand {
  asked: number;
}

function chapter(chapterId: string | null, chapterNumber: number, text: string | null): Chapter {
  const known: ChapterText | null = text === null ? null : chapterText(text);
  const made: Chapter = {
    chapterId,
    chapterNumber,
    asked: 0,
    text: () => {
      made.asked++;
      return known;
    },
  };
  return made;
}

const [one, two, three, four] = [1, 2, 3, 4].map((seed) => prose(randomFrom(seed), 6_000)) as [
  string,
  string,
  string,
  string,
];
const placeIn = (text: string, offset: number, chapterId: string | null = '12', chapterNumber = 2) =>
  describePlace({ chapterId, chapterNumber, chapter: chapterText(text), offset, at: 0 });
const find = (place: ReturnType<typeof placeIn>, chapters: Chapter[]) =>
  finish(findPlace(place, chapters, { whole: true }));
const halves = (text: string) => {
  const middle = text.indexOf('\n', text.length / 2);
  return [text.slice(0, middle), text.slice(middle + 1)] as const;
};

describe('findPlace', () => {
  it('goes to the chapter of the id and asks no other', () => {
    const chapters = [chapter('99', 1, four), chapter('11', 2, one), chapter('12', 3, two)];
    const found = find(placeIn(two, 3000), chapters);
    expect(found).toMatchObject({ offset: 3000, how: 'exact' });
    expect(found?.chapter).toBe(chapters[2]);
    expect(chapters.map(({ asked }) => asked)).toEqual([0, 0, 1]);
  });

  it('never pauses for a place in its own chapter, and after each chapter otherwise', () => {
    const search = findPlace(placeIn(two, 3000), [chapter('12', 2, two), chapter('11', 1, one)], {
      whole: true,
    });
    expect(search.next().done).toBe(true);
    const longer = findPlace(placeIn(two, 3000), [chapter('13', 3, three), chapter('11', 1, one)], {
      whole: true,
    });
    expect(longer.next().done).toBe(false);
  });

  it('follows the words into the new chapter when theirs was split', () => {
    const [first, second] = halves(two);
    const chapters = [
      chapter('11', 1, one),
      chapter('12', 2, first),
      chapter('90', 3, second),
      chapter('13', 4, three),
    ];
    const offset = two.length - 900;
    const found = find(placeIn(two, offset), chapters);
    expect(found?.chapter).toBe(chapters[2]);
    expect(found).toMatchObject({ offset: offset - first.length - 1, how: 'exact' });
    expect(find(placeIn(two, 900), chapters)?.chapter).toBe(chapters[1]);
  });

  it('follows the words when their chapter was joined to the one before it', () => {
    const chapters = [chapter('11', 1, `${one}\n${two}`), chapter('13', 2, three)];
    const found = find(placeIn(two, 2000), chapters);
    expect(found?.chapter).toBe(chapters[0]);
    expect(found).toMatchObject({ offset: one.length + 1 + 2000, how: 'exact' });
  });

  it('finds the chapter of a one-shot that goes on, and of a place from a download', () => {
    const grown = [chapter('31', 1, two), chapter('32', 2, three)];
    const found = find(placeIn(two, 500, null, 1), grown);
    expect(found?.chapter).toBe(grown[0]);
    expect(found).toMatchObject({ offset: 500, how: 'exact' });
    const inserted = [chapter('40', 1, one), chapter('31', 2, two)];
    expect(find(placeIn(two, 500, null, 1), inserted)?.chapter).toBe(inserted[1]);
  });

  it('follows the neighbours when the words were rewritten as well, and says that it guesses', () => {
    const place = placeIn(two, two.indexOf('\n', 3000) + 1);
    const [before, after] = [two.slice(0, place.anchor.start), two.slice(place.anchor.start)];
    const rewritten = `${before}Not a word of this was there.\n${after.slice(after.indexOf('\n') + 1)}`;
    const chapters = [chapter('11', 1, one), chapter('90', 2, three), chapter('91', 3, rewritten)];
    const found = find(place, chapters);
    expect(found?.chapter).toBe(chapters[2]);
    expect(found).toMatchObject({ offset: place.anchor.start, how: 'guess' });
  });

  it('guesses by number when nothing is left, and else gives the last chapter', () => {
    const chapters = [chapter('11', 1, one), chapter('13', 2, three), chapter('14', 3, four)];
    expect(find(placeIn(two, 2000), chapters)).toMatchObject({ how: 'guess', chapter: { chapterNumber: 2 } });
    const far = placeIn(two, 2000, '12', 9);
    expect(find(far, chapters)).toMatchObject({ how: 'guess', chapter: { chapterNumber: 3 } });
    expect(find(far, [chapter('11', 1, one), chapter('12', 2, null)])?.chapter.chapterNumber).toBe(1);
    expect(find(far, [])).toBeNull();
    // It may well be one of those that are not here.
    expect(finish(findPlace(far, chapters, { whole: false }))).toBeNull();
  });

  it('does not take a line that stands everywhere for the place', () => {
    const scene = (text: string) => text.replaceAll('\n', '\n* * *\n');
    const place = placeIn(scene(two), scene(two).indexOf('* * *', 2000));
    const chapters = [chapter('11', 1, scene(one)), chapter('13', 2, scene(three))];
    expect(find(place, chapters)?.how).toBe('guess');
  });
});
