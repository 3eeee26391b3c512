import { type Outcome, seconds } from './part';
import { type ReportedTest, spanOf } from './reports';

/** How many of the slowest tests are named. */
const SLOWEST = 10;

function line(name: string, value: string): string {
  return `  ${name.padEnd(20)} ${value}`;
}

/** Time of each part, and of each engine within the browser tests. */
function times(outcomes: readonly Outcome[], browsers: readonly ReportedTest[], whole: number): string[] {
  const engines = [...new Set(browsers.map(({ where }) => where))];
  return [
    'Time of each part:',
    ...outcomes.map(({ name, took, passed }) => line(name, `${seconds(took)}${passed ? '' : ', FAILED'}`)),
    ...engines.map((engine) => {
      const its = browsers.filter(({ where }) => where === engine);
      return line(`  ${engine}`, `${seconds(spanOf(its))}, ${its.length} tests`);
    }),
    line('all together', seconds(whole)),
  ];
}

function slowest(tests: readonly ReportedTest[]): string[] {
  const ten = [...tests].sort((a, b) => b.took - a.took).slice(0, SLOWEST);
  if (ten.length === 0) return [];
  return [
    'The slowest tests:',
    ...ten.map(({ where, name, took }) => line(seconds(took), `${where} · ${name}`)),
  ];
}

function failures(tests: readonly ReportedTest[]): string[] {
  return tests
    .filter(({ passed }) => !passed)
    .flatMap(({ where, name, told }) => [
      `FAILED: ${where} · ${name}`,
      ...told.map((text) => text.replace(/^/gm, '  ')),
    ]);
}

/** What the run ends with: what failed and how to run it alone, the slowest tests, and the time of each part (ms). */
export function summary(
  outcomes: readonly Outcome[],
  tests: { unit: readonly ReportedTest[]; browsers: readonly ReportedTest[] },
  whole: number,
): string {
  const all = [...tests.unit, ...tests.browsers];
  return [failures(all), slowest(all), times(outcomes, tests.browsers, whole)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
