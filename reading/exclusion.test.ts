import { describe, expect, it } from 'vitest';
import {
  type Exclusion,
  excludableOf,
  exclusionKey,
  exclusionsOf,
  fandomExclusion,
  whyNotKept,
} from './exclusion';

const work = 'archiveofourown.org/works/1';
const row = (key: string, name: string, deleted: number | null = null): Exclusion => ({ key, name, deleted });

describe('a fandom', () => {
  it('is one whatever its capitals, its spaces, and the way its accents are stored', () => {
    const key = fandomExclusion('Halfway Lantern (Podcast)');
    expect(key).toBe('fandom:halfway lantern (podcast)');
    expect(fandomExclusion('  HALFWAY  lantern\n(podcast) ')).toBe(key);
    expect(fandomExclusion('Phare \u00e0 mi-chemin')).toBe(fandomExclusion('PHARE A\u0300 MI-CHEMIN'));
    expect(fandomExclusion('Halfway Lantern')).not.toBe(key);
  });
});

describe('a key', () => {
  it('tells what it is of', () => {
    const excludables = [
      { kind: 'work', work, name: 'What the Tide Table Left Out' },
      { kind: 'fandom', name: 'Halfway Lantern' },
    ] as const;
    for (const of of excludables) expect(excludableOf({ key: exclusionKey(of), name: of.name })).toEqual(of);
    expect(excludableOf({ key: 'series:7', name: 'of a version to come' })).toBeNull();
  });
});

describe('whyNotKept', () => {
  it('finds the work before its fandoms, under the name by which she excluded it', () => {
    const keys = exclusionsOf(work, ['Orrery Street', 'Halfway Lantern']);
    expect(keys).toHaveLength(3);
    const ofFandom = row(fandomExclusion('HALFWAY LANTERN'), 'HALFWAY LANTERN');
    const find = (rows: Exclusion[]) => whyNotKept(keys.map((key) => rows.find((each) => each.key === key)));
    expect(find([ofFandom])).toEqual({ why: 'fandom', name: 'HALFWAY LANTERN' });
    expect(find([ofFandom, row(`work:${work}`, 'A work')])).toEqual({ why: 'work' });
    expect(find([row(`work:${work}`, 'A work', 7)])).toBeNull();
    expect(find([row('work:archiveofourown.org/works/2', 'Another')])).toBeNull();
  });
});
