import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { click, find, namesOf, tap, waitForGone, waitForRole, waitForState } from './find';
import { expect, test } from './fixtures';
import type { Serve, WebRequest } from './local-web';
import { writeSampleExtension } from './sample-extension';
import { dragOver } from './text';
import type { DrivenBrowser, Tab } from './types';

const WORK = 'https://archiveofourown.org/works/1';

/** A sample archive: one page, a way to it that redirects twice and sets a cookie, and a dead address. */
function sampleWeb(): { serve: Serve; requests: WebRequest[] } {
  const requests: WebRequest[] = [];
  const html = (body: string) => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Sample</title>
      <link rel="icon" href="data:,"><style>body { margin: 0; font: 20px serif } main { height: 3000px }</style>${body}</html>`,
  });
  const serve: Serve = (request) => {
    requests.push(request);
    switch (request.url) {
      case 'https://archiveofourown.org/latest':
        return {
          status: 302,
          headers: { location: '/moved', 'set-cookie': ['place=7; Secure', 'view=full'] },
        };
      case 'https://archiveofourown.org/moved':
        return { status: 301, headers: { location: WORK } };
      case WORK:
        return html('<main><p>The lamp was still lit when they came home.</p></main>');
      case 'https://archiveofourown.org/strict': {
        const page = html('<p>Nothing may run here.</p>');
        const policy = "default-src 'none'; require-trusted-types-for 'script'";
        return { ...page, headers: { ...page.headers, 'content-security-policy': policy } };
      }
      case 'https://archiveofourown.org/dead':
        return 'abort';
      default:
        return {
          status: 404,
          body: `nothing at ${request.url}`,
          headers: { 'access-control-allow-origin': '*' },
        };
    }
  };
  return { serve, requests };
}

let asked = 0;

/** Sends a message to the sample background through the content script, as a page of the archive would. */
async function message(tab: Tab, content: object): Promise<{ value?: unknown; error?: string }> {
  asked += 1;
  await tab.waitFor(() => document.documentElement.dataset.sample === 'ready');
  await tab.evaluate(
    (detail) => dispatchEvent(new CustomEvent('ask', { detail })),
    JSON.stringify({ id: asked, message: content }),
  );
  const json = await tab.waitFor((id) => document.documentElement.getAttribute(`data-answer-${id}`), asked);
  return JSON.parse(json ?? '{}');
}

async function openWork(browser: DrivenBrowser): Promise<Tab> {
  const tab = await browser.open(WORK);
  await tab.waitFor(() => document.documentElement.dataset.sample === 'ready');
  return tab;
}

test.describe('the driven browser', () => {
  test('serves the archive at its own addresses, follows redirects and lets nothing out', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const { serve, requests } = sampleWeb();
    const browser = await launch({ extension, serve });

    const tab = await browser.open('https://archiveofourown.org/latest');
    expect(await tab.url()).toBe(WORK);
    expect(await tab.evaluate(() => document.querySelector('p')?.textContent)).toContain('The lamp');
    expect(await tab.evaluate(() => document.cookie)).toBe('place=7; view=full');
    expect(await tab.evaluate(() => isSecureContext)).toBe(true);
    expect(requests.find(({ url }) => url === WORK)?.headers.cookie).toBe('place=7; view=full');

    // A fetch sees the redirect, too: the page's own, and the background's to another host.
    const fetched = await tab.evaluate(async () => {
      const response = await fetch('/moved');
      return { url: response.url, redirected: response.redirected, status: response.status };
    });
    expect(fetched).toEqual({ url: WORK, redirected: true, status: 200 });
    const elsewhere = 'https://elsewhere.test/page?a=1';
    expect(await message(tab, { type: 'fetch', value: elsewhere })).toEqual({
      value: `nothing at ${elsewhere}`,
    });
    const [local, plain] = await tab.evaluate(() =>
      Promise.all(
        ['https://localhost:8443/', 'https://127.0.0.1:8443/'].map((url) => fetch(url).then((r) => r.text())),
      ),
    );
    expect([local, plain]).toEqual([
      'nothing at https://localhost:8443/',
      'nothing at https://127.0.0.1:8443/',
    ]);
    const posted = await tab.evaluate(() =>
      fetch('/post', { method: 'POST', body: 'kudos' }).then((r) => r.status),
    );
    expect(posted).toBe(404);
    expect(requests.find(({ method }) => method === 'POST')?.body.toString()).toBe('kudos');

    // No request but ours: the browser's own housekeeping is not among them.
    const ours = /^https:\/\/(archiveofourown\.org|elsewhere\.test|localhost:8443|127\.0\.0\.1:8443)\//;
    expect(requests.map(({ url }) => url).filter((url) => !ours.test(url))).toEqual([]);

    // A dead address fails as a navigation and leaves the browser usable; a plain address is served as well.
    await expect(tab.goto('https://archiveofourown.org/dead')).rejects.toThrow();
    expect(requests.at(-1)?.url).toBe('https://archiveofourown.org/dead');
    await tab.goto('http://plain.test/');
    expect(await tab.evaluate(() => document.body.textContent)).toBe('nothing at http://plain.test/');
    // Evaluating needs no leave of the page's policy.
    await tab.goto('https://archiveofourown.org/strict');
    expect(await tab.evaluate((n) => [n, document.title], 3)).toEqual([3, 'Sample']);
    await tab.back();
    expect(await tab.url()).toBe('http://plain.test/');
    expect(await tab.evaluate(() => undefined)).toBeUndefined();
    await expect(tab.evaluate(() => Promise.reject(new Error('told so')))).rejects.toThrow('told so');
    await expect(tab.waitFor(() => false, undefined, { timeout: 200, what: 'never' })).rejects.toThrow(
      'never',
    );
  });

  test('says when serve has thrown', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({
      extension,
      serve: () => {
        throw new Error('no such page in the sample');
      },
    });
    await browser.open(WORK);
    await expect(browser.close()).rejects.toThrow('no such page in the sample');
  });

  test('keeps the data of the extension over a restart', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const { serve } = sampleWeb();
    const first = await launch({ extension, serve });
    const address = first.extensionUrl('page.html');
    await message(await openWork(first), { type: 'put', key: 'kept', value: 'a lit lamp' });
    await first.close();

    const second = await launch({ extension, serve });
    expect(second.extensionUrl('page.html')).toBe(address);
    expect(await message(await openWork(second), { type: 'get', key: 'kept' })).toEqual({
      value: 'a lit lamp',
    });

    const page = await second.open(address);
    expect(await page.url()).toBe(address);
    await page.waitFor(() => document.querySelector('#stored')?.textContent === 'stored: a lit lamp');
    await page.reload();
    expect(await page.waitFor(() => document.querySelector('#stored')?.textContent)).toBe(
      'stored: a lit lamp',
    );
    await second.close();
  });

  test('kills the background, and the next message starts it again', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    await message(tab, { type: 'put', key: 'kept', value: 1 });
    expect(await message(tab, { type: 'count' })).toEqual({ value: 1 });
    expect(await message(tab, { type: 'count' })).toEqual({ value: 2 });

    expect(await browser.killBackground()).toBe(true);
    expect(await browser.killBackground()).toBe(false);
    expect(await message(tab, { type: 'count' })).toEqual({ value: 1 });
    expect(await message(tab, { type: 'get', key: 'kept' })).toEqual({ value: 1 });
    expect(await browser.killBackground()).toBe(true);
    expect(await message(tab, { type: 'count' })).toEqual({ value: 1 });
  });

  test('tells what the tab’s process holds, and not what it held', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    const hold = (bytes: number) =>
      tab.evaluate((bytes) => {
        Object.assign(globalThis, { held: new Uint8Array(bytes).fill(1) });
      }, bytes);
    const bare = await browser.pageMemory();
    const MUCH = 200e6;
    await hold(MUCH);
    const held = await browser.pageMemory();
    await hold(0);
    const after = await browser.pageMemory();
    expect(bare).toBeGreaterThan(1e6);
    expect((held - bare) / MUCH).toBeGreaterThan(0.8);
    expect((after - bare) / MUCH).toBeLessThan(0.3);
  });

  test('hears errors of the page, the content script and the background', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    await tab.evaluate(() => fetch('/missing'));
    expect(tab.errors()).toEqual([]);
    expect(await browser.backgroundErrors()).toEqual([]);

    await tab.evaluate(() => {
      console.error('own words');
      setTimeout(() => {
        throw new Error('page failure');
      });
      dispatchEvent(new Event('fail'));
    });
    await message(tab, { type: 'throw' });
    await expect.poll(() => tab.errors().join('\n')).toContain('own words');
    await expect.poll(() => tab.errors().join('\n')).toContain('page failure');
    await expect.poll(() => tab.errors().join('\n')).toContain('sample content failure');
    await expect
      .poll(async () => (await browser.backgroundErrors()).join('\n'))
      .toContain('sample background failure');
    await browser.killBackground();
    await message(tab, { type: 'throw' });
    await expect.poll(async () => (await browser.backgroundErrors()).length).toBe(2);
  });

  test('presses the real shortcut of the extension, and keys that stay in the page', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    await message(tab, { type: 'count' });
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('keydown', ({ key, altKey, shiftKey }) =>
        seen.push(`${altKey ? 'alt ' : ''}${shiftKey ? 'shift ' : ''}${key}`),
      );
    });
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('?');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('Shift+a');
    expect(await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
      'Escape',
      '?',
      'shift Shift',
      'shift Tab',
      'shift Shift',
      'shift A',
    ]);
    expect(await tab.evaluate(() => document.documentElement.dataset.command)).toBeUndefined();

    await tab.keyboard.shortcut('Alt+R');
    await tab.waitFor(() => document.documentElement.dataset.command === 'open', undefined, {
      what: 'the command',
    });

    // It wakes a background that is not running, as it must.
    await tab.evaluate(() => delete document.documentElement.dataset.command);
    await browser.killBackground();
    await tab.keyboard.shortcut('Alt+R');
    await tab.waitFor(() => document.documentElement.dataset.command === 'open', undefined, {
      what: 'the command',
    });
  });

  test('hears a key that is pressed as soon as there is a page, however slow the background is to begin', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const script = join(extension, 'background.js');
    const slowly = 'for (const begun = Date.now(); Date.now() - begun < 3_000; );';
    writeFileSync(script, `${slowly}\n${readFileSync(script, 'utf8')}`);
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    await tab.keyboard.shortcut('Alt+R');
    await tab.waitFor(() => document.documentElement.dataset.command === 'open', undefined, {
      what: 'the command',
    });
  });

  test('types, drags over text, turns the wheel, resizes and takes pictures', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);
    expect(await tab.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 900]);

    await dragOver(tab, 'still lit', 'main');
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe('still lit');
    await tab.mouse.click(60, 30, { count: 2 });
    expect((await tab.evaluate(() => getSelection()?.toString()))?.trim()).toBe('lamp');

    await tab.mouse.move(400, 400);
    await tab.mouse.wheel(0, 600);
    await tab.waitFor(() => scrollY === 600, undefined, { what: 'the page to scroll by 600' });

    const shot = join(scratch, 'wide.png');
    await tab.screenshot(shot);
    await tab.resize({ width: 360, height: 740 });
    await tab.waitFor(() => innerWidth === 360 && innerHeight === 740);
    const narrow = join(scratch, 'narrow.png');
    await tab.screenshot(narrow);
    const size = (path: string) => [readFileSync(path).readUInt32BE(16), readFileSync(path).readUInt32BE(20)];
    expect(existsSync(shot) && size(shot)).toEqual([1280, 900]);
    expect(size(narrow)).toEqual([360, 740]);

    const other = await browser.open(browser.extensionUrl('page.html'));
    expect(await browser.tabs()).toContain(other);
    expect(await browser.waitForTab((url) => url.endsWith('/page.html'))).toBe(other);
    await other.close();
    expect(await browser.tabs()).not.toContain(other);
    await expect(browser.waitForTab((url) => url.endsWith('/page.html'), 200)).rejects.toThrow('a tab');
  });

  test('shows the media settings it was told, at launch and later', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const media = { colorScheme: 'dark', reducedMotion: true } as const;
    const browser = await launch({ extension, serve: sampleWeb().serve, media });
    const tab = await openWork(browser);
    const seen = () =>
      tab.evaluate(() =>
        ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
    expect(await seen()).toEqual([true, true, false]);
    await browser.emulate({ colorScheme: 'light' });
    expect(await seen()).toEqual([false, true, false]);
    await browser.emulate({ forcedColors: true, reducedMotion: false });
    expect(await seen()).toEqual([false, false, true]);
    const later = await browser.open(browser.extensionUrl('page.html'));
    expect(await later.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  });

  test('pretends a phone', async ({ engine, scratch, launch }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const viewport = { width: 360, height: 740 };
    const browser = await launch({ extension, serve: sampleWeb().serve, viewport, mobile: true });
    const tab = await openWork(browser);
    expect(await tab.evaluate(() => innerWidth)).toBe(360);
    expect(await tab.evaluate(() => matchMedia('(pointer: coarse) and (hover: none)').matches)).toBe(true);
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ['touchstart', 'touchmove', 'touchend'])
        addEventListener(type, () => seen.push(type));
    });
    await tap(tab, 'button', 'Press me');
    await waitForState(tab, 'button', 'Press me', { pressed: true });
    await tab.touch.start(100, 300);
    await tab.touch.move(100, 250);
    await tab.touch.end();
    expect(await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
      'touchstart',
      'touchend',
      'touchstart',
      'touchmove',
      'touchend',
    ]);
  });

  test('finds by role and name through shadow roots, and clicks with the real mouse', async ({
    engine,
    scratch,
    launch,
  }) => {
    const extension = writeSampleExtension(engine, join(scratch, 'extension'));
    const browser = await launch({ extension, serve: sampleWeb().serve });
    const tab = await openWork(browser);

    expect(await namesOf(tab, 'button')).toEqual(['Press me', 'Press me']);
    expect(await find(tab, 'button', 'Hidden')).toBeNull();
    expect((await find(tab, 'dialog', 'Inner room'))?.text).toBe('Press me');
    expect((await find(tab, 'button', /^press/i))?.pressed).toBe(false);

    // The host lies below the tall page: a click has to scroll first.
    expect((await find(tab, 'button', 'Press me'))?.coveredBy).not.toBeNull();
    await click(tab, 'button', 'Press me');
    await waitForState(tab, 'button', 'Press me', { pressed: true, focused: true });
    expect(await tab.evaluate(() => document.documentElement.dataset.trusted)).toBe('true');
    await click(tab, 'button', 'Press me', { within: { role: 'dialog', name: 'Inner room' } });
    await waitForState(tab, 'button', 'Press me', { focused: true }, { index: 1 });
    expect((await find(tab, 'button', 'Press me'))?.pressed).toBe(true);

    await click(tab, 'checkbox', 'Named by two others');
    await waitForState(tab, 'checkbox', 'Named by two others', { checked: true });
    await click(tab, 'textbox', 'Wide text');
    await tab.keyboard.type('Wörter, “quoted” & more');
    await waitForState(tab, 'textbox', 'Wide text', { value: 'Wörter, “quoted” & more' });

    // Something in the way is named instead of clicked.
    await tab.evaluate(() => {
      const veil = document.createElement('div');
      veil.id = 'veil';
      veil.style.cssText = 'position: fixed; inset: 0';
      document.body.append(veil);
    });
    await expect(click(tab, 'button', 'Press me', { timeout: 500 })).rejects.toThrow('veil');
    await expect(waitForRole(tab, 'button', 'Absent', { timeout: 200 })).rejects.toThrow('"Press me"');
    await expect(waitForGone(tab, 'button', 'Press me', { timeout: 200 })).rejects.toThrow('to go');
    await tab.evaluate(() => document.querySelector('sample-host')?.remove());
    await waitForGone(tab, 'button', 'Press me');
  });
});
