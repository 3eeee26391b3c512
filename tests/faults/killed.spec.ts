import { SCHEMA_VERSION } from '../../storage/upgrades';
import { samples } from '../archive/index';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { pause } from '../browsers/in-page';
import { shown } from '../browsers/text';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { Web, workUrl } from '../e2e/web';
import { runs } from '../fast-check';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { pageScript } from '../reading/page-script';
import type { answers, Scenario } from './in-page-killed';

/*
 * The whole browser is killed in the middle of something (SIGKILL to all of its processes), started again on the same
 * profile, and what was acknowledged must be there. A killed process loses nothing that the database has acknowledged:
 * the system holds it. What only a power cut can lose (Chromium's transactions are `relaxed`, Firefox's as well: they do
 * not wait for the disk itself) no test here can show.
 */

type Answers = typeof answers;

// A browser is started for every kill, on a machine that may have other things to do.
test.setTimeout(runs(300_000));

/** At which shares of the time that it takes undisturbed. */
const MOMENTS = Array.from({ length: runs(2) }, (_, i) => (i + 0.5) / runs(2));

/** How often a moment is tried for which the kill came too late; each try knows better how long it takes. */
const TRIES = 3;

/** A page of the extension with the product's modules in it. */
async function inside(browser: DrivenBrowser, script: string): Promise<Tab> {
  // The one that looks into the library once, and not at every change.
  const tab = await browser.open(browser.extensionUrl('privacy.html'));
  await waitForRole(tab, 'heading', 'What Catchword keeps');
  await tab.evaluate(new Function(`return function () { ${script}; return true; }`)() as () => boolean);
  return tab;
}

const prepare = (tab: Tab, scenario: Scenario) =>
  tab.evaluate((asked) => (globalThis as unknown as { killed: Answers }).killed.prepare(asked), scenario);
const run = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as { killed: Answers }).killed.run());
const left = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as { killed: Answers }).killed.left());

/** What the library may be after each: not begun, or done. */
const MAY_BE: Record<Scenario, { before: string; after: string }> = {
  import: { before: 'small', after: 'large' },
  restore: { before: 'middle', after: 'small' },
  upgrade: { before: 'middle', after: 'middle' },
  keep: { before: 'middle', after: 'middle' },
  export: { before: 'middle', after: 'middle' },
};

for (const scenario of Object.keys(MAY_BE) as Scenario[]) {
  test(`a browser killed during ${scenario} comes back with all of it or nothing`, async ({ launch }) => {
    const script = await pageScript(new URL('./in-page-killed.ts', import.meta.url));
    let browser = await launch();
    let tab = await inside(browser, script);
    await prepare(tab, scenario);
    const took = await run(tab);
    expect((await left(tab)).is).toBe(MAY_BE[scenario].after);

    /** The shortest time that it has taken, ms: the first run is the slowest, and a kill must not come after the end. */
    let shortest = took;
    const came: string[] = [];
    const killAt = async (moment: number): Promise<boolean> => {
      await prepare(tab, scenario);
      let wasDone = false;
      let running: Promise<void> | undefined;
      await browser.kill(() => {
        running = run(tab).then(
          (ms) => {
            wasDone = true;
            shortest = Math.min(shortest, ms);
          },
          () => {}, // The page was killed.
        );
        // The moment of the kill is what is tried here: no fact is waited for.
        return pause(shortest * moment);
      });
      await running;

      browser = await launch();
      tab = await inside(browser, script);
      const now = await left(tab);
      const { before, after } = MAY_BE[scenario];
      expect(wasDone ? [after] : [before, after], `killed at ${moment}`).toContain(now.is);
      expect(now.version).toBe(SCHEMA_VERSION);
      expect(now.orphans).toBe(0);
      expect(now.alarm).toBeNull();
      const library = await browser.open(browser.extensionUrl('library.html'));
      await waitForRole(library, 'heading', 'Continue reading');
      expect(await shown(library)).not.toContain('shrank');
      await library.close();
      const whys = now.copies.map(({ why }) => why);
      if (scenario === 'import' && now.is === after) expect(whys).toContain('import');
      if (scenario === 'restore' && now.is === after) expect(whys).toContain('restore');
      if (scenario === 'upgrade') expect(whys).toContain('upgrade');
      if (scenario === 'keep' && wasDone) expect(whys).toContain('daily');
      expect(await browser.backgroundErrors()).toEqual([]);
      came.push(`${moment}: ${wasDone ? 'acknowledged' : 'killed under way'}, ${now.is}`);
      return !wasDone;
    };
    for (const moment of MOMENTS) {
      // What was done before the kill came is another case that must hold, and not the one that is meant.
      for (let tries = 0; tries < TRIES; tries++) if (await killAt(moment)) break;
    }
    test
      .info()
      .annotations.push({ type: 'kills', description: `${Math.round(took)} ms; ${came.join('; ')}` });
    console.log(`    ${scenario}, ${Math.round(took)} ms: ${came.join('; ')}`);
    expect(
      came.filter((each) => each.includes('under way')).length,
      'killed under way',
    ).toBeGreaterThanOrEqual(MOMENTS.length / 2);
  });
}

/** The latest place that stands in the database, by its time; 0 when there is none. */
const latestPlace = async (page: Tab) => {
  const { readings } = await libraryRows(page, 'readings');
  return Math.max(0, ...readings.map(({ modified }) => modified));
};

test('a browser killed while she scrolls keeps the last place that was saved', async ({ launch }) => {
  const web = new Web();
  let earlier = 0;
  // Around the time after which a place is saved, which is what is tried here: no fact is waited for. It is sent 150 ms
  // after the last movement.
  for (const delay of [0, 120, 250, 270, 300, 500]) {
    const browser = await launch({ serve: web.serve });
    const library = await browser.open(browser.extensionUrl('library.html'));
    await waitForRole(library, 'button', 'Import…');
    const before = await latestPlace(library);
    expect(before, `after the kill before ${delay} ms`).toBeGreaterThanOrEqual(earlier);
    expect(await shown(library)).not.toContain('shrank');
    const tab = await browser.open(workUrl(samples.serial));
    const reader = await openReader(tab);
    await reader.wheel(delay % 20 === 0 ? 300 : -200);
    await expect.poll(() => latestPlace(library)).toBeGreaterThan(before);
    await tab.mouse.wheel(0, 200);
    await pause(delay);
    earlier = await latestPlace(library);
    expect(tab.errors()).toEqual([]);
    await browser.kill();
  }
  const after = await launch({ serve: web.serve });
  const library = await after.open(after.extensionUrl('library.html'));
  await waitForRole(library, 'link', samples.serial.title);
  expect(await latestPlace(library)).toBeGreaterThanOrEqual(earlier);
  expect(await after.backgroundErrors()).toEqual([]);
});
