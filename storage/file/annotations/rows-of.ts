import { readAddress, workKey } from '../../../archive/urls';
import { sliceWhole } from '../../../reading/chapter-text';
import type { FoundHighlight, FoundWork } from '../../../reading/exchange/found-highlight';
import type { Highlight } from '../../../reading/highlight';
import { CONTEXT_STORED } from '../../../reading/occurrences';
import { hashText } from '../../../reading/text-hash';
import type { WorkRecord } from '../../records';
import { SCHEMA_VERSION } from '../../upgrades';
import { type Checked, checkRow, whyWild } from '../rows';

/** Longer, and it is no address. UTF-16 units */
const LONGEST_ADDRESS = 8_000;

/** The row of a highlight in a file, or why there is none. `generated` is when the file was written, in ms; 0 if unknown. */
export function highlightRow(found: FoundHighlight, generated: number): Checked<Highlight> {
  if (found.is === 'theirs') return foreignRow(found, generated);
  // Who puts our annotations into a set of their own may leave out what the set said; the fields are checked anyway.
  const { schema = SCHEMA_VERSION } = found;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    return { why: 'the version of its fields cannot be read' };
  }
  if (schema > SCHEMA_VERSION) {
    return {
      why: `it comes from a newer Catchword (version ${schema}); update Catchword, and import it then`,
    };
  }
  return checkRow('highlights', found.row, schema);
}

function foreignRow(found: FoundHighlight & { is: 'theirs' }, generated: number): Checked<Highlight> {
  const wild = whyWild(found);
  if (wild !== null) return { why: wild };
  const address = addressIn(found.source);
  if (!address) return { why: 'it does not say which work it is of' };
  const exact = normalised(found.exact).trim();
  if (exact === '') return { why: 'it has no words' };
  const prefix = normalised(found.prefix);
  const suffix = normalised(found.suffix);
  const start = isOffset(found.start) ? found.start : 0;
  const created = timeOr(found.created, timeOr(found.modified, generated));
  const row: Highlight = {
    id: idOf(found, address.work),
    work: address.work,
    chapterId: address.chapterId,
    chapterNumber: found.chapterNumber ?? 1,
    colour: found.colour,
    ...(found.underlined && { style: 'underline' }),
    anchor: {
      exact,
      prefix: sliceWhole(prefix, Math.max(0, prefix.length - CONTEXT_STORED), prefix.length),
      suffix: sliceWhole(suffix, 0, CONTEXT_STORED),
      start,
      end: start + exact.length,
      // Of no text: the words themselves are looked for.
      textHash: '',
    },
    note: found.note,
    tags: found.tags,
    created,
    modified: timeOr(found.modified, created),
    deleted: null,
  };
  return checkRow('highlights', row, SCHEMA_VERSION);
}

/** As far as a date goes (ECMA-262, 21.4.1.1), and not before the epoch: no highlight is that old. ms */
const LAST_TIME = 8.64e15;

function timeOr(time: number | null, otherwise: number): number {
  return time !== null && time >= 0 && time <= LAST_TIME ? time : otherwise;
}

/** Further on there is no chapter. UTF-16 units */
const LAST_OFFSET = 500_000;

function isOffset(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= LAST_OFFSET;
}

/** As the library has text: NFC, a space between words, a line break between paragraphs. */
function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, (space) => (/\n[^\S\n]*\r?\n/.test(space) ? '\n' : ' '));
}

/**
 * The same for the same annotation, so that a file that is imported twice adds nothing: by the other program's own name
 * for it, or by what does not change of it.
 */
function idOf(found: FoundHighlight & { is: 'theirs' }, work: string): string {
  const { id, exact, prefix, suffix, start, created } = found;
  const lasting = JSON.stringify(
    id === null ? [work, exact, prefix, suffix, start, created] : [work, exact, id],
  );
  // Two hashes of 64 bits: with one, two of a hundred thousand highlights might rarely be one.
  const digits = ['a', 'b'].map((lane) => hashText(lane + lasting).replace(/^.*-/, ''));
  return `from-${digits.join('')}`;
}

function addressIn(source: string | null): { work: string; chapterId: string | null } | null {
  if (
    source === null ||
    source.length > LONGEST_ADDRESS ||
    !/^https?:/i.test(source) ||
    !URL.canParse(source)
  ) {
    return null;
  }
  const { site, workId, chapterId } = readAddress(source);
  return workId === null ? null : { work: workKey(site, workId), chapterId };
}

/** What a file tells of a work, as a row; `null` where it cannot be one. Whoever opens the work knows it better. */
export function workRow({ key, title, creators }: FoundWork): WorkRecord | null {
  const [site = '', id = ''] = key.split('/works/');
  if (title === null) return null;
  const row: WorkRecord = {
    key,
    site,
    id,
    title,
    creators,
    fandoms: [],
    language: null,
    words: null,
    chaptersPosted: null,
    chaptersPlanned: null,
    complete: null,
    // In the first ms of all time: older than all that Catchword saw of it.
    modified: 1,
  };
  const checked = checkRow('works', row, SCHEMA_VERSION);
  return 'row' in checked ? checked.row : null;
}
