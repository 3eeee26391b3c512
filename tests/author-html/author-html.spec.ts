import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allWorks, SampleArchive, samples } from '../archive/index';
import { test as base, expect } from '../browsers/fixtures';
import { launch } from '../browsers/launch';
import type { WebResponse } from '../browsers/local-web';
import { removeFolder } from '../browsers/remove-folder';
import { atRest } from '../browsers/rest';
import { writeSampleExtension } from '../browsers/sample-extension';
import type { Tab } from '../browsers/types';
import fc, { type Arbitrary, runs, SEED } from '../fast-check';
import { pageScript } from '../reading/page-script';
import { authorHtml, hostileHtml } from './arbitrary';
import type { answers } from './in-page';

/** An address of nobody's, so that no extension has to do with it. */
const PAGE = 'https://author-html.test/check';
const SCRIPT = `${PAGE}.js`;
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Author HTML</title><link rel="icon" href="data:,">
  <body><script src="${SCRIPT}"></script></body></html>`;

/** Asked for by a test itself, on a host that is asked for nothing else. */
const LATER = 'https://later.test/';

/** Samples of each kind, and how many travel to the page at once. */
const SAMPLES = runs(300);
const BATCH = 100;

type Answers = typeof answers;
type Ask = <Name extends keyof Answers>(
  name: Name,
  ...args: Parameters<Answers[Name]>
) => Promise<Awaited<ReturnType<Answers[Name]>>>;

/** Runs in the page. */
function call({ name, args }: { name: string; args: unknown[] }): unknown {
  const { answers } = globalThis as unknown as { answers: Record<string, (...args: unknown[]) => unknown> };
  const answer = answers[name];
  if (!answer) throw new Error(`the page has no answer called ${name}`);
  return answer(...args);
}

/** One browser for the tests of this file: a tab, what the browser asked the web for, and the script of the page. */
const test = base.extend<{ ask: Ask }, { bench: { tab: Tab; asked: string[]; script: string } }>({
  bench: [
    async ({ engine }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), `catchword-author-html-${engine}-`));
      const script = await pageScript(new URL('./in-page.ts', import.meta.url));
      const archive = new SampleArchive(allWorks);
      const asked: string[] = [];
      const found = (type: string, body: string): WebResponse => ({
        status: 200,
        headers: { 'content-type': `${type}; charset=utf-8` },
        body,
      });
      const browser = await launch(engine, {
        extension: writeSampleExtension(engine, join(folder, 'extension')),
        profile: join(folder, 'profile'),
        serve: ({ url }) => {
          if (url === PAGE) return found('text/html', HTML);
          if (url === SCRIPT) return found('text/javascript', script);
          asked.push(url);
          return url.startsWith('https://archiveofourown.org/')
            ? archive.respond(url, { loggedInAs: 'lampblack', adult: true })
            : { status: 404 };
        },
      });
      await provide({ tab: await browser.open(PAGE), asked, script });
      await browser.close();
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],
  ask: async ({ bench: { tab, asked } }, provide, info) => {
    await tab.goto(PAGE);
    asked.length = 0;
    info.annotations.push({ type: 'seed', description: String(SEED) });
    await provide((name, ...args) => tab.evaluate(call, { name, args }) as Promise<never>);
    expect(tab.errors(), 'errors of the page').toEqual([]);
  },
});

function* batches(arbitrary: Arbitrary<string>): Generator<string[]> {
  const samples = fc.sample(arbitrary, { numRuns: SAMPLES });
  for (let at = 0; at < samples.length; at += BATCH) yield samples.slice(at, at + BATCH);
}

test('any text an author can write reaches the reader whole', async ({ ask }) => {
  for (const batch of batches(authorHtml)) {
    expect(await ask('readAll', { samples: batch, strictly: true }), `seed ${SEED}`).toEqual([]);
  }
});

test('markup that no author gets through is made harmless, and its words stay', async ({ ask }) => {
  for (const batch of batches(hostileHtml)) {
    expect(await ask('readAll', { samples: batch, strictly: false }), `seed ${SEED}`).toEqual([]);
  }
});

for (const [kind, arbitrary] of Object.entries({ 'author’s': authorHtml, hostile: hostileHtml })) {
  test(`${kind} text that stands in a page runs nothing and asks for nothing but pictures`, async ({
    ask,
    bench,
  }) => {
    const [batch = []] = batches(arbitrary);
    const pictures = await ask('stand', batch);
    expect(pictures.length, `seed ${SEED}`).toBeGreaterThan(0);
    await expect.poll(() => bench.asked.length, `seed ${SEED}`).toBeGreaterThan(0);
    // Whatever else the text asks for would have been asked for before this.
    await atRest(bench.tab);
    await bench.tab.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => true), LATER);
    expect(bench.asked).toContain(LATER);
    expect(
      bench.asked.filter((url) => url !== LATER && !pictures.includes(url)),
      `seed ${SEED}`,
    ).toEqual([]);
    expect(await ask('ran'), `seed ${SEED}`).toEqual([]);
    expect(await bench.tab.url()).toBe(PAGE);
  });
}

test('reading a page changes nothing in it, on any readable page of the sample archive', async ({
  bench,
}) => {
  let chapters = 0;
  // One is a secret still, and one was emptied by its author.
  const readable = allWorks.filter((work) => !work.unrevealed && work !== samples.emptied);
  for (const { id } of readable) {
    for (const view of ['', '?view_full_work=true']) {
      const address = `https://archiveofourown.org/works/${id}${view}`;
      await bench.tab.goto(address);
      await bench.tab.evaluate((script) => {
        // As text, for the archive's own page asks for no script of ours.
        new Function(script)();
      }, bench.script);
      const read = (await bench.tab.evaluate(call, { name: 'readThisPage', args: [] })) as Awaited<
        ReturnType<Answers['readThisPage']>
      >;
      expect(read.changes, address).toEqual([]);
      expect(read.chapters, address).toBeGreaterThan(0);
      chapters += read.chapters;
    }
  }
  expect(chapters).toBeGreaterThan(2 * readable.length);
});
