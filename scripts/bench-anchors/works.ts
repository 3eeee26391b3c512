import { type Anchor, describeQuote, resolveAnchor } from '../../reading/anchor';
import { finish } from '../../reading/find-chapter';
import { findInWork } from '../../reading/find-highlight';
import { prose, type Random, sentence } from '../../reading/prose-for-tests';
import { chapterOf } from '../bench-place/chapters';
import { randomOf } from '../figures/random';
import { replaceWord } from './edits';
import { asChapter, judge, nothing, type Outcome, someQuote } from './measure';

/** A chapter as the archive has it; the quote's stands between two marks in one of them. */
interface Chapter {
  readonly id: string;
  readonly text: string;
}

/** What an author does to the chapters of a work; `own` is the number of the quote's chapter, from 0. */
type WorkEdit = (chapters: readonly Chapter[], own: number, random: Random) => readonly Chapter[];

const START = '\u0001';
const END = '\u0002';

/** The edits of works that are measured, by what the table calls them. */
export const WORK_EDITS = {
  'the chapter split in two': (chapters, own) =>
    chapters.flatMap((chapter, i) => {
      if (i !== own) return [chapter];
      const [first, second] = halves(chapter.text);
      return [
        { ...chapter, text: first },
        { id: '900', text: second },
      ];
    }),
  'the chapter merged with its neighbour': (chapters, own, random) => {
    const first = own === 0 || (own < chapters.length - 1 && random() < 0.5) ? own : own - 1;
    return chapters.flatMap((chapter, i) => {
      if (i === first + 1) return [];
      return [
        i === first ? { ...chapter, text: `${chapter.text}\n${chapters[i + 1]?.text ?? ''}` } : chapter,
      ];
    });
  },
  'all chapters deleted and posted anew': (chapters) =>
    chapters.map((chapter, i) => ({ ...chapter, id: String(800 + i) })),
  'the scene around it moved to another chapter': (chapters, own, random) => {
    const [rest, scene] = cutScene(chapters[own]?.text ?? '');
    const to = (own + 1 + Math.floor(random() * (chapters.length - 1))) % chapters.length;
    return chapters.map((chapter, i) => {
      if (i === own) return { ...chapter, text: rest };
      return i === to ? { ...chapter, text: `${chapter.text}\n${scene}` } : chapter;
    });
  },
  'the chapter removed': (chapters, own) => chapters.filter((_, i) => i !== own),
  'the scene around it removed': (chapters, own) =>
    chapters.map((chapter, i) => (i === own ? { ...chapter, text: cutScene(chapter.text)[0] } : chapter)),
  'the chapter split, and the quote deleted': (chapters, own) => {
    const text = chapters[own]?.text ?? '';
    const [first, second] = halves(text.slice(0, text.indexOf(START)) + text.slice(text.indexOf(END) + 1));
    return chapters.flatMap((chapter, i) =>
      i === own
        ? [
            { ...chapter, text: first },
            { id: '900', text: second },
          ]
        : [chapter],
    );
  },
} satisfies Record<string, WorkEdit>;

export type WorkEditName = keyof typeof WORK_EDITS;
export const WORK_EDIT_NAMES = Object.keys(WORK_EDITS) as WorkEditName[];

/** What becomes of the quote itself besides. */
export const WORDS = ['words as they were', 'one word replaced'] as const;
export type Words = (typeof WORDS)[number];

/** Characters of the quotes. */
export const WORK_LENGTHS = [12, 20, 40, 100] as const;
export type WorkLength = (typeof WORK_LENGTHS)[number];

/** What was measured of one edit of works, with quotes of one length. */
export interface WorkCell {
  readonly edit: WorkEditName;
  readonly words: Words;
  readonly length: WorkLength;
  readonly outcome: Outcome;
}

const WORKS = 8;
const CHAPTERS = 6;
/** Characters of a chapter of prose, some 2,000 words; the others are chapters with refrains of their own. */
const PROSE = 12_000;
/** Lines that come again in every chapter of a work: what she sings, how each letter ends. */
const COME_AGAIN = 4;
/** Paragraphs of a scene on each side of the quote. */
const SCENE = 6;

/** Measures every edit of works; besides, one word in a hundred of every chapter is mistyped, so that no hash tells it. */
export function* measureAnchorsInWorks(
  seed: number,
  trials: number,
  lengths: readonly WorkLength[] = WORK_LENGTHS,
): Generator<WorkCell> {
  const works = Array.from({ length: WORKS }, (_, i) => sampleWork(seed, i));
  for (const edit of WORK_EDIT_NAMES) {
    for (const words of WORDS) {
      for (const length of lengths) {
        const outcome = nothing();
        for (let trial = 0; trial < trials; trial++) {
          const random = randomOf(seed, `work/${edit}/${words}/${length}`, trial);
          tryOnce(works[trial % WORKS] ?? [], { edit, words, length }, random, outcome);
        }
        yield { edit, words, length, outcome };
      }
    }
  }
}

function sampleWork(seed: number, work: number): Chapter[] {
  const random = randomOf(seed, 'lines', work);
  const again = Array.from({ length: COME_AGAIN }, () => sentence(random));
  return Array.from({ length: CHAPTERS }, (_, i) => {
    const its = randomOf(seed, `work ${work}`, i);
    const paragraphs = i % 2 === 0 ? chapterOf('refrains', its) : prose(its, PROSE).split('\n');
    for (const line of again) paragraphs.splice(Math.floor(its() * paragraphs.length), 0, line);
    // Two of them always together, as a verse is.
    paragraphs.splice(Math.floor(its() * paragraphs.length), 0, ...again.slice(0, 2));
    return { id: String(100 + i), text: paragraphs.join('\n') };
  });
}

function tryOnce(
  work: readonly Chapter[],
  { edit, words, length }: Omit<WorkCell, 'outcome'>,
  random: Random,
  outcome: Outcome,
): void {
  const own = Math.floor(random() * work.length);
  const chapter = work[own] as Chapter;
  const start = someQuote(chapter.text, length, random);
  const anchor = describeQuote(asChapter(chapter.text), start, start + length);
  const now = words === 'one word replaced' ? replaceWord(anchor.exact, random) : anchor.exact;
  const marked = chapter.text.slice(0, start) + START + now + END + chapter.text.slice(start + length);
  const edited = WORK_EDITS[edit](
    work.map((each, i) => (i === own ? { ...each, text: marked } : each)),
    own,
    random,
  );
  const after = edited.map(({ id, text }) => ({ id, text: mistyped(text, random) }));
  const texts = after.map(({ text }) => asChapter(text.replace(START, '').replace(END, '')));
  const its = after.findIndex(({ text }) => text.includes(START) && text.includes(END));
  const begin = after[its]?.text.indexOf(START) ?? 0;
  const right = its === -1 ? null : { start: begin, end: (after[its]?.text.indexOf(END) ?? 0) - 1 };
  const known = after.findIndex(({ id }) => id === chapter.id);
  const found = find(anchor, known, texts);
  // What is found in another chapter is as wrong as other words in the same.
  judge(outcome, found, found && right && found.at !== its ? { start: -2, end: -1 } : right);
}

/** As the reader does it: in its own chapter, then among all. */
function find(anchor: Anchor, own: number, texts: readonly ReturnType<typeof asChapter>[]) {
  const text = texts[own];
  const inOwn = text && resolveAnchor(anchor, text);
  if (inOwn) return { ...inOwn, at: own };
  const chapters = texts.map((chapter, at) => ({
    at,
    chapterId: null,
    chapterNumber: at + 1,
    text: () => chapter,
  }));
  const found = finish(findInWork(anchor, chapters));
  return found && { ...found, at: found.chapter.at };
}

/** Outside the quote. */
function mistyped(text: string, random: Random): string {
  const typo = (word: string) => (random() < 0.01 ? `${word.slice(0, -1)}e${word.slice(-1)}` : word);
  const typed = (part: string) => part.replace(/\p{L}+/gu, typo);
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from === -1 || to === -1) return typed(text);
  return typed(text.slice(0, from)) + text.slice(from, to) + typed(text.slice(to));
}

/** At a break between paragraphs; one inside the quote is none. */
function halves(text: string): [string, string] {
  let cut = text.indexOf('\n', text.length * 0.45);
  while (cut > text.indexOf(START) && text.includes(START) && cut < text.indexOf(END)) {
    cut = text.indexOf('\n', cut + 1);
  }
  return cut === -1 ? [text, 'The end.'] : [text.slice(0, cut), text.slice(cut + 1)];
}

/** The rest, and the paragraphs round the quote. */
function cutScene(text: string): [rest: string, scene: string] {
  let [from, to] = [text.indexOf(START), text.indexOf(END)];
  for (let i = 0; i < SCENE; i++) {
    from = Math.max(0, text.lastIndexOf('\n', from - 1));
    to = text.indexOf('\n', to + 1) === -1 ? text.length : text.indexOf('\n', to + 1);
  }
  return [text.slice(0, from) + text.slice(to), text.slice(from, to).trim()];
}
