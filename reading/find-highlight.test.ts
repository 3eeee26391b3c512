import { describe, expect, it } from 'vitest';
import { describeAnchor, describeQuote } from './anchor';
import { chapterText } from './chapter-text';
import { type ChapterAtHand, finish } from './find-chapter';
import { findInWork } from './find-highlight';
import { prose, randomFrom } from './prose-for-tests';

const [one, two, three] = [11, 12, 13].map((seed) => prose(randomFrom(seed), 5000));
if (!one || !two || !three) throw new Error('three chapters');

const work = (...texts: string[]): (ChapterAtHand & { at: number })[] =>
  texts.map((text, at) => {
    const chapter = chapterText(text);
    return { at, chapterId: String(at), chapterNumber: at + 1, text: () => chapter };
  });

const where = (anchor: Parameters<typeof findInWork>[0], ...texts: string[]) => {
  const found = finish(findInWork(anchor, work(...texts)));
  return found && { chapter: found.chapter.at, start: found.start, how: found.how };
};

describe('findInWork', () => {
  it('finds the words in the chapter they were merged into', () => {
    const anchor = describeAnchor(chapterText(one), 1000, 1040);
    const merged = `${two}\n${one}`;
    expect(where(anchor, three, merged)).toEqual({ chapter: 1, start: two.length + 1001, how: 'moved' });
    expect(where(anchor, three, two)).toBeNull();
  });

  it('takes the very text that has moved as a whole, however short the quote', () => {
    const anchor = describeQuote(chapterText(one), 1000, 1004);
    expect(where(anchor, three, one)).toEqual({ chapter: 1, start: 1000, how: 'unchanged' });
  });

  it('leaves short quotes orphans where the text is another', () => {
    expect(where(describeQuote(chapterText(one), 1000, 1019), three, `${two}\n${one}`)).toBeNull();
  });

  it('does not take words that stand there by themselves', () => {
    const anchor = describeAnchor(chapterText(one), 1000, 1040);
    const quoting = (text: string) => `${text.slice(0, 900)}${anchor.exact}${text.slice(900)}`;
    expect(where(anchor, quoting(two))).toBeNull();
    expect(where(anchor, quoting(two), quoting(three))).toBeNull();
    expect(where(anchor, quoting(two), quoting(three), `${one}\nThe end.`)?.chapter).toBe(2);
  });

  it('does not choose between two that are told alike', () => {
    const anchor = describeAnchor(chapterText(one), 1000, 1040);
    expect(where(anchor, `${one}\nAn end.`, `${one}\nAnother end.`)).toBeNull();
  });

  it('pauses after every chapter', () => {
    const search = findInWork(describeAnchor(chapterText(one), 1000, 1040), work(two, three));
    expect([search.next().done, search.next().done, search.next().done]).toEqual([false, false, true]);
  });
});
