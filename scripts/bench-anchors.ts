import { type Cell, measureAnchors } from './bench-anchors/measure';
import { anchorTables, workTable } from './bench-anchors/table';
import { measureAnchorsInWorks, type WorkCell } from './bench-anchors/works';
import { publish } from './figures/publish';

/*
 * npm run bench:anchors: how well quotes survive what authors do to their chapters, beside the rule that the field uses
 * today. Needs no browser. Always the same figures for the same seed and trials; with those of docs/ANCHORS.md, or with
 * --write, they are written there.
 */
publish('bench:anchors', 'ANCHORS.md', ({ seed, trials }) => {
  const cells: Cell[] = [];
  for (const cell of measureAnchors(seed, trials)) {
    cells.push(cell);
    console.log(`${cell.kind}: ${cell.edit}, ${cell.length} characters`);
  }
  const inWorks: WorkCell[] = [];
  for (const cell of measureAnchorsInWorks(seed, trials)) {
    inWorks.push(cell);
    console.log(`works: ${cell.edit}, ${cell.words}, ${cell.length} characters`);
  }
  return `${anchorTables(cells)}\n\n${workTable(inWorks)}`;
});
