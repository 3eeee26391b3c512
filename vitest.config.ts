import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    // Whole pages go through a DOM written in JavaScript; a busy machine with two cores takes its time.
    testTimeout: 30_000,
    exclude: ['node_modules/**', '.output/**', 'tests/e2e/**'],
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
  },
});
