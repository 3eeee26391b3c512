import { type Cell, measureEdits } from './bench-place/measure';
import { editTables } from './bench-place/table';
import { workTable } from './bench-place/work-table';
import { measureWorks } from './bench-place/works';
import { publish } from './figures/publish';

/*
 * npm run bench:place: how well places survive what authors do to their chapters, beside other ways of keeping them.
 * Needs no browser. Always the same figures for the same seed and trials; with those of docs/PLACES.md, or with
 * --write, they are written there.
 */
publish('bench:place', 'PLACES.md', ({ seed, trials }) => {
  const cells: Cell[] = [];
  for (const cell of measureEdits(seed, trials)) {
    cells.push(cell);
    console.log(`${cell.kind}: ${cell.edit}`);
  }
  return `${editTables(cells)}\n\n${workTable(measureWorks(seed, trials))}`;
});
