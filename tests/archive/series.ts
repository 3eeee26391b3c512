import type { SeriesPart, Work } from './types';

/** A series of the archive and its works in their order. */
export interface Series {
  readonly part: SeriesPart;
  readonly works: readonly Work[];
}

/** The series with this id among `all`; null when no work belongs to it. */
export function seriesOf(all: readonly Work[], id: number): Series | null {
  const parts = all
    .flatMap((work) => (work.series ?? []).map((part) => ({ work, part })))
    .filter(({ part }) => part.id === id)
    .sort((one, other) => one.part.position - other.part.position);
  const [first] = parts;
  return first ? { part: first.part, works: parts.map(({ work }) => work) } : null;
}

/** All series that `works` belong to. */
export function allSeries(works: readonly Work[]): Series[] {
  const ids = new Set(works.flatMap(({ series }) => (series ?? []).map(({ id }) => id)));
  return [...ids].flatMap((id) => seriesOf(works, id) ?? []);
}
