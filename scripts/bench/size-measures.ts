import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFolder } from '../../tests/browsers/built';
import type { Measure } from './measure';
import type { Stage } from './stage';

/** Scripts that the browser starts each by itself, where they lie in the build. */
const SCRIPTS = [
  { name: 'page-script-size', file: 'content-scripts/page.js', what: 'page script', target: 10_000 },
  {
    name: 'page-place-size',
    file: 'content-scripts/page-place.js',
    what: "place and highlights on the archive's page",
    target: 25_000,
  },
  { name: 'reader-size', file: 'reader.js', what: 'reader without fonts', target: 80_000 },
  { name: 'marks-size', file: 'list-marks.js', what: 'script of the marks on a list', target: 5_000 },
  { name: 'comment-size', file: 'content-scripts/comment.js', what: 'composer of comments', target: null },
  {
    name: 'own-page-size',
    file: 'content-scripts/own-page.js',
    what: 'reading of the own history and bookmarks',
    target: null,
  },
  { name: 'background-size', file: 'background.js', what: 'background', target: null },
] as const;

/** Pages of the extension: with every script and style that their HTML asks for at once. */
const PAGES = ['popup', 'library', 'highlights', 'everything', 'privacy'] as const;

const gzipped = (path: string) => gzipSync(readFileSync(path)).length;

/** Files that a page of the extension loads before anything is pressed, relative to the build. */
function loadedBy(folder: string, page: string): string[] {
  const markup = readFileSync(join(folder, `${page}.html`), 'utf8');
  return [...markup.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []);
}

/** @throws Error when the build has a script that belongs to nothing above: its size would be told nowhere. */
function checkThatAllAreKnown(folder: string): void {
  const known = new Set([
    ...SCRIPTS.map(({ file }) => file as string),
    ...PAGES.flatMap((page) => loadedBy(folder, page)),
  ]);
  const built = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // What a page loads later, on demand, lies among the chunks.
  const unknown = built.filter((file) => file.endsWith('.js') && !/^chunks\//.test(file) && !known.has(file));
  if (unknown.length > 0) throw new Error(`The benchmark knows nothing of ${unknown.join(', ')}`);
}

const folderOf = (stage: Stage) => {
  const folder = builtFolder(stage.engine, 'test');
  checkThatAllAreKnown(folder);
  return folder;
};

/** What has to be loaded, for everything the browser starts. */
export const SIZE_MEASURES: readonly Measure[] = [
  ...SCRIPTS.map(
    ({ name, file, what, target }): Measure => ({
      name,
      what: `${what}, gzip`,
      unit: 'bytes',
      target,
      once: true,
      run: async (stage) => ({ value: gzipped(join(folderOf(stage), file)), floor: null }),
    }),
  ),
  ...PAGES.map(
    (page): Measure => ({
      name: `${page}-size`,
      what: `scripts and styles that ${page}.html loads at once, gzip`,
      unit: 'bytes',
      target: null,
      once: true,
      async run(stage) {
        const folder = folderOf(stage);
        const sizes = loadedBy(folder, page).map((file) => gzipped(join(folder, file)));
        return { value: sizes.reduce((sum, each) => sum + each, 0), floor: null };
      },
    }),
  ),
];
