import { afterEach, describe, expect, it } from 'vitest';
import { describeQuote } from '../../reading/anchor';
import { type ChapterText, chapterText } from '../../reading/chapter-text';
import { prose, randomFrom } from '../../reading/prose-for-tests';
import { type Chapter, type Marked, StandingHighlights } from './standing-highlights';

const texts = [21, 22, 23].map((seed) => chapterText(prose(randomFrom(seed), 8_000)));
const at = (i: number) => texts[i] as ChapterText;

let lifetime = new AbortController();
afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

function mark(id: string, chapter: number, start: number, length = 40): Marked {
  const anchor = describeQuote(at(chapter), start, start + length);
  return { id, chapterId: String(chapter), chapterNumber: chapter + 1, anchor };
}

/** Chapters by their ids; what is not in `now` has no text yet. */
function stage(now: (readonly [id: string | null, text: ChapterText])[], elsewhere: string[] = []) {
  const chapters = now.map(
    ([chapterId, text], i): Chapter<number> => ({
      key: i,
      chapterId,
      chapterNumber: i + 1,
      text: () => (came.has(i) ? text : null),
    }),
  );
  const came = new Set<number>();
  const painted: number[][] = [];
  let wanted = 0;
  const standing = new StandingHighlights<Marked, number>(
    chapters,
    {
      isElsewhere: ({ chapterId }) => chapterId !== null && elsewhere.includes(chapterId),
      changed: (keys) => painted.push([...keys]),
      wantsMore: () => wanted++,
    },
    lifetime.signal,
  );
  const come = (i: number) => {
    came.add(i);
    standing.textCame(i, now[i]?.[1] as ChapterText);
  };
  const where = (id: string) => standing.found.get(id);
  return { standing, come, where, painted, wanted: () => wanted };
}

const edited = (text: ChapterText, from: number) =>
  chapterText(`${text.text.slice(0, from)}And so it was told. ${text.text.slice(from)}`);

const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('StandingHighlights', () => {
  it('knows at once where they stand in a chapter that is as it was, whichever comes first', () => {
    const one = mark('a', 0, 100);
    const first = stage([['0', at(0)]]);
    first.standing.look([one]);
    expect(first.where('a')).toBeUndefined();
    first.come(0);
    expect(first.where('a')).toEqual({ chapter: 0, start: 100, end: 140, edited: false });
    const second = stage([['0', at(0)]]);
    second.come(0);
    second.standing.look([one]);
    expect(second.where('a')).toEqual(first.where('a'));
    expect(second.painted).toEqual([[0]]);
  });

  it('knows at once, too, where nothing changed up to it and round it', () => {
    const { standing, come, where } = stage([['0', edited(at(0), 4_000)]]);
    standing.look([mark('a', 0, 100), mark('b', 0, 0), mark('c', 0, 5_000)]);
    come(0);
    expect(where('a')).toEqual({ chapter: 0, start: 100, end: 140, edited: false });
    expect(where('b')).toMatchObject({ start: 0 });
    expect(where('c')).toBeUndefined();
  });

  it('looks for it in a changed chapter when there is time, and shows it then', async () => {
    const { standing, come, where, painted } = stage([['0', edited(at(0), 50)]]);
    standing.look([mark('a', 0, 100)]);
    come(0);
    expect(where('a')).toBeUndefined();
    await expect.poll(() => where('a')).toEqual({ chapter: 0, start: 120, end: 160, edited: false });
    expect(painted).toEqual([[0]]);
  });

  it('looks in the other chapters only when all of them are there', async () => {
    const merged = chapterText(`${at(0).text}\n${at(1).text}`);
    const { standing, come, where, wanted } = stage([
      ['0', merged],
      ['2', at(2)],
    ]);
    standing.look([mark('a', 1, 300), mark('short', 1, 300, 12)]);
    come(0);
    await soon();
    expect(where('a')).toBeUndefined();
    expect(wanted()).toBe(1);
    come(1);
    await expect
      .poll(() => where('a'))
      .toMatchObject({ chapter: 0, start: at(0).text.length + 301, edited: false });
    await soon();
    expect(where('short')).toBeUndefined();
  });

  it('does not look for what stands on another page', async () => {
    const { standing, come, where, wanted } = stage(
      [['0', chapterText(`${at(0).text}\n${at(1).text}`)]],
      ['1'],
    );
    standing.look([mark('a', 1, 300)]);
    come(0);
    await soon();
    expect(where('a')).toBeUndefined();
    expect(wanted()).toBe(0);
  });

  it('goes by the number where a side has no id', () => {
    const { standing, come, where } = stage([[null, at(0)]]);
    standing.look([mark('a', 0, 100), { ...mark('b', 0, 200), chapterId: null, chapterNumber: 2 }]);
    come(0);
    expect(where('a')).toMatchObject({ start: 100 });
    expect(where('b')).toBeUndefined();
  });

  it('forgets what is gone, and finds anew what was put to other words', () => {
    const { standing, come, where, painted } = stage([
      ['0', at(0)],
      ['1', at(1)],
    ]);
    const [a, b] = [mark('a', 0, 100), mark('b', 1, 100)];
    standing.look([a, b]);
    come(0);
    come(1);
    painted.length = 0;
    standing.look([a]);
    expect(painted).toEqual([[1]]);
    expect(where('b')).toBeUndefined();
    standing.look([mark('a', 0, 500)]);
    expect(painted).toEqual([[1], [0]]);
    expect(where('a')).toMatchObject({ start: 500 });
    expect(standing.standingIn(0)).toHaveLength(1);
    expect(standing.standingIn(1)).toEqual([]);
  });

  it('shows anew what was changed otherwise, and looks for nothing again', () => {
    const { standing, come, painted } = stage([['0', at(0)]]);
    const a = mark('a', 0, 100);
    standing.look([a]);
    come(0);
    const before = standing.found.get('a');
    standing.look([{ ...a }]);
    expect(painted).toEqual([[0], [0]]);
    expect(standing.found.get('a')).toBe(before);
    standing.look([{ ...a }].map(() => a));
    expect(painted).toHaveLength(3);
  });

  it('ends with its lifetime', async () => {
    const { standing, come, where } = stage([['0', edited(at(0), 50)]]);
    standing.look([mark('a', 0, 100)]);
    come(0);
    lifetime.abort();
    await soon();
    expect(where('a')).toBeUndefined();
  });
});
