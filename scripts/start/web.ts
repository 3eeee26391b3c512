import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { OFFICIAL_HOSTS } from '../../archive/hosts';
import { allWorks, SampleArchive } from '../../tests/archive';
import type { Serve, WebResponse } from '../../tests/browsers/local-web';
import { piecesOf } from './html-tags';
import type { SavedFile } from './saved-file';

/** The sample archive on every host of the archive, and nothing anywhere else. */
export function sampleWeb(): Serve {
  const archive = new SampleArchive(allWorks);
  return ({ url, method, headers }) => {
    const { hostname } = new URL(url);
    if (method !== 'GET' || !OFFICIAL_HOSTS.includes(hostname)) return { status: 404 };
    return archive.respond(url, headers.cookie === undefined ? {} : { cookie: headers.cookie });
  };
}

/**
 * A saved page at its address, the files saved beside it at the addresses it asks for them, and nothing else: no
 * request leaves the machine. Other addresses of the same work lead to the page, if it shows what they name.
 */
export function savedWeb(file: SavedFile): Serve {
  const page = new URL(file.address.url);
  const others = otherAddresses(file.html, page);
  return ({ url, method }) => {
    const asked = new URL(url);
    if (method !== 'GET' || asked.host !== page.host) return { status: 404 };
    if (asked.pathname + asked.search === page.pathname + page.search) {
      return {
        status: 200,
        headers: { 'content-type': `text/html; charset=${file.charset}` },
        body: file.bytes,
      };
    }
    if (others.has(asked.pathname)) return { status: 302, headers: { location: page.href } };
    return (
      besides(file.folder, page, asked) ?? {
        status: 404,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>Not saved</title><p>Only the page you named is here; this one is not.',
      }
    );
  };
}

/** Paths of the page's work, and of the chapters that stand on the page. */
function otherAddresses(html: string, page: URL): Set<string> {
  const work = /\/works\/(\d+)/.exec(page.pathname)?.[1];
  const paths = new Set<string>();
  if (work === undefined) return paths;
  paths.add(`/works/${work}`);
  let inHeading = false;
  for (const piece of piecesOf(html)) {
    if (piece.kind !== 'tag') continue;
    if (/^h\d$/.test(piece.name)) inHeading = piece.classes.includes('title');
    if (!inHeading || piece.name !== 'a') continue;
    const chapter = /\/chapters\/(\d+)/.exec(piece.attribute('href') ?? '')?.[1];
    if (chapter) paths.add(`/works/${work}/chapters/${chapter}`).add(`/chapters/${chapter}`);
  }
  return paths;
}

/** A file below the saved page's folder, asked for by an address relative to the page's; null when there is none. */
function besides(folder: string, page: URL, asked: URL): WebResponse | null {
  const base = new URL('.', page).pathname;
  if (!asked.pathname.startsWith(base)) return null;
  const names = asked.pathname.slice(base.length).split('/').map(decoded);
  // No way up, no hidden files, and no second separator smuggled in by an escape.
  if (names.some((name) => name === null || name === '' || name.startsWith('.') || /[\\/\0]/.test(name))) {
    return null;
  }
  const path = join(folder, ...(names as string[]));
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  // A link in the folder may lead out of it.
  if (!realpathSync(path).startsWith(realpathSync(folder) + sep)) return null;
  const type = TYPES[extname(path.replace(/\.download$/, '')).toLowerCase()];
  return { status: 200, headers: type ? { 'content-type': type } : {}, body: readFileSync(path) };
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray "%": no saver writes that.
    return null;
  }
}

/** Browsers refuse a style sheet or module of a wrong type; for what is not listed they look at the bytes. */
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
