import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './types';

const BACKGROUND = `
const api = globalThis.browser ?? globalThis.chrome;
let count = 0;
let opened;
const db = () => (opened ??= new Promise((resolve, reject) => {
  const request = indexedDB.open('sample', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('values');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
}));
const run = async (mode, work) => {
  const store = (await db()).transaction('values', mode).objectStore('values');
  return new Promise((resolve, reject) => {
    const request = work(store);
    request.onsuccess = () => resolve(request.result ?? null);
    request.onerror = () => reject(request.error);
  });
};
const answer = async ({ type, key, value }) => {
  if (type === 'count') return ++count;
  if (type === 'put') return run('readwrite', (store) => store.put(value, key));
  if (type === 'get') return run('readonly', (store) => store.get(key));
  if (type === 'put beside') return api.storage.local.set({ [key]: value });
  if (type === 'get beside') return api.storage.local.get(key).then((items) => items[key] ?? null);
  if (type === 'fetch') return fetch(value).then((response) => response.text(), (error) => 'failed: ' + error.message);
  if (type === 'throw') setTimeout(() => { throw new Error('sample background failure'); });
  return null;
};
api.runtime.onMessage.addListener((message, _sender, respond) => {
  answer(message).then(respond);
  return true;
});
api.commands.onCommand.addListener(async (command) => {
  const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab) api.tabs.sendMessage(tab.id, { command });
});
`;

const CONTENT = `
const api = globalThis.browser ?? globalThis.chrome;
const host = document.createElement('sample-host');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = \`
  <button aria-pressed="false">Press me</button>
  <button aria-label="Named by label" style="display:none">Hidden</button>
  <span id="label-a">Named by</span> <span id="label-b">two others</span>
  <input type="checkbox" aria-labelledby="label-a label-b">
  <label>Wide text <input type="text"></label>
  <div role="dialog" aria-label="Inner room"><button>Press me</button></div>\`;
document.documentElement.append(host);
const button = root.querySelector('button');
button.addEventListener('click', (event) => {
  button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
  document.documentElement.dataset.trusted = String(event.isTrusted);
});
addEventListener('ask', async (event) => {
  const { id, message } = JSON.parse(event.detail);
  let result;
  try { result = { value: await api.runtime.sendMessage(message) }; } catch (error) { result = { error: error.message }; }
  document.documentElement.setAttribute('data-answer-' + id, JSON.stringify(result));
});
addEventListener('fail', () => setTimeout(() => { throw new Error('sample content failure'); }));
api.runtime.onMessage.addListener(({ command }) => { document.documentElement.dataset.command = command; });
document.documentElement.dataset.sample = 'ready';
`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample page</title>
<h1>Sample page</h1><p id="stored"></p><script src="page.js"></script></html>`;

const PAGE_SCRIPT = `
const api = globalThis.browser ?? globalThis.chrome;
api.runtime.sendMessage({ type: 'get', key: 'kept' }).then((value) => {
  document.querySelector('#stored').textContent = 'stored: ' + value;
});
`;

/** Id of the sample extension in Firefox. */
export const SAMPLE_ID = 'sample@browsers.test';

/**
 * Writes a small throw-away extension into `folder` and returns the folder: a content script on the archive, a
 * background that counts in memory and keeps values in IndexedDB, a page, and the command Alt+R. The code is the
 * same for both engines; only the manifest differs.
 */
export function writeSampleExtension(engine: Engine, folder: string): string {
  const manifest = {
    manifest_version: 3,
    name: 'Sample',
    version: '1.0',
    permissions: ['tabs', 'storage'],
    host_permissions: ['https://archiveofourown.org/*', 'https://elsewhere.test/*'],
    background: engine === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['https://archiveofourown.org/*'], js: ['content.js'], run_at: 'document_idle' },
    ],
    commands: { open: { suggested_key: { default: 'Alt+R' }, description: 'Open the reader' } },
    action: { default_popup: 'page.html' },
    ...(engine === 'firefox' && {
      browser_specific_settings: { gecko: { id: SAMPLE_ID, strict_min_version: '140.0' } },
    }),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'content.js'), CONTENT);
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(join(folder, 'page.js'), PAGE_SCRIPT);
  return folder;
}
