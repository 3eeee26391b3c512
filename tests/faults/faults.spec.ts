import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS } from '../../storage/faults-for-tests';
import { OPERATION_NAMES } from '../../storage/operations-for-tests';
import type { Survey } from '../../storage/survival-for-tests';
import { test as base, expect } from '../browsers/fixtures';
import { launch } from '../browsers/launch';
import { removeFolder } from '../browsers/remove-folder';
import { writeSampleExtension } from '../browsers/sample-extension';
import type { Tab } from '../browsers/types';
import { pageScript } from '../reading/page-script';
import type { answers } from './in-page';

/*
 * What `storage/faults.test.ts` does in Node over a fake, over the IndexedDB of each engine: every operation of the
 * library, once for each request that it makes, and that request fails.
 */

const PAGE = 'https://faults.test/check';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title><link rel="icon" href="data:,">
  <p>A page.</p><script src="${PAGE}.js"></script></html>`;

const test = base.extend<object, { faultsPage: Tab }>({
  faultsPage: [
    async ({ engine }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), `catchword-faults-${engine}-`));
      const script = await pageScript(new URL('./in-page.ts', import.meta.url));
      const found = (type: string, body: string) => ({
        status: 200,
        headers: { 'content-type': `${type}; charset=utf-8` },
        body,
      });
      const browser = await launch(engine, {
        // The driver starts no browser without one; this one keeps to the archive.
        extension: writeSampleExtension(engine, join(folder, 'extension')),
        profile: join(folder, 'profile'),
        serve: ({ url }) => {
          if (url === PAGE) return found('text/html', HTML);
          return url === `${PAGE}.js` ? found('text/javascript', script) : { status: 404 };
        },
      });
      await provide(await browser.open(PAGE));
      await browser.close();
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],
});

type Answers = typeof answers;

/** Node goes through all the ways; here the two in which the engine itself has something to do. */
const IN_BROWSERS = FAULTS.filter((fault) => fault === 'abort' || fault === 'dead');

// Up to 300 times an operation and a look at what it left, on a machine that may have other things to do.
test.setTimeout(240_000);

for (const name of OPERATION_NAMES) {
  test(`${name} fails wholly or not at all, at whichever request the disk fails`, async ({ faultsPage }) => {
    const came: Record<string, Survey> = {};
    for (const fault of IN_BROWSERS) {
      came[fault] = await faultsPage.evaluate(
        (asked) => (globalThis as unknown as { answers: Answers }).answers.survey(asked.name, asked.fault),
        { name, fault },
      );
    }
    expectNothingWrong(came);
  });
}

test('an upgrade leaves the old library or makes the new one, at whichever request the disk fails', async ({
  faultsPage,
}) => {
  const came: Record<string, Survey> = {};
  for (const fault of IN_BROWSERS) {
    came[fault] = await faultsPage.evaluate(
      (asked) => (globalThis as unknown as { answers: Answers }).answers.surveyUpgrade(asked),
      fault,
    );
  }
  expectNothingWrong(came);
});

function expectNothingWrong(came: Record<string, Survey>): void {
  const failures = Object.values(came).map((survey) => survey.failures);
  const description = failures.join(' + ');
  test.info().annotations.push({ type: 'failures', description });
  console.log(`    failures: ${description}`);
  expect(
    Object.entries(came).flatMap(([fault, { wrong }]) => wrong.map((what) => `${fault}, ${what}`)),
  ).toEqual([]);
  for (const count of failures) expect(count).toBeGreaterThan(1);
}
