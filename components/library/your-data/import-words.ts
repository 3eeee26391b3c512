import type { ImportPlan, WorkChange } from '../../../storage/file/plan-import';

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
} as const;

/** "It adds 3 works and 12 highlights, changes 1 place, and leaves 40 entries as they are." */
export function planWords({ counts, changes }: ImportPlan): string {
  const left = Object.values(counts).reduce((sum, { leave }) => sum + leave, 0);
  const leaves =
    left === 0
      ? null
      : left === 1
        ? 'leaves 1 entry as it is'
        : `leaves ${left.toLocaleString('en')} entries as they are`;
  if (changes === 0) return 'Everything in this file is in your library already.';
  const parts = [
    counted('adds', ({ add }) => add),
    counted('changes', ({ change }) => change),
    counted('removes what was forgotten elsewhere:', ({ remove }) => remove),
    leaves,
  ].filter((part) => part !== null);
  return parts.length === 0 || (parts.length === 1 && leaves)
    ? 'It brings what is known of works and chapters up to date.'
    : `It ${joined(parts)}.`;

  function counted(verb: string, of: (count: ImportPlan['counts']['works']) => number): string | null {
    const each = Object.entries(TOLD).flatMap(([table, names]) => {
      const count = of(counts[table as keyof typeof TOLD]);
      return count === 0 ? [] : [`${count.toLocaleString('en')} ${names[count === 1 ? 0 : 1]}`];
    });
    return each.length === 0 ? null : `${verb} ${joined(each)}`;
  }
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
  return added.length === 0 ? 'The file is imported.' : `The file is imported: ${joined(added)}.`;
}

function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
