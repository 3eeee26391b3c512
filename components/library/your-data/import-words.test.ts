import { expect, it } from 'vitest';
import type { ImportPlan } from '../../../storage/file/plan-import';
import { noRows, TABLE_NAMES, type TableName } from '../../../storage/tables';
import {
  addedWords,
  annotationsWords,
  countsWords,
  importedWords,
  planWords,
  rivalWords,
  undoneWords,
  workWords,
} from './import-words';

type Counts = Partial<ImportPlan['counts']['works']>;

function plan(counts: { [Name in TableName]?: Counts }): ImportPlan {
  const none = { add: 0, change: 0, remove: 0, leave: 0 };
  const all = TABLE_NAMES.map((name) => [name, { ...none, ...counts[name] }] as const);
  const changes = all.reduce((sum, [, { add, change, remove }]) => sum + add + change + remove, 0);
  return {
    rows: noRows(),
    counts: Object.fromEntries(all) as ImportPlan['counts'],
    changes,
    works: [],
    settings: [],
    problems: [],
    heldBack: [],
    unknown: {},
    rival: null,
    annotations: null,
  };
}

it('does not say that all is here where something is held back', () => {
  const heldBack = [{ table: 'works', key: 'k', line: null, why: 'it is dated 2099-01-01' }];
  expect(planWords({ ...plan({ works: { leave: 3 } }), heldBack })).toBe(
    'Everything else in this file is in your library already.',
  );
  expect(planWords({ ...plan({}), heldBack })).toBe('Nothing in this file can be imported yet.');
});

it.each<[string, { [Name in TableName]?: Counts }]>([
  ['Everything in this file is in your library already.', { works: { leave: 3 } }],
  ['It adds 3 works and 1 highlight.', { works: { add: 3 }, highlights: { add: 1 } }],
  [
    'It adds 1,200 highlights, changes 1 place and leaves 1 entry as it is.',
    { highlights: { add: 1_200 }, readings: { change: 1 }, visits: { leave: 1 } },
  ],
  ['It removes what was forgotten elsewhere: 2 highlights.', { highlights: { remove: 2 } }],
  [
    'It brings what is known of works and chapters up to date.',
    { chapters: { change: 2 }, works: { leave: 1 } },
  ],
])('%s', (words, counts) => {
  expect(planWords(plan(counts))).toBe(words);
});

it('tells what a file of highlights is', () => {
  expect(annotationsWords({ format: 'annotations', by: 'Catchword', found: 1_200 })).toBe(
    'A file of highlights, by Catchword: 1,200 highlights.',
  );
  expect(annotationsWords({ format: 'table', by: null, found: 0 })).toBe('A table of highlights: none.');
});

it('tells what an import does to a work, and what it did', () => {
  const work = { work: 'archiveofourown.org/works/7', title: 'The Last Boat' };
  expect(workWords({ ...work, is: 'new', reading: true, highlights: 2, others: 0 })).toBe(
    'The Last Boat: new, a place, 2 highlights',
  );
  expect(workWords({ ...work, title: null, is: 'forgotten', reading: false, highlights: 0, others: 1 })).toBe(
    'archiveofourown.org/works/7: forgotten elsewhere, 1 other entry',
  );
  expect(importedWords(plan({ works: { add: 1 }, highlights: { add: 4 } }))).toBe(
    'The file is imported: 1 new work and 4 new highlights.',
  );
  expect(importedWords(plan({ settings: { change: 1 } }))).toBe('The file is imported.');
});

it('tells whose backup a file is, and what of it is not taken over', () => {
  const rival = { name: 'AO3 Toybox', works: 1_412, left: [], forgotten: 0 };
  expect(rivalWords(rival)).toBe('A backup of AO3 Toybox: 1,412 works.');
  expect(rivalWords({ ...rival, works: 0, left: ['settings'] })).toBe(
    'A backup of AO3 Toybox: nothing of what you read. Not taken over: settings.',
  );
  expect(rivalWords({ ...rival, works: 1, forgotten: 1, left: ['settings', 'coloured tags'] })).toBe(
    'A backup of AO3 Toybox: 1 work. 1 work stays forgotten, as you asked. Not taken over: settings; coloured tags.',
  );
});

it('tells what the last import brought, and what undoing it came to', () => {
  expect(addedWords(plan({ works: { add: 312 }, highlights: { add: 1 } }).counts)).toBe(
    '312 works and 1 highlight',
  );
  expect(addedWords(plan({ settings: { change: 1 } }).counts)).toBe('a file');
  expect(countsWords(plan({ works: { add: 3 }, readings: { change: 1 } }).counts)).toBe(
    'adds 3 works and changes 1 place',
  );
  expect(undoneWords({ restored: 3, stayed: 0 })).toBe('Undone: all is as it was before the import.');
  expect(undoneWords({ restored: 3, stayed: 1 })).toBe(
    'Undone: all is as it was before, but 1 entry that changed since stays.',
  );
  expect(undoneWords({ restored: 0, stayed: 2 })).toBe(
    'Nothing was undone: 2 entries that changed since stay.',
  );
});
