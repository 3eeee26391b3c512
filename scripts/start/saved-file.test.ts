import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allWorks, downloadPath, SampleArchive, samples } from '../../tests/archive';
import type { WebResponse } from '../../tests/browsers/local-web';
import { Refusal } from './refusal';
import { checkedUrl, readSavedFile } from './saved-file';
import { savedWeb } from './web';

const HOME = 'https://archiveofourown.org';
const WORK = `<div id="main" class="works-show"><div id="chapters"><div class="chapter" id="chapter-2">
  <h3 class="title"><a href="/works/1/chapters/20">Chapter 2</a></h3><div class="userstuff"><p>caf\u00e9</p></div></div></div></div>`;

let folder: string;
const write = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catchword-saved-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['utf-8', Buffer.from(WORK)],
  ['windows-1252', Buffer.from(`<meta charset="iso-8859-1">${WORK}`, 'latin1')],
  ['utf-16le', Buffer.from(`\ufeff${WORK}`, 'utf16le')],
])('reads a page in %s', (charset, bytes) => {
  const file = readSavedFile(write('page.html', bytes), null);
  expect(file.charset).toBe(charset);
  expect(file.html).toContain('café');
  expect(file.address.url).toBe(`${HOME}/works/1/chapters/20`);
});

it('takes an unknown encoding for UTF-8, as browsers do', () => {
  expect(readSavedFile(write('page.html', `<meta charset="klingon">${WORK}`), null).charset).toBe('utf-8');
});

it('shows what is no work, and asks for the address of a work that tells none', () => {
  expect(readSavedFile(write('empty.html', ''), null).facts.kind).toBe('empty');
  const nowhere = write('nowhere.html', WORK.replace('/works/1/chapters/20', '#'));
  expect(() => readSavedFile(nowhere, null)).toThrow(/--url https:\/\/archiveofourown\.org\/works\/NUMBER/);
  expect(readSavedFile(nowhere, `${HOME}/works/9`).address.url).toBe(`${HOME}/works/9`);
});

it.each([
  ['page.mhtml', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;', /MHTML/],
  ['renamed.html', 'MIME-Version: 1.0\r\nContent-Type: multipart/related;', /MHTML/],
  ['page.pdf', '%PDF-1.7', /PDF/],
  ['page.epub', 'PK\x03\x04', /EPUB/],
  ['page.html.gz', Buffer.from([0x1f, 0x8b, 8]), /compressed/],
  ['page.webarchive', 'bplist00', /Safari/],
])('refuses %s in a sentence', (name, bytes, reason) => {
  const path = write(name, bytes);
  expect(() => readSavedFile(path, null)).toThrow(Refusal);
  expect(() => readSavedFile(path, null)).toThrow(reason);
});

it('shows a download at its work, and asks for the work when it names none', () => {
  const { body } = new SampleArchive(allWorks).respond(downloadPath(samples.serial, 'html'));
  const file = readSavedFile(write('download.html', body), null);
  expect(file.facts.kind).toBe('download');
  expect(file.address).toEqual({
    url: `${HOME}/works/${samples.serial.id}`,
    from: 'its first lines',
    insteadOf: null,
  });
  const nameless = write('nameless.html', body.replaceAll(`/works/${samples.serial.id}`, '/'));
  expect(() => readSavedFile(nameless, null)).toThrow(Refusal);
  expect(() => readSavedFile(nameless, null)).toThrow(/names no work.*--url https:/);
  expect(readSavedFile(nameless, `${HOME}/works/9`).address.url).toBe(`${HOME}/works/9`);
});

it('refuses a file that is not there, and a folder', () => {
  expect(() => readSavedFile(join(folder, 'missing.html'), null)).toThrow(/There is no file/);
  expect(() => readSavedFile(folder, null)).toThrow(/is no file/);
});

it('takes no address from --url at which Catchword does not run', () => {
  expect(checkedUrl('http://ao3.org/works/1')).toBe('https://ao3.org/works/1');
  for (const wrong of [
    'works/1',
    'https://mirror.example/works/1',
    'https://web.archive.org/web/2020/https://ao3.org/works/1',
  ]) {
    expect(() => checkedUrl(wrong)).toThrow(Refusal);
  }
});

it('serves the page, what lies beside it, and nothing else', async () => {
  mkdirSync(join(folder, 'Page_files', '.hidden'), { recursive: true });
  write('Page_files/own style.css', 'p {}');
  write('Page_files/jquery.js.download', '1');
  write('Page_files/.hidden/key', 'secret');
  write('.profile', 'secret');
  symlinkSync('/etc/hostname', join(folder, 'Page_files', 'link.png'));
  const serve = savedWeb(readSavedFile(write('page.html', WORK), null));
  const get = async (url: string, method = 'GET') =>
    (await serve({ url, method, headers: {}, body: Buffer.alloc(0) })) as WebResponse;
  const base = `${HOME}/works/1/chapters`;

  expect(await get(`${base}/20`)).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  const css = await get(`${base}/Page_files/own%20style.css`);
  expect([css.status, css.headers?.['content-type'], String(css.body)]).toEqual([200, 'text/css', 'p {}']);
  expect((await get(`${base}/Page_files/jquery.js.download`)).headers?.['content-type']).toBe(
    'text/javascript',
  );

  // Other ways to the same page lead to it; other chapters are not there.
  expect(await get(`${HOME}/works/1`)).toMatchObject({ status: 302, headers: { location: `${base}/20` } });
  expect((await get(`${base}/20?view_adult=true`)).status).toBe(302);
  for (const none of [
    `${base}/21`,
    `${HOME}/stylesheets/sandbox.css`,
    'https://example.org/works/1/chapters/20',
    `${base}/..%2f..%2fetc%2fpasswd`,
    `${base}/%2e%2e/page.html`,
    `${base}/Page_files/..%5c..%5cx`,
    `${base}/Page_files/.hidden/key`,
    `${base}/.profile`,
    `${base}/Page_files/link.png`,
    `${base}/Page_files`,
    `${base}/Page_files//own%20style.css`,
    `${base}/%`,
  ]) {
    expect([none, (await get(none)).status]).toEqual([none, 404]);
  }
  expect((await get(`${base}/20`, 'POST')).status).toBe(404);
});
