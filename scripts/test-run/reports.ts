import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** One test as a report tells it. */
export interface ReportedTest {
  /** File and title. */
  name: string;
  /** 'unit', or the engine. */
  where: string;
  passed: boolean;
  /** ms */
  took: number;
  /** When it began, ms since 1970. */
  began: number;
  /** What the test had attached for a person to read, such as the story of its failure. */
  told: string[];
}

interface VitestReport {
  testResults: {
    name: string;
    startTime: number;
    assertionResults: { title: string; status: string; duration?: number; startTime?: number }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: {
      projectName: string;
      status: string;
      results: {
        duration: number;
        startTime: string;
        attachments: { name: string; contentType: string; body?: string }[];
      }[];
    }[];
  }[];
}

/** A report as JSON; null when its runner has not come to write one. */
function read<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** The unit tests of the last run; empty when there is no report. Skipped ones are left out. */
export function unitTests(file = 'reports/unit.json'): ReportedTest[] {
  return (read<VitestReport>(file)?.testResults ?? []).flatMap(({ name, startTime, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ title, status, duration = 0 }) => ({
        name: `${relative('.', name)} › ${title}`,
        where: 'unit',
        passed: status === 'passed',
        took: duration,
        began: startTime,
        told: [],
      })),
  );
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** The browser tests of the last run, each run of a repeated test by itself; empty when there is no report. */
export function browserTests(file = 'reports/e2e.json'): ReportedTest[] {
  const report = read<PlaywrightSuite>(file);
  if (!report) return [];
  return specsOf(report).flatMap(({ title, file, tests }) =>
    tests.flatMap(({ projectName, status, results }) =>
      results.map(({ duration, startTime, attachments }) => ({
        name: `tests/${file} › ${title}`,
        where: projectName,
        passed: status === 'expected' || status === 'skipped',
        took: duration,
        began: Date.parse(startTime),
        told: attachments
          .filter(({ contentType, body }) => contentType === 'text/plain' && body)
          .map(({ body = '' }) => Buffer.from(body, 'base64').toString()),
      })),
    ),
  );
}

/** Time from the beginning of the first of these tests to the end of the last, ms; 0 for none. */
export function spanOf(tests: readonly ReportedTest[]): number {
  if (tests.length === 0) return 0;
  const begin = Math.min(...tests.map(({ began }) => began));
  return Math.max(...tests.map(({ began, took }) => began + took)) - begin;
}
