import { type ChapterText, paragraphAt } from '../../reading/chapter-text';
import { type ChapterAtHand, findPlace, finish } from '../../reading/find-chapter';
import { describePlace } from '../../reading/place';
import type { Random } from '../../reading/prose-for-tests';
import { randomOf } from '../figures/random';
import { chapterOf } from './chapters';
import { type Draft, draftOf, lineOf, type Target, textOf } from './draft';
import { EDITS } from './edits';
import { judge, nothing, type Outcome, somePoint } from './measure';

/** A chapter as the archive has it. */
interface Chapter {
  readonly id: string | null;
  readonly draft: Draft;
}

/** What an author does to the chapters of a work; `own` is the number of the place's chapter, from 0. */
type WorkEdit = (chapters: readonly Chapter[], own: number, random: Random) => readonly Chapter[];

/** The edits of works that are measured, by what the table calls them. */
export const WORK_EDITS = {
  'a chapter inserted before': (chapters, own, random) => {
    const at = Math.floor(random() * (own + 1));
    return [...chapters.slice(0, at), freshChapter(random), ...chapters.slice(at)];
  },
  'another chapter removed': (chapters, own, random) => {
    const gone = (own + 1 + Math.floor(random() * (chapters.length - 1))) % chapters.length;
    return chapters.filter((_, i) => i !== gone);
  },
  'the chapter moved to another place': (chapters, own, random) => {
    const rest = chapters.filter((_, i) => i !== own);
    const to = Math.floor(random() * (rest.length + 1));
    return [...rest.slice(0, to), ...chapters.slice(own, own + 1), ...rest.slice(to)];
  },
  'the chapter split in two': (chapters, own) =>
    chapters.flatMap((chapter, i) => {
      if (i !== own) return [chapter];
      const half = Math.ceil(chapter.draft.length / 2);
      return [
        { ...chapter, draft: chapter.draft.slice(0, half) },
        { id: '900', draft: chapter.draft.slice(half) },
      ];
    }),
  'the chapter merged with its neighbour': (chapters, own, random) => {
    const first = own === 0 || (own < chapters.length - 1 && random() < 0.5) ? own : own - 1;
    return chapters.flatMap((chapter, i) => {
      if (i === first + 1) return [];
      const draft = i === first ? [...chapter.draft, ...(chapters[i + 1]?.draft ?? [])] : chapter.draft;
      return [{ ...chapter, draft }];
    });
  },
  'all chapters deleted and posted anew': (chapters) =>
    chapters.map((chapter, i) => ({ ...chapter, id: String(800 + i) })),
  'a work of one chapter goes on': (chapters, own, random) => {
    const one = chapters[own];
    return one ? [{ ...one, id: '700' }, freshChapter(random), freshChapter(random)] : chapters;
  },
  'the chapter removed': (chapters, own) => chapters.filter((_, i) => i !== own),
} satisfies Record<string, WorkEdit>;

export type WorkEditName = keyof typeof WORK_EDITS;
export const WORK_EDIT_NAMES = Object.keys(WORK_EDITS) as WorkEditName[];

const freshChapter = (random: Random): Chapter => ({
  id: String(500 + Math.floor(random() * 100)),
  draft: chapterOf('short', random).map((text) => ({ text, from: [] })),
});

/** Ways of keeping a place in a work. */
export const WORK_METHODS = [
  'Catchword',
  'chapter number, whole percent',
  'chapter number, paragraph number',
  'chapter id, paragraph number',
  'whole percent of the work',
] as const;
export type WorkMethod = (typeof WORK_METHODS)[number];

/** What was measured of one edit of works. */
export interface WorkRow {
  readonly edit: WorkEditName;
  readonly outcomes: Readonly<Record<WorkMethod, Outcome>>;
}

/** Chapters of a sample work. */
const CHAPTERS = 9;
const WORKS = 12;
/** Paragraphs are numbered through a work; a chapter has fewer than this. */
const ROOM = 100_000;

/** Measures every edit of works; besides, every chapter gets typos, so that no hash tells it. */
export function measureWorks(seed: number, trials: number): WorkRow[] {
  const works = Array.from({ length: WORKS }, (_, work) =>
    Array.from({ length: CHAPTERS }, (_, i): Chapter => {
      const kind = i % 3 === 0 ? 'refrains' : 'short';
      const draft = draftOf(chapterOf(kind, randomOf(seed, `work ${work}`, i)));
      return { id: String(100 + i), draft: renumbered(draft, i) };
    }),
  );
  return WORK_EDIT_NAMES.map((edit) => {
    const outcomes = Object.fromEntries(WORK_METHODS.map((name) => [name, nothing()])) as Record<
      WorkMethod,
      Outcome
    >;
    for (let trial = 0; trial < trials; trial++) {
      const work = works[trial % WORKS] ?? [];
      tryOnce(work, edit, randomOf(seed, `work/${edit}`, trial), outcomes);
    }
    return { edit, outcomes };
  });
}

const renumbered = (draft: Draft, chapter: number): Draft =>
  draft.map((line) => ({
    ...line,
    from: line.from.map((origin) => ({ ...origin, paragraph: origin.paragraph + chapter * ROOM })),
  }));

function tryOnce(
  work: readonly Chapter[],
  edit: WorkEditName,
  random: Random,
  outcomes: Record<WorkMethod, Outcome>,
): void {
  const alone = edit === 'a work of one chapter goes on';
  const chosen = Math.floor(random() * work.length);
  const before = alone ? work.slice(chosen, chosen + 1).map((one) => ({ ...one, id: null })) : work;
  const own = alone ? 0 : chosen;
  const chapter = before[own];
  if (!chapter) throw new RangeError('no such chapter');
  const text = textOf(chapter.draft);
  const offset = somePoint(text.text, random);
  const { index, start } = paragraphAt(text.text, offset);
  const target: Target = { paragraph: index + chosen * ROOM, offset: offset - start };
  const after = WORK_EDITS[edit](before, own, random).map(({ id, draft }) => ({
    id,
    draft: EDITS['typos in 1 % of the words'](draft, target, random),
  }));
  const lines = after.flatMap(({ draft }) => draft);
  const right = lineOf(lines, target);
  const seam = lines.findIndex(({ from }) => from.some(({ paragraph }) => paragraph > target.paragraph));
  const answer = answersOf(before, own, offset, after);
  for (const name of WORK_METHODS)
    judge(outcomes[name], answer[name], right, seam === -1 ? lines.length : seam);
}

/** Each way's answer: a paragraph, numbered through the work as it is now. */
function answersOf(before: readonly Chapter[], own: number, offset: number, after: readonly Chapter[]) {
  const was = before[own] as Chapter;
  const text = textOf(was.draft);
  const texts = after.map(({ draft }) => textOf(draft));
  const firsts = after.map((_, i) => after.slice(0, i).reduce((sum, { draft }) => sum + draft.length, 0));
  const inChapter = (chapter: number, paragraph: number) => ({
    paragraph: (firsts[chapter] ?? 0) + paragraph,
    guess: false,
  });
  const numbered = Math.min(own, after.length - 1);
  const known = after.findIndex(({ id }) => id !== null && id === was.id);
  const byId = known === -1 ? numbered : known;
  const paragraph = paragraphAt(text.text, offset).index;
  const within = (chapter: number) =>
    inChapter(chapter, Math.min(paragraph, (after[chapter]?.draft.length ?? 1) - 1));
  return {
    Catchword: byCatchword(was, own, text, offset, after, texts, inChapter),
    'chapter number, whole percent': inChapter(
      numbered,
      atPercent(texts[numbered]?.text ?? '', offset / text.text.length),
    ),
    'chapter number, paragraph number': within(numbered),
    'chapter id, paragraph number': within(byId),
    'whole percent of the work': inChapter(0, ofWork(before, own, offset, texts)),
  };
}

function byCatchword(
  was: Chapter,
  own: number,
  text: ChapterText,
  offset: number,
  after: readonly Chapter[],
  texts: readonly ChapterText[],
  inChapter: (chapter: number, paragraph: number) => { paragraph: number; guess: boolean },
) {
  const place = describePlace({ chapterId: was.id, chapterNumber: own + 1, chapter: text, offset, at: 0 });
  const atHand = after.map(({ id }, i): ChapterAtHand & { i: number } => ({
    i,
    chapterId: id,
    chapterNumber: i + 1,
    text: () => texts[i] ?? null,
  }));
  const found = finish(findPlace(place, atHand, { whole: true }));
  if (!found) throw new Error('a work without text');
  const { i } = found.chapter;
  const paragraph = paragraphAt(texts[i]?.text ?? '', found.offset).index;
  return { ...inChapter(i, paragraph), guess: found.how === 'guess' };
}

const atPercent = (text: string, share: number) =>
  paragraphAt(text, Math.round((Math.round(share * 100) / 100) * text.length)).index;

function ofWork(before: readonly Chapter[], own: number, offset: number, texts: readonly ChapterText[]) {
  const lengths = before.map(({ draft }) => textOf(draft).text.length + 1);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const whole = texts.map(({ text }) => text).join('\n');
  return atPercent(whole, (sum(lengths.slice(0, own)) + offset) / sum(lengths));
}
