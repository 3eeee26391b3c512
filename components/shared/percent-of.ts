/** A share of a work (0 to 1) in whole percent; never 100 before the last word. */
export function percentOf(share: number): number {
  return share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
}
