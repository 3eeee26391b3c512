import type { Target } from './measure';
import { isMet, type Row } from './rows';
import type { Summary } from './statistics';

/** What stands in the columns of a row, as words. */
export interface Cells {
  engine: string;
  name: string;
  value: string;
  /** Between which two values the middle half of the runs lies; '' for a single run. */
  spread: string;
  floor: string;
  ratio: string;
  target: string;
  verdict: string;
  what: string;
}

/** The words over the columns. */
export const HEADER: Cells = {
  engine: 'engine',
  name: 'figure',
  value: 'median',
  spread: 'spread',
  floor: 'floor',
  ratio: 'ratio',
  target: 'target',
  verdict: '',
  what: 'what is measured',
};

/** Width of each column on the screen, for rows appear one by one, before the widest is known. */
const WIDTHS: Readonly<Record<Exclude<keyof Cells, 'what'>, number>> = {
  engine: 9,
  name: 26,
  value: 12,
  spread: 15,
  floor: 10,
  ratio: 8,
  target: 10,
  verdict: 7,
};

/** A row as words. A smoke run measures small things under the names of great ones, so it holds them to nothing. */
export function cellsOf(row: Row, smoke: boolean): Cells {
  const { engine, name, what, unit, value, floor, ratio } = row;
  const round = roundingOf(unit);
  const met = smoke ? null : isMet(row);
  return {
    engine,
    name,
    value: `${round(value.median)} ${unit}`,
    spread: spreadOf(value, round),
    floor: floor ? round(floor.median) : '',
    ratio: ratio ? times(ratio.median) : '',
    target: row.target === null || smoke ? '' : targetWords(row.target, unit),
    verdict: met === null ? '' : met ? 'met' : 'MISSED',
    what: smoke ? `small run: ${what}` : what,
  };
}

/** One line of the table on the screen. */
export function lineOf(cells: Cells): string {
  const columns = Object.entries(WIDTHS).map(([column, width]) =>
    cells[column as keyof typeof WIDTHS].padEnd(width),
  );
  return [...columns, cells.what].join(' ');
}

function roundingOf(unit: Row['unit']): (figure: number) => string {
  if (unit === 'bytes' || unit === 'frames') return (figure) => figure.toFixed(0);
  return (figure) => figure.toFixed(figure < 10 ? 1 : 0);
}

function spreadOf({ runs, lower, upper }: Summary, round: (figure: number) => string): string {
  return runs > 1 ? `${round(lower)}–${round(upper)}` : '';
}

/** Two digits that count: a ratio may be a hundredth or a hundred. */
function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;
}

function targetWords(target: Target, unit: Row['unit']): string {
  return typeof target === 'number' ? `≤ ${target} ${unit}` : `≤ ${target.times}×`;
}
