import type { Counts } from '../../../storage/database/changes';
import type { ImportPlan, WorkChange } from '../../../storage/file/plan-import';
import type { Undone } from '../../../storage/file/undo-import';
import { joinedWords } from '../../shared/joined-words';

/** Tables that a reader knows by a name, in the order in which they are told. */
const TOLD = {
  works: ['work', 'works'],
  readings: ['place', 'places'],
  highlights: ['highlight', 'highlights'],
  workNotes: ['note on a work', 'notes on works'],
  drafts: ['draft', 'drafts'],
  visits: ['visit', 'visits'],
  sittings: ['sitting', 'sittings'],
  settings: ['setting', 'settings'],
  excluded: ['exclusion', 'exclusions'],
} as const;

/** "It adds 3 works and 12 highlights, changes 1 place, and leaves 40 entries as they are." */
export function planWords({ counts, changes, heldBack }: ImportPlan): string {
  const left = Object.values(counts).reduce((sum, { leave }) => sum + leave, 0);
  const leaves =
    left === 0
      ? null
      : left === 1
        ? 'leaves 1 entry as it is'
        : `leaves ${left.toLocaleString('en')} entries as they are`;
  if (changes === 0 && heldBack.length > 0) {
    return left === 0
      ? 'Nothing in this file can be imported yet.'
      : 'Everything else in this file is in your library already.';
  }
  if (changes === 0) return 'Everything in this file is in your library already.';
  const does = doing(counts);
  if (does.length === 0) return `It ${NO_NEWS}.`;
  return `It ${joinedWords(leaves === null ? does : [...does, leaves])}.`;
}

const NO_NEWS = 'brings what is known of works and chapters up to date';

/** The same without what stays, in the middle of a sentence. */
export function countsWords(counts: ImportPlan['counts']): string {
  return joinedWords(doing(counts)) || NO_NEWS;
}

function doing(counts: ImportPlan['counts']): string[] {
  const counted = (verb: string, of: (count: ImportPlan['counts']['works']) => number) => {
    const each = Object.entries(TOLD).flatMap(([table, names]) => {
      // An import from before a table was added does not count it.
      const its: Counts | undefined = counts[table as keyof typeof TOLD];
      const count = its ? of(its) : 0;
      return count === 0 ? [] : [`${count.toLocaleString('en')} ${names[count === 1 ? 0 : 1]}`];
    });
    return each.length === 0 ? [] : [`${verb} ${joinedWords(each)}`];
  };
  return [
    ...counted('adds', ({ add }) => add),
    ...counted('changes', ({ change }) => change),
    ...counted('removes what was forgotten elsewhere:', ({ remove }) => remove),
  ];
}

/** "A backup of AO3 Toybox: 412 works. Not taken over: settings." */
export function rivalWords({ name, works, left, forgotten }: NonNullable<ImportPlan['rival']>): string {
  const holds = works === 0 ? 'nothing of what you read' : worksWords(works);
  const parts = [`A backup of ${name}: ${holds}.`];
  if (forgotten > 0) {
    parts.push(`${worksWords(forgotten)} ${forgotten === 1 ? 'stays' : 'stay'} forgotten, as you asked.`);
  }
  if (left.length > 0) parts.push(`Not taken over: ${left.join('; ')}.`);
  return parts.join(' ');
}

/** "A file of highlights, by Catchword: 412 highlights." */
export function annotationsWords({ format, by, found }: NonNullable<ImportPlan['annotations']>): string {
  const what = format === 'table' ? 'A table of highlights' : 'A file of highlights';
  const count =
    found === 0 ? 'none' : `${found.toLocaleString('en')} ${found === 1 ? 'highlight' : 'highlights'}`;
  return `${what}${by === null ? '' : `, by ${by}`}: ${count}.`;
}

function worksWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'work' : 'works'}`;
}

/** What of a file cannot be read. */
export function unreadWords(count: number): string {
  return count === 1
    ? 'One entry cannot be read and is left out'
    : `${count.toLocaleString('en')} entries cannot be read and are left out`;
}

/** What of a file is left out for now: it would be later than whatever the user does until its day has come. */
export function heldBackWords(count: number): string {
  return count === 1
    ? 'One entry is dated in the future and is left out'
    : `${count.toLocaleString('en')} entries are dated in the future and are left out`;
}

/** One work of an import: "The Last Boat: new, 2 highlights". */
export function workWords({ title, work, is, reading, highlights, others }: WorkChange): string {
  const what = [
    is === 'new' && 'new',
    is === 'forgotten' && 'forgotten elsewhere',
    reading && 'a place',
    highlights > 0 && `${highlights.toLocaleString('en')} ${highlights === 1 ? 'highlight' : 'highlights'}`,
    others > 0 && `${others.toLocaleString('en')} other ${others === 1 ? 'entry' : 'entries'}`,
  ].filter((each) => typeof each === 'string');
  return `${title ?? work}: ${what.join(', ')}`;
}

/** What is said when it is done. */
export function importedWords({ counts }: ImportPlan): string {
  const { works, highlights } = counts;
  const added = [
    works.add > 0 && `${works.add.toLocaleString('en')} new ${works.add === 1 ? 'work' : 'works'}`,
    highlights.add > 0 &&
      `${highlights.add.toLocaleString('en')} new ${highlights.add === 1 ? 'highlight' : 'highlights'}`,
  ].filter((each) => typeof each === 'string');
  return added.length === 0 ? 'The file is imported.' : `The file is imported: ${joinedWords(added)}.`;
}

/** What an import did, for as long as it can be undone: "312 works and 12 highlights". */
export function addedWords(counts: ImportPlan['counts']): string {
  const added = Object.entries(TOLD).flatMap(([table, names]) => {
    const { add } = counts[table as keyof typeof TOLD];
    return add === 0 ? [] : [`${add.toLocaleString('en')} ${names[add === 1 ? 0 : 1]}`];
  });
  return joinedWords(added) || 'a file';
}

/** What undoing one came to. */
export function undoneWords({ restored, stayed }: Undone): string {
  if (stayed === 0) return 'Undone: all is as it was before the import.';
  const left =
    stayed === 1
      ? '1 entry that changed since stays'
      : `${stayed.toLocaleString('en')} entries that changed since stay`;
  return restored === 0 ? `Nothing was undone: ${left}.` : `Undone: all is as it was before, but ${left}.`;
}
