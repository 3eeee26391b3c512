import type { Stage } from './stage';

/** What one run gives of a figure, and the floor measured beside it where there is one. */
export interface Taken {
  value: number;
  floor: number | null;
}

/** What one run gives: the figure, and others that the same run has told, by their names. */
export interface Sample extends Taken {
  parts?: Readonly<Record<string, Taken>>;
}

/** What was promised: a number of the figure's unit, or so many times the floor of the same run. */
export type Target = number | { times: number };

/** One number of the benchmark. */
export interface Figure {
  name: string;
  /** In a few words, for the table. */
  what: string;
  unit: 'ms' | 'bytes' | 's' | 'MB' | '%' | 'frames';
  /** `null` where nothing was promised. */
  target: Target | null;
}

/** One thing that is measured; its own figure is the first of those that a run of it gives. */
export interface Measure extends Figure {
  /** What else each run tells. Names go behind that of the measure: `open-1m`, `open-1m-whole`. */
  parts?: readonly Figure[];
  /** True where every run gives the same figure. */
  once?: boolean;
  /** In the small run another measure of the same kind stands for this one: with small works both are the same. */
  smoke?: false;
  /** For what takes minutes: no more runs than this, however many are asked for. */
  atMost?: number;
  run(stage: Stage, smoke: boolean): Promise<Sample>;
}
