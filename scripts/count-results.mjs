// Prints "N passed, N failed" from the reports of the test runners. Plain JavaScript without dependencies: it has to
// work where the installation failed. Its argument is the exit code of `npm cit`; it exits with 1 unless all is well.
import { readFileSync } from 'node:fs';

/** Reads a report; null when the runner did not get as far as writing one. */
function report(name) {
  try {
    return JSON.parse(readFileSync(new URL(`../reports/${name}.json`, import.meta.url), 'utf8'));
  } catch {
    console.log(`no report of ${name}: it was not reached, or broke`);
    return null;
  }
}

const unit = report('unit');
const addon = report('addon-lint');
const browsers = report('e2e');

const counts = [
  unit && {
    passed: unit.numPassedTests,
    failed:
      unit.numFailedTests +
      (unit.numFailedTestSuites > 0 && unit.numFailedTests === 0 ? unit.numFailedTestSuites : 0),
  },
  addon && { passed: addon.passed, failed: addon.failed },
  browsers && {
    passed: browsers.stats.expected,
    failed: browsers.stats.unexpected + browsers.stats.flaky + browsers.errors.length,
  },
];
const passed = counts.reduce((sum, count) => sum + (count?.passed ?? 0), 0);
const failed = counts.reduce((sum, count) => sum + (count?.failed ?? 1), 0);
const outcome = Number(process.argv[2] ?? 0);
// A step without a report of its own (types, lint, a build) can fail as well.
const total = failed === 0 && outcome !== 0 ? 1 : failed;
console.log(`${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
