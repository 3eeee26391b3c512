import { percent, rows } from '../figures/table';
import { EDIT_NAMES } from './edits';
import { type Cell, KINDS, LENGTHS, type Outcome } from './measure';
import { METHOD_NAMES } from './methods';
import { WORDS, WORK_EDIT_NAMES, WORK_LENGTHS, type WorkCell } from './works';

/** What was measured as Markdown: a table for each kind of chapter, each rule in a row of its own. */
export function anchorTables(cells: readonly Cell[]): string {
  return KINDS.map((kind) => {
    const body = EDIT_NAMES.flatMap((edit) =>
      METHOD_NAMES.map((name) => [
        edit,
        name === 'Catchword' ? `**${name}**` : name,
        ...LENGTHS.map((length) => {
          const cell = cells.find(
            (each) => each.kind === kind && each.edit === edit && each.length === length,
          );
          return cell ? figure(cell.outcomes[name]) : '–';
        }),
      ]),
    );
    return [`Chapters of ${kind}:`, '', ...rows(['edit', 'rule', ...LENGTHS.map(String)], body)].join('\n');
  }).join('\n\n');
}

/** What was measured of edits of works as Markdown. */
export function workTable(cells: readonly WorkCell[]): string {
  const body = WORK_EDIT_NAMES.flatMap((edit) =>
    WORDS.map((words) => [
      edit,
      words,
      ...WORK_LENGTHS.map((length) => {
        const its = cells.find(
          (cell) => cell.edit === edit && cell.words === words && cell.length === length,
        );
        return its ? figure(its.outcome) : '–';
      }),
    ]),
  );
  return ['Works:', '', ...rows(['edit', 'the quote', ...WORK_LENGTHS.map(String)], body)].join('\n');
}

/** "right / wrong / not found", in percent. */
function figure(outcome: Outcome): string {
  const lost = outcome.trials - outcome.right - outcome.wrong;
  return [outcome.right, outcome.wrong, lost].map((count) => percent(count, outcome)).join(' / ');
}
