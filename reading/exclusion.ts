/** A row by which something is excluded, as it is kept. */
export interface Exclusion {
  /** Says what it is; see {@link exclusionKey}. */
  key: string;
  /** The work's title, or the fandom, as printed when she excluded it. */
  name: string;
  /** When she took it back, ms since the epoch; `null` while it is excluded. */
  deleted: number | null;
}

/** Something that the reader may keep out of her library: a work by its key, a fandom by its printed name. */
export type Excludable = { kind: 'work'; work: string; name: string } | { kind: 'fandom'; name: string };

/** Why nothing is noted of reading in a work; of a fandom `name` is how she excluded it. */
export type NotKept = { why: 'private' | 'own' | 'work' } | { why: 'fandom'; name: string };

/** The key of a row in `excluded`. Kept in libraries and files: never made another way. */
export function exclusionKey(of: Excludable): string {
  return of.kind === 'work' ? workExclusion(of.work) : fandomExclusion(of.name);
}

/** The key by which a work is excluded. */
export function workExclusion(work: string): string {
  return `work:${work}`;
}

/** The key by which a fandom is excluded: its printed name without regard to capitals, spaces and how accents are stored. */
export function fandomExclusion(name: string): string {
  return `fandom:${name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

/** What a row of `excluded` is about, by its key; `null` for a key that is none. */
export function excludableOf({ key, name }: Pick<Exclusion, 'key' | 'name'>): Excludable | null {
  if (key.startsWith('work:')) return { kind: 'work', work: key.slice('work:'.length), name };
  return key.startsWith('fandom:') ? { kind: 'fandom', name } : null;
}

/** The keys by any of which a work is excluded: its own, and those of its fandoms as printed. */
export function exclusionsOf(work: string, fandoms: readonly string[]): string[] {
  return [workExclusion(work), ...fandoms.map(fandomExclusion)];
}

/** Why a work is not kept, from the rows under {@link exclusionsOf} it; `null` when it is. The work itself comes first. */
export function whyNotKept(rows: readonly (Exclusion | undefined)[]): NotKept | null {
  const living = rows.flatMap((row) => (row && row.deleted === null ? (excludableOf(row) ?? []) : []));
  if (living.some(({ kind }) => kind === 'work')) return { why: 'work' };
  const [fandom] = living;
  return fandom ? { why: 'fandom', name: fandom.name } : null;
}
