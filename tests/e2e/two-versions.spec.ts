import { version1Taken } from '../../storage/database/older/version-1-taken';
import { SCHEMA_VERSION } from '../../storage/upgrades';
import { samples } from '../archive/index';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import { libraryRows, readDatabase } from '../reader/database';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial } = samples;

/**
 * Puts a library of version 1 in the place of this one, as version 1 itself had it open: without listening for a later
 * version that wants in. Runs in a page of the extension.
 */
const holdVersion1 = async ({ stores, rows }: Pick<typeof version1Taken, 'stores' | 'rows'>) => {
  const ended = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Asked for in one breath: nobody of this version comes between.
  const deleting = indexedDB.deleteDatabase('catchword');
  const opening = indexedDB.open('catchword', 10);
  opening.onupgradeneeded = () => {
    for (const [name, declared] of Object.entries(stores)) {
      const [key = '', ...indexes] = declared.split(', ');
      const store = opening.result.createObjectStore(name, { keyPath: key });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of (rows as Record<string, unknown[]>)[name] ?? []) store.add(row);
    }
  };
  await ended(deleting);
  Object.assign(globalThis, { held: await ended(opening) });
};

const letGo = () => (globalThis as unknown as { held: IDBDatabase }).held.close();

test('an older version that stays open holds the upgrade up and nothing else; when it closes, all is there', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const old = await browser.open(browser.extensionUrl('privacy.html'));
  await old.evaluate(holdVersion1, version1Taken);
  await browser.killBackground();

  const library = await browser.open(browser.extensionUrl('library.html'));
  await expect.poll(() => shown(library)).toMatch(/older version of Catchword is (still )?open/);
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await expect.poll(() => reader.notices(), { timeout: 20_000 }).toContain('library does not answer');
  await reader.wheel(400);
  expect((await reader.line())?.text.length).toBeGreaterThan(10);
  const marked = await reader.highlight('nothing strange, the bar dry', 'green');
  expect(marked.map(({ text }) => text)).toEqual(['nothing strange, the bar dry']);

  await old.evaluate(letGo);
  const highlights = async () => (await libraryRows(old, 'highlights')).highlights.length;
  await expect.poll(highlights, { timeout: 30_000 }).toBe(version1Taken.rows.highlights.length + 1);
  expect((await readDatabase(old))?.version).toBe(SCHEMA_VERSION * 10);
  const now = await libraryRows(old, 'readings', 'highlights');
  for (const row of now.highlights) expect(row.tags).toEqual([]);
  const kept = now.readings.find(({ work }) => String(work).endsWith(`/${serial.id}`));
  // Where she was in chapter 2 is still the furthest.
  expect(kept?.furthest).toMatchObject({ chapterNumber: 2 });
  await tab.activate();
  await expect
    .poll(async () => (await reader.painted()).map(({ text }) => text), { timeout: 20_000 })
    .toContain('It hit me!');
  await expect.poll(() => shown(library)).toContain(serial.title);
  expect([...tab.errors(), ...library.errors()]).toEqual([]);
});
