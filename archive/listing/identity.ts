import { archivePath, idIn } from './links';
import type { RowParts } from './row';
import type { ListedKind, ListedWork } from './types';

type Identity = Pick<ListedWork, 'kind' | 'workId' | 'seriesId'>;

/**
 * What a blurb stands for. `link` is its title's. `null` when a row names nothing at all and does not say
 * that something was deleted: then it is no row that can be told of.
 */
export function identify(row: Element, parts: RowParts, link: Element | null): Identity | null {
  const path = archivePath(link);
  const external =
    /(?:^|\s)external-work-\d+/.test(row.className) ||
    (link !== null && !/\/(works|series)\/\d/.test(path ?? ''));
  const workId = external ? null : agreed([inClass(row, 'work'), inId(row, 'work'), idIn(path, 'works')]);
  const seriesId = external
    ? null
    : agreed([inClass(row, 'series'), inId(row, 'series'), idIn(path, 'series')]);
  const kind = kindOf(row, parts, external, seriesId);
  if (kind === 'work' && workId === null && link === null) return null;
  return { kind, workId, seriesId };
}

function kindOf(row: Element, parts: RowParts, external: boolean, seriesId: string | null): ListedKind {
  if (row.classList.contains('deleted') || (!parts.header && parts.message)) return 'deleted';
  if (row.classList.contains('mystery') || parts.header?.classList.contains('mystery')) return 'mystery';
  if (external) return 'external';
  return seriesId !== null || row.classList.contains('series') ? 'series' : 'work';
}

const ID_IN_CLASS = { work: /(?:^|\s)work-(\d+)(?:\s|$)/, series: /(?:^|\s)series-(\d+)(?:\s|$)/ } as const;
const ID_IN_ID = { work: /^work_(\d+)$/, series: /^series_(\d+)$/ } as const;

/** Bookmark rows name their work in a class alone: their id is the bookmark's, or another number still. */
function inClass(row: Element, kind: keyof typeof ID_IN_CLASS): string | null {
  return ID_IN_CLASS[kind].exec(row.className)?.[1] ?? null;
}

function inId(row: Element, kind: keyof typeof ID_IN_ID): string | null {
  return ID_IN_ID[kind].exec(row.id)?.[1] ?? null;
}

const NO_WORK = /(?:^|\s)(?:deleted|mystery|series|series-\d+|external-work-\d+)(?:\s|$)/;

/** The id of the work that a blurb names, by its own names and the `link` of its title; `null` when it stands for anything else. */
export function workOf(row: Element, link: Element): string | null {
  const { className } = row;
  const path = archivePath(link);
  const linked = idIn(path, 'works');
  if (linked === null || NO_WORK.test(className) || idIn(path, 'series') !== null) return null;
  return agreed([ID_IN_CLASS.work.exec(className)?.[1] ?? null, inId(row, 'work'), linked]);
}

/** The one id that all who name one name. A mark beside the wrong work is worse than none. */
function agreed(ids: readonly (string | null)[]): string | null {
  const named = ids.filter((id) => id !== null);
  return named.every((id) => id === named[0]) ? (named[0] ?? null) : null;
}
