import { join } from 'node:path';
import { expect, test } from './fixtures';
import { launch } from './launch';
import type { Serve } from './local-web';
import { writeSampleExtension } from './sample-extension';
import type { DrivenBrowser, Tab } from './types';

const SITE = 'https://archiveofourown.org';
const LASTING = `${SITE}/lasting.txt`;

/** A site whose pages may store what they like, and one text that browsers may keep for an hour. */
function site(): { serve: Serve; asked: string[] } {
  const asked: string[] = [];
  const serve: Serve = ({ url }) => {
    asked.push(url);
    if (url === LASTING)
      return { status: 200, headers: { 'cache-control': 'max-age=3600' }, body: 'lasting' };
    if (url !== `${SITE}/`) return { status: 404 };
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html lang="en"><title>Site</title><link rel="icon" href="data:,"><p>Text.</p></html>',
    };
  };
  return { serve, asked };
}

async function visit(browser: DrivenBrowser): Promise<Tab> {
  const tab = await browser.open(`${SITE}/`);
  await tab.waitFor(() => document.documentElement.dataset.sample === 'ready');
  return tab;
}

/** What the sample extension's background answers. */
async function ask(tab: Tab, message: object): Promise<unknown> {
  const id = Math.random().toString(36).slice(2);
  await tab.evaluate(
    (detail) => dispatchEvent(new CustomEvent('ask', { detail })),
    JSON.stringify({ id, message }),
  );
  const json = await tab.waitFor((id) => document.documentElement.getAttribute(`data-answer-${id}`), id);
  return (JSON.parse(json ?? '{}') as { value?: unknown }).value;
}

/** Leaves something in every place where a page can leave it. Runs in the page. */
const leaveTraces = async (lasting: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: as pages do it, and not the way that they may take one day.
  document.cookie = 'visited=yes; max-age=3600; Secure';
  localStorage.setItem('visited', 'yes');
  sessionStorage.setItem('visited', 'yes');
  await (await caches.open('visited')).put('/visited', new Response('yes'));
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('visited', 1);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
  await (await fetch(lasting)).text();
  await (await fetch(lasting)).text();
};

/** What a page finds of earlier visits. Runs in the page. */
const traces = async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  caches: await caches.keys(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
});

test('an emptied browser is as new for the site, the extension and the test that uses it next', async ({
  engine,
  scratch,
}) => {
  const first = site();
  const extension = writeSampleExtension(engine, join(scratch, 'one'));
  const before = await launch(engine, { extension, profile: join(scratch, 'profile'), serve: first.serve });
  const tab = await visit(before);
  await tab.evaluate(leaveTraces, LASTING);
  expect(first.asked.filter((url) => url === LASTING)).toHaveLength(1);
  await ask(tab, { type: 'put', key: 'kept', value: 1 });
  await ask(tab, { type: 'put beside', key: 'kept', value: 2 });
  expect([await ask(tab, { type: 'count' }), await ask(tab, { type: 'count' })]).toEqual([1, 2]);
  await before.emulate({ colorScheme: 'dark' });
  await before.open(before.extensionUrl('page.html'));
  const empty = await before.empty();

  const second = site();
  const after = await empty.reuse({
    extension: writeSampleExtension(engine, join(scratch, 'two')),
    serve: second.serve,
  });
  try {
    expect(await Promise.all((await after.tabs()).map((each) => each.url()))).toEqual(['about:blank']);
    const again = await visit(after);
    expect(await again.evaluate(traces)).toEqual({
      cookie: '',
      local: 0,
      session: 0,
      caches: [],
      databases: [],
    });
    await again.evaluate((lasting) => fetch(lasting).then((response) => response.text()), LASTING);
    expect(second.asked.filter((url) => url === LASTING)).toHaveLength(1);
    expect(first.asked.filter((url) => url === LASTING)).toHaveLength(1);
    expect(await ask(again, { type: 'count' })).toBe(1);
    expect(await ask(again, { type: 'get', key: 'kept' })).toBeNull();
    expect(await ask(again, { type: 'get beside', key: 'kept' })).toBeNull();
    expect(await again.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
    // A change of the media reaches it as it reaches a browser that was just launched.
    await after.emulate({ colorScheme: 'dark' });
    await again.waitFor(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await after.killBackground()).toBe(true);
    expect(await ask(again, { type: 'count' })).toBe(1);
    expect([...again.errors(), ...(await after.backgroundErrors())]).toEqual([]);
  } finally {
    await after.close();
  }
});

test('what went wrong in one test is told there, and not in the next', async ({ engine, scratch }) => {
  const extension = writeSampleExtension(engine, join(scratch, 'one'));
  const browser = await launch(engine, {
    extension,
    profile: join(scratch, 'profile'),
    serve: () => {
      throw new Error('no such page in the sample');
    },
  });
  await browser.open(`${SITE}/`);
  await expect(browser.empty()).rejects.toThrow('no such page in the sample');
  await browser.close();
});
