import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../tests/browsers/launch';
import { writeSampleExtension } from '../tests/browsers/sample-extension';
import type { DrivenBrowser, Engine, Tab } from '../tests/browsers/types';
import type { Measure } from './check-pages/in-page';
import { ensureBrowsers } from './ensure-browsers';
import { PROJECT } from './start/project';
import { Refusal } from './start/refusal';
import { readSavedFile, type SavedFile } from './start/saved-file';
import { savedWeb } from './start/web';

/*
 * npm run check:pages -- DIR [--firefox]: reads every saved page and HTML download in a folder in a real
 * browser, and says of each what it is and whether all of its text would reach the reader. Ends with 1 on any loss, with 2
 * when it was called wrongly.
 */

async function main(): Promise<number> {
  const { folder, engine } = readArguments(process.argv.slice(2));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.x?html?$/i.test(path) && !/_files[\\/]/.test(path))
    .sort();
  if (paths.length === 0) throw new Error(`No saved pages (*.html) in ${folder}`);

  ensureBrowsers([engine]);
  const script = await inPageScript();
  const scratch = mkdtempSync(join(tmpdir(), 'catchword-check-'));
  let shown: SavedFile | null = null;
  const browser = await launch(engine, {
    // The pages are read without the product around them: only what `archive/` makes of them counts here.
    extension: writeSampleExtension(engine, join(scratch, 'extension')),
    profile: join(scratch, 'profile'),
    serve: (request) => (shown ? savedWeb(shown)(request) : { status: 404 }),
  });
  try {
    let losses = 0;
    const tab = await browser.open('about:blank');
    for (const path of paths) {
      const full = join(folder, path);
      try {
        shown = savedPage(full);
        const measure = await measured(tab, shown.address.url, script);
        const faults = faultsOf(measure);
        losses += faults.length > 0 ? 1 : 0;
        report(relative(folder, full), measure, faults);
      } catch (error) {
        // A file that cannot be shown at all is not a loss of text, but nor is it read: it is said.
        losses += 1;
        console.log(`✘ ${path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    console.log(`${paths.length} pages, ${losses} with a loss`);
    return losses === 0 ? 0 : 1;
  } finally {
    await close(browser);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Where a page is shown that does not tell its address: what it says of its story does not depend on it. */
const ANYWHERE = 'https://archiveofourown.org/works/1';

function savedPage(path: string): SavedFile {
  try {
    return readSavedFile(path, null);
  } catch (error) {
    if (error instanceof Refusal) return readSavedFile(path, ANYWHERE);
    throw error;
  }
}

function readArguments(given: string[]): { folder: string; engine: Engine } {
  const engine = given.includes('--firefox') ? 'firefox' : 'chromium';
  const [folder, ...more] = given.filter((each) => each !== '--firefox');
  if (folder === undefined || folder.startsWith('-') || more.length > 0) {
    console.log('Usage: npm run check:pages -- FOLDER [--firefox]');
    process.exit(2);
  }
  return { folder, engine };
}

async function inPageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'scripts/check-pages/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'catchwordCheck',
  });
  return `${outputFiles[0]?.text ?? ''}; return catchwordCheck.measurePage();`;
}

async function measured(tab: Tab, url: string, script: string): Promise<Measure> {
  await tab.goto(url);
  return tab.evaluate(new Function(script) as () => Measure);
}

function faultsOf({ kind, chapters, kept, lostThings }: Measure): string[] {
  const faults: string[] = [];
  if (kind === 'work (unknown)' || (kept !== null && chapters.found === 0 && chapters.stated !== 0))
    faults.push('its chapters cannot be found');
  if (chapters.stated !== null && chapters.found < chapters.stated) faults.push('chapters are missing');
  if (kept !== null && kept < 1) faults.push('text is lost');
  if (lostThings > 0) faults.push(`${lostThings} pictures, players, rules or tables are lost`);
  return faults;
}

function report(name: string, measure: Measure, faults: string[]): void {
  const { kind, title, chapters, words, kept, steps, took } = measure;
  const of = ({ found, stated }: { found: number; stated: number | null }) => `${found}/${stated ?? '?'}`;
  const parts = [
    kind,
    ...(title === null ? [] : [`“${title}”`]),
    ...(kept === null
      ? []
      : [
          `chapters ${of(chapters)}`,
          `words ${of(words)}`,
          `text kept ${(kept * 100).toFixed(kept < 1 ? 2 : 0)} %`,
        ]),
    `${(took / 1_000).toFixed(2)} s`,
    ...faults.map((fault) => fault.toUpperCase()),
  ];
  console.log(`${faults.length === 0 ? '✓' : '✘'} ${name}: ${parts.join(' · ')}`);
  for (const step of steps) console.log(`    ${step}`);
}

async function close(browser: DrivenBrowser): Promise<void> {
  try {
    await browser.close();
  } catch (error) {
    console.log(`The browser closed with: ${error instanceof Error ? error.message : String(error)}`);
  }
}

process.exitCode = await main();
