import { describe, expect, it } from 'vitest';
import type { Highlight } from './highlight';
import { ANY, filterOf, searchedText, tagsIn, type Wanted } from './highlight-filter';

const highlight = (change: Partial<Highlight>): Highlight => ({
  id: 'highlight-1',
  work: 'archiveofourown.org/works/1',
  chapterId: null,
  chapterNumber: 1,
  colour: 'yellow',
  anchor: { exact: 'The Lamp went out.', prefix: '', suffix: '', start: 0, end: 18, textHash: '' },
  note: '',
  tags: [],
  created: 1,
  modified: 1,
  deleted: null,
  ...change,
});

const fits = (change: Partial<Highlight>, wanted: Partial<Wanted>) => {
  const one = highlight(change);
  return filterOf({ ...ANY, ...wanted })(one, searchedText(one));
};

describe('a filter', () => {
  it('lets all through that are of any sort', () => {
    expect(fits({}, {})).toBe(true);
    expect(fits({}, { words: '  ' })).toBe(true);
  });

  it.each([
    ['line', {}, 'lamp WENT'],
    ['note', { note: 'Made me cry' }, 'me cry'],
    ['tag', { tags: ['Foreshadowing'] }, 'shadow'],
    ['words marked first', { formerly: 'The candle went out.' }, 'candle'],
  ])('finds words in the %s, whatever the capitals', (_, change, words) => {
    expect(fits(change, { words })).toBe(true);
    expect(fits({}, { words: `${words} not` })).toBe(false);
  });

  it('wants all that is asked for at once', () => {
    const marked = { colour: 'pink', tags: ['sea'], note: 'salt' } as const;
    expect(fits({ ...marked, tags: ['sea'] }, { colour: 'pink', tag: 'sea', words: 'salt' })).toBe(true);
    expect(fits({ ...marked, tags: ['sea'] }, { colour: 'green', tag: 'sea', words: 'salt' })).toBe(false);
    expect(fits({ ...marked, tags: ['seaside'] }, { tag: 'sea' })).toBe(false);
  });
});

it('tags are told once, by name', () => {
  expect(tagsIn([highlight({ tags: ['tide', 'arc'] }), highlight({ tags: ['arc'] })])).toEqual([
    'arc',
    'tide',
  ]);
});
