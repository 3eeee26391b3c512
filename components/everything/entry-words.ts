import { excludableOf } from '../../reading/exclusion';
import type { Entry, EntryOf, KeptName } from '../../storage/everything/kept';
import { countsWords } from '../library/your-data/import-words';
import { COUNTED, holdingsWords, shrunkWords, sizeWords, timeWords, WHY } from '../library/your-data/words';
import { percentOf } from '../shared/percent-of';
import { waitingWords } from './waiting-words';

/** One thing that is known, under its name. */
export interface Fact {
  name: string;
  value: string;
}

/** What is shown of an entry, before it is shown as it is stored. */
export interface EntryWords {
  head: string;
  /** Whether the head are words of a story. */
  quote: boolean;
  facts: Fact[];
  /** When she deleted it, ms since the epoch; `null` while it lives. */
  deleted: number | null;
}

/** An entry for people. A damaged one has its key for a head, and speaks by what is stored. */
export function entryWords(entry: Entry): EntryWords {
  const words =
    entry.row === null ? null : (TELL[entry.of] as Tell<KeptName>)(entry as EntryOf<KeptName>, entry.row);
  const { head, facts = [], quote = false, deleted = null } = words ?? { head: keyWords(entry.key) };
  return { head, quote, facts: facts.flatMap((fact) => known(fact)), deleted };
}

/** A key as text, whatever it is. */
export function keyWords(key: IDBValidKey): string {
  return typeof key === 'string' ? key : (JSON.stringify(key) ?? String(key));
}

type Value = string | number | null | false | undefined;
type Told = [name: string, value: Value];
type Tell<Name extends KeptName> = (
  entry: EntryOf<Name>,
  row: NonNullable<EntryOf<Name>['row']>,
) => { head: string; facts?: Told[]; quote?: boolean; deleted?: number | null };

const TELL: { readonly [Name in KeptName]: Tell<Name> } = {
  works: (_, row) => ({
    head: row.title,
    facts: [
      ['By', row.creators.join(', ')],
      ['Fandoms', row.fandoms.join(', ')],
      ['Language', row.language?.name],
      ['Length', lengthWords(row)],
      ['Noted', at(row.modified)],
    ],
  }),
  readings: ({ title, work }, row) => ({
    head: title ?? work ?? '',
    facts: [
      ['You are at', placeWords(row.current)],
      ['The words there', row.current.anchor.exact],
      ['Of the work', `${percentOf(row.progress)} %`],
      ['Posted then', row.of && postedWords(row.of)],
      ['Furthest', placeWords(row.furthest)],
      ['You said', row.status && `${row.status.value}, ${timeWords(row.status.at)}`],
      ['Finished', row.finished.map(timeWords).join('; ')],
      ['First opened', at(row.begun)],
      ['Read last', at(row.modified)],
    ],
  }),
  highlights: ({ title }, row) => ({
    head: row.anchor.exact,
    quote: true,
    facts: [
      ['Your note', row.note],
      ['Tags', row.tags.join(', ')],
      ['Work', title ?? row.work],
      ['Chapter', row.chapterNumber],
      ['Colour', row.colour],
      ['Marked', at(row.created)],
      ['Changed', row.modified !== row.created && at(row.modified)],
    ],
    deleted: row.deleted,
  }),
  sittings: ({ title }, row) => ({
    head: title ?? row.work,
    facts: [
      ['From', at(row.start)],
      ['To', at(row.end)],
      ['Words', row.words.toLocaleString('en')],
    ],
  }),
  workNotes: ({ title }, row) => ({
    head: title ?? row.work,
    facts: [
      ['Your note', row.note],
      ['Tags', row.tags.join(', ')],
      ['Changed', at(row.modified)],
    ],
    deleted: row.deleted,
  }),
  drafts: ({ title }, row) => ({
    head: title ?? row.work,
    facts: [
      ['Comment', row.text],
      ['Chapter', row.chapterNumber],
      ['Answers the comment', row.replyTo],
      ['Put into the form', at(row.put ?? null)],
      ['Changed', at(row.modified)],
    ],
    deleted: row.deleted,
  }),
  visits: ({ title }, row) => ({
    head: title ?? row.work,
    facts: [
      ['Last visit', at(row.last)],
      ['Says', row.source],
      ['Noted', at(row.modified)],
    ],
  }),
  chapters: ({ title }, row) => ({
    head: row.title ? `${row.number}. ${row.title}` : `Chapter ${row.number}`,
    facts: [
      ['Work', title ?? row.work],
      ['Words', row.words?.toLocaleString('en')],
      ['Check sum', row.textHash],
      ['Text seen', at(row.textSeen)],
      ['Noted', at(row.modified)],
    ],
  }),
  settings: (_, row) => ({
    head: row.name,
    facts: [
      ['Value', typeof row.value === 'string' ? row.value : JSON.stringify(row.value)],
      ['Changed', at(row.modified)],
    ],
  }),
  forgotten: (_, row) => ({ head: row.work, facts: [['Forgotten', at(row.at)]] }),
  excluded: (_, row) => ({
    head: row.name,
    facts: [
      ['What', excludableOf(row)?.kind],
      [row.deleted === null ? 'Not kept since' : 'Kept again since', at(row.modified)],
    ],
  }),
  snapshots: (_, row) => ({
    head: timeWords(row.at),
    facts: [
      ['Made', WHY[row.why]],
      ['Holds', holdingsWords(row.holds, COUNTED)],
      ['Size', sizeWords(row.bytes)],
    ],
  }),
  alarms: (_, row) => ({
    head: shrunkWords(row),
    facts: [
      ['Noticed', at(row.at)],
      ['Seen to', at(row.dismissed)],
    ],
  }),
  imports: (_, row) => ({
    head: timeWords(row.at),
    facts: [
      ['It', countsWords(row.counts)],
      ['State', row.done ? 'done, and can be undone' : 'begun, or broken off'],
    ],
  }),
  shelf: ({ title, work }, row) => ({
    ...waitingWords(row),
    facts: [...waitingWords(row).facts, ['Work', title ?? work]],
  }),
  sites: (_, site) => ({ head: site }),
};

function known([name, value]: Told): Fact[] {
  return value === null || value === undefined || value === false || value === ''
    ? []
    : [{ name, value: String(value) }];
}

/** A time; nothing for one that is not known. */
function at(time: number | null): string | null {
  return time === null ? null : timeWords(time);
}

function placeWords({ chapterNumber, fraction }: { chapterNumber: number; fraction: number }): string {
  return `chapter ${chapterNumber}, ${percentOf(fraction)} % of it`;
}

function postedWords({ chapters, words }: NonNullable<EntryOf<'readings'>['row']>['of'] & {}): string {
  return [
    chapters !== null && `${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}`,
    words !== null && `${words.toLocaleString('en')} words`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function lengthWords(row: NonNullable<EntryOf<'works'>['row']>): string {
  const planned = row.chaptersPlanned ?? '?';
  return [
    row.words !== null && `${row.words.toLocaleString('en')} words`,
    row.chaptersPosted !== null && `${row.chaptersPosted} of ${planned} chapters`,
    row.complete !== null && (row.complete ? 'complete' : 'in progress'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
