import { describe, expect, it } from 'vitest';
import type { TakenIn } from '../../storage/database/visits';
import { ownPage } from '../../storage/for-tests';
import { leftOutWords, pageWords, takenWords, whatComes } from './take-in-words';

const many = Array.from({ length: 20 }, (_, i) => String(i + 1));
const none = { deleted: 0, mystery: 0, external: 0, series: 0, unclear: 0 };

describe('pageWords', () => {
  it.each([
    [ownPage(many, 100, { page: 2 }), 'Your history, page 2: 20 works'],
    [ownPage(['1']), 'Your history: 1 work'],
    [ownPage([]), 'Your history: no works'],
    [ownPage(['1', '2'], 100, { list: 'later' }), 'Marked for Later: 2 works'],
    [ownPage(many, 100, { list: 'bookmarks', page: 13 }), 'Your bookmarks, page 13: 20 works'],
  ])('%#', (page, words) => {
    expect(pageWords(page)).toBe(words);
  });
});

describe('whatComes', () => {
  it('says for every list that there is no place', () => {
    expect(whatComes(ownPage(many))).toMatch(
      /their title.*the day you last opened them\. .*does not know your place in them\.$/,
    );
    expect(whatComes(ownPage(['1'], 100, { list: 'bookmarks' }))).toMatch(
      /its title.*the day you bookmarked it\. .*does not know your place in it\.$/,
    );
  });
});

describe('leftOutWords', () => {
  it.each([
    [{}, null],
    [{ deleted: 1 }, 'Left out: 1 deleted work. It has nothing to take.'],
    [
      { deleted: 2, external: 1, series: 1 },
      'Left out: 2 deleted works, 1 work on another site and 1 series. They have nothing to take.',
    ],
    [
      { mystery: 1, unclear: 3 },
      'Left out: 1 work that is not revealed yet and 3 works that Catchword cannot make out. They have nothing to take.',
    ],
  ])('%#', (kinds, words) => {
    expect(leftOutWords({ ...none, ...kinds })).toBe(words);
  });
});

describe('takenWords', () => {
  const change = { table: 'visits', key: 'w', before: null, after: null } as const;
  const taken = (counts: Partial<TakenIn>): TakenIn => ({
    taken: 0,
    known: 0,
    forgotten: 0,
    excluded: 0,
    changes: [],
    ...counts,
  });
  it.each([
    [taken({ taken: 18, known: 2, changes: [change] }), '18 works taken in, 2 were known already.'],
    [taken({ taken: 1, known: 1, changes: [change] }), '1 work taken in, 1 was known already.'],
    [taken({ taken: 3, changes: [change] }), '3 works taken in.'],
    [taken({ known: 20 }), '20 works were known already.'],
    [taken({ known: 1, changes: [change] }), '1 work was known already. The days of your visits were noted.'],
    [taken({ taken: 2, forgotten: 1, changes: [change] }), '2 works taken in, 1 you had forgotten stays so.'],
    [taken({ forgotten: 2 }), '2 you had forgotten stay so.'],
    [taken({ taken: 2, excluded: 1, changes: [change] }), '2 works taken in, 1 work you excluded stays out.'],
    [taken({ excluded: 3 }), '3 works you excluded stay out.'],
  ])('%#', (each, words) => {
    expect(takenWords(each)).toBe(words);
  });
});
