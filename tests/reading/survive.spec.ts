import { runs, SEED } from '../fast-check';
import { expect, test } from './fixtures';

const TRIALS = runs(300);

test('a highlight is right or an orphan after random edits of the elements of its chapter', async ({
  reading,
}) => {
  const edited = await reading.ask('surviveEdits', { seed: SEED + 10, trials: TRIALS, oneWord: false });
  test.info().annotations.push({ type: 'figures', description: JSON.stringify(edited) });
  expect(edited.trials).toBe(TRIALS);
  expect(edited.wrong).toBeLessThanOrEqual(0.01 * TRIALS);
  expect(edited.right).toBeGreaterThanOrEqual(0.95 * TRIALS);
});

test('a highlight of which one word was edited is found', async ({ reading }) => {
  const edited = await reading.ask('surviveEdits', { seed: SEED + 11, trials: TRIALS, oneWord: true });
  test.info().annotations.push({ type: 'figures', description: JSON.stringify(edited) });
  expect(edited.wrong).toBeLessThanOrEqual(0.01 * TRIALS);
  expect(edited.right).toBeGreaterThanOrEqual(0.98 * TRIALS);
});
