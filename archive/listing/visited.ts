import { countOf, lineOf } from '../text';
import type { Visited } from './types';

/** What the archive says of the work's versions since the last visit. */
const STATES: readonly [phrase: string, state: Visited['state']][] = [
  ['(Latest version.)', 'latest'],
  ['(Minor edits made since then.)', 'minor edits'],
  ['(Update available.)', 'update available'],
];

/** Reads a history row's "Last visited: …"; `null` for a row of any other page. */
export function readVisited(user: Element | null): Visited | null {
  const text = lineOf(user?.querySelector('h4.viewed'));
  if (text === null) return null;
  const deleted = /\(Deleted work, last visited ([^)]+)\)/.exec(text);
  if (deleted) return { last: deleted[1] ?? null, times: null, state: null, markedForLater: null };
  return {
    last: /Last visited:\s*([^(]*?)\s*(?:\(|Visited |$)/.exec(text)?.[1] || null,
    times: /Visited once/.test(text) ? 1 : countOf(/Visited (\S+) times/.exec(text)?.[1]),
    state: STATES.find(([phrase]) => text.includes(phrase))?.[1] ?? null,
    markedForLater: text.includes('(Marked for Later.)'),
  };
}
