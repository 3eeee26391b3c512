import { percent, rows } from '../figures/table';
import { AIMS } from './aims';
import { KINDS } from './chapters';
import { EDIT_NAMES } from './edits';
import { type Cell, type Outcome, together } from './measure';
import { METHOD_NAMES, type MethodName } from './methods';

/** What was measured as Markdown: Catchword's figures, then the other ways beside them. */
export function editTables(cells: readonly Cell[]): string {
  return [
    'Catchword, in percent of the trials:',
    '',
    ...rows(
      ['edit', 'right paragraph', 'within one', 'said to be a guess', 'wrong, and not said', ...kindHeads()],
      EDIT_NAMES.map((edit) => {
        const all = outcomeOf(cells, edit, 'Catchword');
        const { exact } = AIMS[edit];
        const right = (of: Outcome) => (exact === null ? '–' : percent(of.exact, of));
        return [
          edit,
          right(all),
          percent(all.near, all),
          percent(all.guess, all),
          percent(all.silent, all),
          ...KINDS.map((kind) => {
            const of = outcomeOf(cells, edit, 'Catchword', kind);
            return `${right(of)} / ${percent(of.silent, of)}`;
          }),
        ];
      }),
    ),
    '',
    'The right paragraph by other ways of keeping a place, in percent. They never say that they guess: all the rest is wrong, and not said.',
    '',
    ...rows(
      ['edit', ...METHOD_NAMES],
      EDIT_NAMES.filter((edit) => AIMS[edit].exact !== null).map((edit) => [
        edit,
        ...METHOD_NAMES.map((name) => {
          const of = outcomeOf(cells, edit, name);
          const figure = percent(of.exact, of);
          return name === 'Catchword' ? `**${figure}**` : figure;
        }),
      ]),
    ),
  ].join('\n');
}

const kindHeads = () => KINDS.map((kind) => `${kind}: right / wrong unsaid`);

/** What one way came to under one edit, in one kind of chapter or in all. */
export function outcomeOf(cells: readonly Cell[], edit: string, name: MethodName, kind?: string): Outcome {
  const chosen = cells.filter((cell) => cell.edit === edit && (kind === undefined || cell.kind === kind));
  return together(chosen.map(({ outcomes }) => outcomes[name]));
}
