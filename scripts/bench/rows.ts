import type { Engine } from '../../tests/browsers/types';
import type { Figure, Measure, Sample, Taken, Target } from './measure';
import type { Stage } from './stage';
import { type Summary, summarise } from './statistics';

/** One figure in one engine, over all its runs. */
export interface Row {
  engine: Engine;
  name: string;
  what: string;
  unit: Figure['unit'];
  target: Target | null;
  value: Summary;
  floor: Summary | null;
  /** Of the value to the floor of the same run, run by run. */
  ratio: Summary | null;
}

/** Takes a measure's runs: a row for its own figure, and one for each of its parts. */
export async function rowsOf(measure: Measure, stage: Stage, runs: number, smoke: boolean): Promise<Row[]> {
  const samples: Sample[] = [];
  const count = measure.once ? 1 : Math.min(runs, measure.atMost ?? runs);
  for (let run = 0; run < count; run++) samples.push(await measure.run(stage, smoke));
  const parts = (measure.parts ?? []).map((part) => {
    const taken = samples.map(({ parts }) => parts?.[part.name]);
    const missing = taken.indexOf(undefined);
    if (missing >= 0) throw new Error(`Run ${missing + 1} of ${measure.name} does not tell its ${part.name}`);
    const named = { ...part, name: `${measure.name}-${part.name}` };
    return rowOf(named, stage.engine, taken as Taken[]);
  });
  return [rowOf(measure, stage.engine, samples), ...parts];
}

function rowOf({ name, what, unit, target }: Figure, engine: Engine, taken: readonly Taken[]): Row {
  const floors = taken.flatMap(({ floor }) => floor ?? []);
  // A floor of nothing at all is one that the clock was too coarse for.
  const ratios = taken.flatMap(({ value, floor }) => (floor ? [value / floor] : []));
  return {
    engine,
    name,
    what,
    unit,
    target,
    value: summarise(taken.map(({ value }) => value)),
    floor: floors.length > 0 ? summarise(floors) : null,
    ratio: ratios.length > 0 ? summarise(ratios) : null,
  };
}

/** Whether a row keeps what was promised; `null` where nothing was, or no floor was there to hold it to. */
export function isMet({ target, value, ratio }: Row): boolean | null {
  if (target === null) return null;
  if (typeof target === 'number') return value.median <= target;
  return ratio && ratio.median <= target.times;
}
