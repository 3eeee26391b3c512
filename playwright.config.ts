import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './tests/browsers/fixtures';

export default defineConfig<object, EngineOptions>({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  // A test that passes only the second time is a test that fails.
  retries: 0,
  forbidOnly: !!process.env.CI,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
  ],
});
