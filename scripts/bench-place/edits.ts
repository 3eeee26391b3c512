import { paragraph, pick, type Random, sentence } from '../../reading/prose-for-tests';
import { type Draft, type Line, lineOf, type Target } from './draft';

/** An author's edit. What it promises about the target, such as to spare it, holds in every draft. */
export type Edit = (draft: Draft, target: Target, random: Random) => Draft;

/** The edits that are measured, by what the table calls them. */
export const EDITS = {
  'typos in 1 % of the words': (draft, _target, random) => typos(draft, random, 0.01),
  'typos in 5 % of the words': (draft, _target, random) => typos(draft, random, 0.05),
  'a name changed throughout': (draft) => rename(draft),
  'one to five paragraphs inserted': (draft, _target, random) => insert(draft, random, 1, 5),
  'a scene inserted': (draft, _target, random) => insert(draft, random, 8, 20),
  '15 % of the paragraphs split': (draft, _target, random) => split(draft, random, 0.15),
  '15 % of the paragraphs merged with the next': (draft, _target, random) => merge(draft, random, 0.15),
  'one sentence in five rewritten': (draft, _target, random) => rewriteSentences(draft, random, 0.2),
  '10 % of the paragraphs rewritten, every word': (draft, _target, random) =>
    withNote(rewrite(draft, random, 0.1), random),
  '30 % of the paragraphs rewritten, every word': (draft, _target, random) =>
    withNote(rewrite(draft, random, 0.3), random),
  '60 % of the paragraphs rewritten, every word': (draft, _target, random) =>
    withNote(rewrite(draft, random, 0.6), random),
  'the paragraph itself rewritten, every word': (draft, target, random) =>
    withNote(
      draft.map((line, i) => (i === lineOf(draft, target) ? rewritten(line, random) : line)),
      random,
    ),
  'a scene cut elsewhere': (draft, target, random) => cutElsewhere(draft, target, random),
  'the scene around it moved elsewhere': (draft, target, random) => {
    const rest = cutAround(draft, target, random);
    const at = draft.findIndex((line, i) => rest[i] !== line);
    const scene = draft.slice(at, at + draft.length - rest.length);
    const to = Math.floor(random() * (rest.length + 1));
    return [...rest.slice(0, to), ...scene, ...rest.slice(to)];
  },
  'everything: splits, merges, 10 % rewritten, a scene in, one out, typos': (draft, target, random) => {
    const shaped = merge(split(draft, random, 0.1), random, 0.05);
    const scenes = cutElsewhere(insert(shaped, random, 8, 20), target, random);
    return typos(rewrite(scenes, random, 0.1), random, 0.01);
  },
  'the paragraph itself cut': (draft, target) => draft.filter((_, i) => i !== lineOf(draft, target)),
  'the scene around it cut': (draft, target, random) => cutAround(draft, target, random),
  'the scene around it replaced by another': (draft, target, random) => {
    const shorter = cutAround(draft, target, random);
    const at = draft.findIndex((line, i) => shorter[i] !== line);
    const where = at === -1 ? shorter.length : at;
    return [...shorter.slice(0, where), ...fresh(random, 3, 12), ...shorter.slice(where)];
  },
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as EditName[];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function typos(draft: Draft, random: Random, share: number): Draft {
  const mistyped = (word: string) => {
    if (random() >= share) return word;
    const at = Math.floor(random() * word.length);
    const kind = random();
    const letter = pick(random, LETTERS);
    if (kind < 0.33) return word.slice(0, at) + letter + word.slice(at + 1);
    if (kind < 0.66 && word.length > 1) return word.slice(0, at) + word.slice(at + 1);
    return word.slice(0, at) + letter + word.slice(at);
  };
  return draft.map((line) => ({ ...line, text: line.text.replace(/\p{L}+/gu, mistyped) }));
}

function rename(draft: Draft): Draft {
  return draft.map((line) => ({ ...line, text: line.text.replace(/\b(she|Maren|Tobias|Ilse)\b/g, renamed) }));
}

const renamed = (name: string) => (name === 'she' ? 'Wilhelmina' : name === 'Maren' ? 'Jo' : 'Everard');

function fresh(random: Random, least: number, most: number): Line[] {
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: count }, () => ({ text: paragraph(random), from: [] }));
}

function insert(draft: Draft, random: Random, least: number, most: number): Draft {
  const at = Math.floor(random() * (draft.length + 1));
  return [...draft.slice(0, at), ...fresh(random, least, most), ...draft.slice(at)];
}

/** Parts untouched paragraphs between two sentences. */
function split(draft: Draft, random: Random, share: number): Draft {
  return draft.flatMap((line) => {
    const [origin] = line.from;
    const ends = [...line.text.matchAll(/[.?!”] (?=[“\p{Lu}])/gu)].map(({ index }) => index + 1);
    if (!origin || ends.length === 0 || random() >= share) return [line];
    const at = pick(random, ends);
    return [
      { text: line.text.slice(0, at), from: [{ ...origin, end: at + 1 }] },
      { text: line.text.slice(at + 1), from: [{ ...origin, start: at + 1 }] },
    ];
  });
}

function merge(draft: Draft, random: Random, share: number): Draft {
  const merged: Line[] = [];
  for (const line of draft) {
    const last = merged.at(-1);
    if (last && random() < share) {
      merged[merged.length - 1] = { text: `${last.text} ${line.text}`, from: [...last.from, ...line.from] };
    } else merged.push(line);
  }
  return merged;
}

function rewriteSentences(draft: Draft, random: Random, share: number): Draft {
  const other = (told: string) => (random() < share ? sentence(random) : told);
  return draft.map((line) => ({ ...line, text: line.text.replace(/[“\p{Lu}][^.?!]*[.?!]”?/gu, other) }));
}

function rewrite(draft: Draft, random: Random, share: number): Draft {
  return draft.map((line) => (random() < share ? rewritten(line, random) : line));
}

/**
 * With a paragraph more at the top. Rewriting alone leaves every paragraph its number, and whoever counts them would
 * be right by chance.
 */
const withNote = (draft: Draft, random: Random): Draft => [...fresh(random, 1, 1), ...draft];

const rewritten = (line: Line, random: Random): Line => ({ ...line, text: paragraph(random) });

/** 8 to 20 paragraphs, and never more than a third of the chapter. */
const sceneLength = (draft: Draft, random: Random) =>
  Math.min(8 + Math.floor(random() * 13), Math.max(1, Math.floor(draft.length / 3)));

function cutElsewhere(draft: Draft, target: Target, random: Random): Draft {
  const length = sceneLength(draft, random);
  const spared = lineOf(draft, target);
  const before = Math.max(0, spared - length + 1);
  const after = Math.max(0, draft.length - length - spared);
  if (before + after === 0) return draft;
  let from = Math.floor(random() * (before + after));
  if (from >= before) from += spared + 1 - before;
  return [...draft.slice(0, from), ...draft.slice(from + length)];
}

function cutAround(draft: Draft, target: Target, random: Random): Draft {
  const length = sceneLength(draft, random);
  const from = Math.max(0, lineOf(draft, target) - Math.floor(random() * length));
  return [...draft.slice(0, from), ...draft.slice(from + length)];
}
