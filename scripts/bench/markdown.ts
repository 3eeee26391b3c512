import type { Engine } from '../../tests/browsers/types';
import type { Results } from './results';
import { isMet, type Row } from './rows';
import { type Cells, cellsOf } from './table';

const BEGIN = '<!-- results -->';
const END = '<!-- /results -->';

/** The page of docs/ with other results between its marks. @throws Error when it has lost them. */
export function withResults(page: string, results: Results): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has lost the marks round its results');
  return `${page.slice(0, from + BEGIN.length)}\n\n${resultsAsMarkdown(results)}\n\n${page.slice(to)}`;
}

/** A table of all figures, both engines side by side, with the day and the machine above it. */
export function resultsAsMarkdown({ at, machine, rows }: Results): string {
  const { cpu, cores, memoryGB, system } = machine;
  const names = [...new Set(rows.map(({ name }) => name))];
  const runs = rows.map(({ value }) => value.runs);
  return [
    `Measured on ${at.slice(0, 10)}: ${cpu}, ${cores} cores, ${memoryGB} GB, ${system}; at most ${Math.max(...runs)} runs a figure.`,
    '',
    '| figure | Chromium | × floor | Firefox | × floor | target | | what is measured |',
    '|---|--:|--:|--:|--:|--:|---|---|',
    ...names.map((name) => `| ${lineOf(rows.filter((row) => row.name === name)).join(' | ')} |`),
  ].join('\n');
}

function lineOf(rows: readonly Row[]): string[] {
  const of = (engine: Engine) => rows.find((row) => row.engine === engine);
  const cells = rows.map((row) => cellsOf(row, false));
  const [first] = cells;
  if (!first) throw new RangeError('There is no row of nothing');
  return [
    `\`${first.name}\``,
    ...(['chromium', 'firefox'] as const).flatMap((engine) => {
      const row = of(engine);
      return row ? figureAndRatio(cellsOf(row, false)) : ['–', ''];
    }),
    first.target,
    verdict(rows),
    first.what.replaceAll('|', '\\|'),
  ];
}

function figureAndRatio({ value, spread, ratio }: Cells): [string, string] {
  return [spread === '' ? value : `${value} (${spread})`, ratio];
}

function verdict(rows: readonly Row[]): string {
  const held = rows.filter((row) => isMet(row) !== null);
  const missed = held.filter((row) => isMet(row) === false);
  if (held.length === 0) return '';
  if (missed.length === 0) return 'met';
  if (missed.length === rows.length) return '**missed**';
  return `**missed** in ${missed.map(({ engine }) => (engine === 'firefox' ? 'Firefox' : 'Chromium')).join()}`;
}
