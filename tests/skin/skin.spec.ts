import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { test as base, expect } from '../browsers/fixtures';
import { launch } from '../browsers/launch';
import { removeFolder } from '../browsers/remove-folder';
import { atRest } from '../browsers/rest';
import { writeSampleExtension } from '../browsers/sample-extension';
import type { Tab } from '../browsers/types';
import { runs, SEED } from '../fast-check';
import type { answers } from './in-page';

const PAGE = 'https://skin.test/check';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Skin</title><link rel="icon" href="data:,">
  <p>A page.</p><script src="${PAGE}.js"></script></html>`;

/** Asked for by the tests themselves. */
const LATER = 'https://x.test/later';

type Answers = typeof answers;
type Ask = <Name extends keyof Answers>(
  name: Name,
  ...args: Parameters<Answers[Name]>
) => Promise<Awaited<ReturnType<Answers[Name]>>>;

/** Runs in the page. */
function call({ name, args }: { name: string; args: unknown[] }): unknown {
  const { answers } = globalThis as unknown as { answers: Record<string, (...args: unknown[]) => unknown> };
  return answers[name]?.(...args);
}

/** A page of each engine with the modules under test in it, and what it asked the network for. */
const test = base.extend<{ ask: Ask }, { shared: { ask: Ask; asked: string[]; tab: Tab } }>({
  shared: [
    async ({ engine }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), `catchword-skin-${engine}-`));
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'iife',
        charset: 'utf8',
        logLevel: 'silent',
      });
      const asked: string[] = [];
      const browser = await launch(engine, {
        // The driver starts no browser without one; this one keeps to the archive.
        extension: writeSampleExtension(engine, join(folder, 'extension')),
        profile: join(folder, 'profile'),
        serve: ({ url }) => {
          asked.push(url);
          const found = (type: string, body: string) => ({
            status: 200,
            headers: { 'content-type': `${type}; charset=utf-8` },
            body,
          });
          if (url === PAGE) return found('text/html', HTML);
          return url === `${PAGE}.js`
            ? found('text/javascript', outputFiles[0]?.text ?? '')
            : { status: 404 };
        },
      });
      const tab = await browser.open(PAGE);
      await provide({
        asked,
        tab,
        ask: (name, ...args) => tab.evaluate(call, { name, args }) as Promise<never>,
      });
      await browser.close();
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],
  ask: async ({ shared }, provide) => {
    const known = shared.asked.length;
    await provide(shared.ask);
    // Whatever was in the skins, reading them asked nobody for anything: it would have been asked for before this.
    await atRest(shared.tab);
    await shared.tab.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => true), LATER);
    expect(shared.asked.slice(known).filter((url) => url.includes('x.test'))).toEqual([LATER]);
  },
});

for (const images of [false, true]) {
  test(`no text, however odd, gets out or loads anything it must not (images ${images ? 'on' : 'off'})`, async ({
    ask,
  }) => {
    const { rules } = await ask('survives', { images, runs: runs(4_000), seed: SEED });
    // Else nothing would have been looked at.
    expect(rules).toBeGreaterThan(runs(200));
  });
}

const head = ':is(#workskin,.catchword-workskin)';

test('rules about the work are taken over, others fall away one by one', async ({ ask }) => {
  const safe = async (css: string) => (await ask('safe', { css, images: false })).css;
  expect(await safe('#workskin .a, .bar, #workskin + .b, #workskin > .c { top: 1px }')).toBe(
    `${head} .a,${head} > .c{top: 1px;}`,
  );
  expect(await safe('#workskin { top: 1px }')).toBe(`${head}{top: 1px;}`);
  expect(await safe('#workskin.x, #workskin:hover p, #workskin~p, body #workskin p { top: 1px }')).toBe('');
  expect(await safe('#\\77 orkskin p { top: 1px }')).toBe(`${head} p{top: 1px;}`);
  expect(await safe('#workskin #chapters .prose { top: 1px }')).toBe(
    `${head} :is(#chapters,.catchword-chapters) .author-prose{top: 1px;}`,
  );
  expect(await safe('#workskin p::highlight(catchword-yellow) { color: red }')).toBe('');
  expect(
    await safe('@media all { #workskin p { top: 1px } } @import "https://x.test/"; .x { top: 1px }'),
  ).toBe('');
});

test('an import is neither kept nor loaded', async ({ ask }) => {
  const { css } = await ask('safe', {
    css: '@import "https://x.test/import.css"; @import url(https://x.test/import2.css); #workskin p { top: 1px }',
    images: true,
  });
  expect(css).toBe(`${head} p{top: 1px;}`);
});

test('declarations that reach out or load fall away, and leave their neighbours', async ({ ask }) => {
  const safe = async (css: string, images = false) =>
    (await ask('safe', { css: `#workskin p {${css}}`, images })).css.replace(/--skin-ink:[^;]*;/, '');
  expect(await safe('position: fixed; top: 1px !important')).toBe(`${head} p{top: 1px !important;}`);
  expect(await safe('position: sticky; position: absolute')).toMatch(/\{position: absolute;\}$/);
  expect(await safe('--x: 1; color: var(--x); top: 1px')).toBe(`${head} p{top: 1px;}`);
  expect(await safe('user-select: none; animation: x 1s; top: 1px')).toBe(`${head} p{top: 1px;}`);
  expect(await safe('content: "url(x) } .bar { top: 1px }"')).toBe(
    `${head} p{content: "url(x) } .bar { top: 1px }";}`,
  );
  const bubble = 'background: url(https://x.test/a.png) #fff; color: red';
  expect(await safe(bubble)).toContain('background-color:rgb(255, 255, 255)');
  expect(await safe(bubble)).not.toContain('x.test');
  expect(await safe(bubble, true)).toContain('url("https://x.test/a.png")');
  expect(await safe('background-image: url(a.png); cursor: url(https://x.test/), auto', true)).toBe('');
});

test('it is told whether a skin wants images', async ({ ask }) => {
  const wants = async (css: string) => (await ask('safe', { css, images: false })).wantsImages;
  expect(await wants('#workskin p { background: url(http://x.test/a.png) }')).toBe(true);
  expect(
    await wants('#workskin p { background: #fff } #workskin q { content: "url(http://x.test/a.png)" }'),
  ).toBe(false);
  expect(await wants('.bar { background: url(http://x.test/a.png) }')).toBe(false);
});

test("the archive's elements round the text can be named", async ({ ask }) => {
  expect(await ask('matched', '#workskin #chapters .userstuff > p { top: 1px }')).toEqual(['y', 'z']);
  expect(await ask('matched', '#workskin > #chapters > .userstuff .a { top: 1px }')).toEqual(['y']);
  expect(await ask('matched', '#workskin .prose { top: 1px }')).toEqual([]);
});

test('where a skin paints a ground and gives no ink, the ink of the archive returns', async ({ ask }) => {
  const { css } = await ask('safe', {
    css: '#workskin .a { background: #fff } #workskin .b { color: #123456 } #workskin .c { background: rgba(0,0,0,0.1) }',
    images: false,
  });
  expect(css).toContain(`@layer skin-ground{${head} .a{color:var(--skin-ink,#2a2a2a);--link:#111}}`);
  expect(css).toContain('{--skin-ink:rgb(18, 52, 86);color: rgb(18, 52, 86);}');
  expect(css).not.toContain(`${head} .c{color`);
});

test('the longest skin is read in short pieces, none of it lost', async ({ ask }) => {
  const rule = (i: number) =>
    `#workskin .c${i} .get, #workskin .c${i} .send {\n  background: #${(i % 900) + 100};\n  padding: 1em;\n  font-family: "Courier New", serif;\n}\n`;
  const css = Array.from({ length: 4_100 }, (_, i) => rule(i)).join('');
  expect(css.length).toBeGreaterThan(450_000);
  const pieces = await ask('pieces', css);
  expect(pieces.join('')).toBe(css);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(9_000);
  const times = (await ask('times', css)).sort((a, b) => a - b);
  // For whoever looks at the report: a busy machine is no fault of the reader.
  const description = `${css.length} characters in ${Math.round(times.reduce((a, b) => a + b))} ms; half of the pieces under ${times[times.length >> 1]?.toFixed(1)} ms, the longest ${times.at(-1)?.toFixed(1)} ms`;
  test.info().annotations.push({ type: 'time', description });
  console.log(description);
});
