import { percent, rows } from '../figures/table';
import { WORK_METHODS, type WorkRow } from './works';

/** What was measured of edits of works, as Markdown. */
export function workTable(measured: readonly WorkRow[]): string {
  const others = WORK_METHODS.filter((name) => name !== 'Catchword');
  return [
    'Works whose chapters change, with typos in 1 % of the words besides; Catchword, and the right paragraph by other ways:',
    '',
    ...rows(
      ['edit', 'right paragraph', 'said to be a guess', 'wrong, and not said', ...others],
      measured.map(({ edit, outcomes }) => {
        const { Catchword: of } = outcomes;
        const gone = edit === 'the chapter removed';
        const right = (count: number) => (gone ? '–' : percent(count, of));
        return [
          edit,
          `**${right(of.exact)}**`,
          percent(of.guess, of),
          percent(of.silent, of),
          ...others.map((name) => right(outcomes[name].exact)),
        ];
      }),
    ),
  ].join('\n');
}
