import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './tests/browsers/fixtures';

export default defineConfig<object, EngineOptions>({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // How long nothing may happen before a test is called broken, ms. A test that passes never waits that long, and one that
  // hangs is told a minute later: the limits are for a machine whose cores have other work to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A test that passes only the second time is a test that fails.
  retries: 0,
  forbidOnly: !!process.env.CI,
  // Two cores are the smallest machine. A worker has browsers, profiles and ports of its own.
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
  ],
});
