/** Several runs of one figure, told in a way that one slow run does not change. */
export interface Summary {
  runs: number;
  median: number;
  /** The middle half of the runs lies between these two. */
  lower: number;
  upper: number;
}

/** Sums up the values of one figure. @throws RangeError for none at all. */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('There is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    runs: sorted.length,
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
  };
}

/** By linear interpolation between the two nearest values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at % 1);
}
