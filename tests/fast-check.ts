import fc from 'fast-check';

/**
 * fast-check as property tests use it here, in two sizes. The quick one belongs to every test run and tries the same
 * values each time, so that a run is never red by chance. The deep one (`npm run test:deep`) tries more and other values.
 */
export default fc;
export * from 'fast-check';

/** How many times as many values as in the quick size; `npm run test:deep` sets it. */
const TIMES = Number(process.env.CATCHWORD_TIMES ?? 1);

/** Where random values begin: always the same in the quick size, drawn and printed by `npm run test:deep`. */
export const SEED = Number(process.env.CATCHWORD_SEED ?? 1);

/** How many values a property tries in this size (or how long it may take), when the quick size has `quick`. */
export function runs(quick: number): number {
  return quick * TIMES;
}

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });
