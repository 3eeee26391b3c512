import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Property tests take that many times as long; see tests/fast-check.ts. */
const TIMES = Number(process.env.CATCHWORD_TIMES ?? 1);

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    // Whole pages go through a DOM written in JavaScript. This ends what hangs: under eight busy processes 30 s were too few.
    testTimeout: 120_000 * TIMES,
    exclude: ['node_modules/**', '.output/**', 'tests/e2e/**'],
    // Both cores of the smallest machine; Vitest by itself leaves one free.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
  },
});
