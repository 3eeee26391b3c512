import { Slices } from '../file/slices';
import type { KeptName } from './kept';
import type { Source, Sources, Stored } from './sources';

/** One step of a search: what a slice of it found, and how far it is. */
export interface SearchStep {
  found: Found[];
  /** Things looked at so far, and how many there are. */
  looked: number;
  of: number;
}

/** Something that has the words in it. */
export interface Found {
  of: KeptName;
  stored: Stored;
  /** The field that has them first, as a path: `anchor.exact`. */
  where: string;
}

/** Things read and looked at in one go: a few ms, so that the page answers in between and shows what came. */
const SLICE = 250;

/**
 * Looks for words in everything that is kept (with a work's key: about that work), in texts of any field, without
 * regard to case. It reads a slice at a time, and no more than is asked for: whoever stops asking, or aborts, ends it.
 * @throws the signal's reason when it was aborted.
 */
export async function* lookFor(
  sources: Sources,
  words: string,
  work: string | null,
  signal: AbortSignal,
): AsyncGenerator<SearchStep> {
  const needle = words.trim().toLowerCase();
  const slices = new Slices(signal);
  const places = Object.entries(sources) as [KeptName, Source][];
  const counts = await Promise.all(places.map(([, source]) => source.count(work)));
  let of = counts.reduce((sum, count) => sum + count, 0);
  let looked = 0;
  for (const [name, source] of places) {
    let after: IDBValidKey | null = null;
    while (true) {
      const slice: Stored[] = await source.page(after, SLICE, work);
      const found = slice.flatMap((stored) => {
        const where = placeOf(needle, stored.value);
        return where === null ? [] : [{ of: name, stored, where }];
      });
      looked += slice.length;
      // Something may have come since it was counted.
      of = Math.max(of, looked);
      yield { found, looked, of };
      if (slice.length < SLICE) break;
      after = slice.at(-1)?.key ?? null;
      await slices.breathe();
    }
  }
}

/** Our own rows go four levels down; what goes in circles has to end somewhere. */
const DEEPEST = 24;

/** The path of the first text in `value` that has the needle (in lower case) in it; `null` when none has. */
export function placeOf(needle: string, value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.toLowerCase().includes(needle) ? '' : null;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return null;
  for (const [name, part] of Object.entries(value)) {
    const below = placeOf(needle, part, depth + 1);
    if (below === null) continue;
    // "tags", and not which of them.
    const own = Array.isArray(value) ? '' : name;
    return [own, below].filter((each) => each !== '').join('.');
  }
  return null;
}
