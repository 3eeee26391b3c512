import type { LeftOut, OwnList, OwnPage } from '../../archive/listing/own-page';
import type { TakenIn } from '../../storage/database/visits';
import { joinedWords } from '../shared/joined-words';

const NAMES: { readonly [List in OwnList]: string } = {
  history: 'Your history',
  later: 'Marked for Later',
  bookmarks: 'Your bookmarks',
};

/** "Your history, page 2: 20 works" */
export function pageWords({ list, page, works }: OwnPage): string {
  const name = page === null ? NAMES[list] : `${NAMES[list]}, page ${page}`;
  return `${name}: ${worksWords(works.length)}`;
}

/** "20 works", "1 work", "no works" */
export function worksWords(count: number): string {
  if (count === 1) return '1 work';
  return `${count === 0 ? 'no' : count.toLocaleString('en')} works`;
}

/** What will be kept of each work, and what the archive cannot tell. */
export function whatComes({ list, works }: OwnPage): string {
  const [of, them] = works.length === 1 ? ['its', 'it'] : ['their', 'them'];
  const day = list === 'bookmarks' ? `you bookmarked ${them}` : `you last opened ${them}`;
  return `What comes is ${of} title, creators, fandoms, language and length, and the day ${day}. The archive does not know your place in ${them}.`;
}

const LEFT_OUT: { readonly [Kind in keyof LeftOut]: [one: string, many: string] } = {
  deleted: ['deleted work', 'deleted works'],
  mystery: ['work that is not revealed yet', 'works that are not revealed yet'],
  external: ['work on another site', 'works on other sites'],
  series: ['series', 'series'],
  unclear: ['work that Catchword cannot make out', 'works that Catchword cannot make out'],
};

/** "1 deleted work has nothing to take."; `null` when nothing is left out. */
export function leftOutWords(leftOut: LeftOut): string | null {
  const kinds = (Object.keys(LEFT_OUT) as (keyof LeftOut)[]).filter((kind) => leftOut[kind] > 0);
  if (kinds.length === 0) return null;
  const parts = kinds.map((kind) => `${leftOut[kind]} ${LEFT_OUT[kind][leftOut[kind] === 1 ? 0 : 1]}`);
  const rows = kinds.reduce((sum, kind) => sum + leftOut[kind], 0);
  return `Left out: ${joinedWords(parts)}. ${rows === 1 ? 'It has' : 'They have'} nothing to take.`;
}

/** "18 works taken in, 2 were known already." */
export function takenWords({ taken, known, forgotten, excluded, changes }: TakenIn): string {
  const parts: string[] = [];
  if (taken > 0) parts.push(`${worksWords(taken)} taken in`);
  if (known > 0)
    parts.push(taken > 0 ? `${known} ${known === 1 ? 'was' : 'were'} known already` : allKnown(known));
  if (forgotten > 0) parts.push(`${forgotten} you had forgotten ${forgotten === 1 ? 'stays' : 'stay'} so`);
  if (excluded > 0)
    parts.push(`${worksWords(excluded)} you excluded ${excluded === 1 ? 'stays' : 'stay'} out`);
  const days = taken === 0 && changes.length > 0 ? ' The days of your visits were noted.' : '';
  return `${parts.join(', ')}.${days}`;
}

function allKnown(known: number): string {
  return known === 1 ? '1 work was known already' : `${worksWords(known)} were known already`;
}
