import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of one source file. `target` is a path in the project, or the name of a package. */
export interface Arrow {
  from: string;
  target: string;
  /** Only its types are used; nothing of it is in the built code. */
  typeOnly: boolean;
}

/** What a room may reach: path prefixes in the project, and packages. The first rule whose `room` fits counts. */
interface Rule {
  room: string;
  may: readonly string[];
  /** May be reached for types alone. */
  types?: readonly string[];
}

const PREACT = ['preact', '@preact/signals', 'lucide-preact'];

/** The house: entrypoints → components → reading, archive; storage for the background and the extension's pages. */
const RULES: readonly Rule[] = [
  { room: 'archive/', may: ['archive/', '@mozilla/readability', 'dompurify'] },
  { room: 'reading/dom/', may: ['reading/'] },
  { room: 'reading/', may: ['reading/', '!reading/dom/', 'approx-string-match'] },
  // On the archive's own page: without Preact, which would be half of what is put there.
  {
    room: 'components/page/',
    may: [
      'components/page/',
      'components/shared/',
      'components/reader/reader-host',
      'reading/',
      'archive/',
      '!archive/prose/',
    ],
    types: ['storage/'],
  },
  {
    room: 'components/',
    may: ['components/', 'reading/', 'archive/', '@fontsource', ...PREACT],
    types: ['storage/'],
  },
  {
    room: 'storage/database/',
    may: ['storage/', 'reading/', '!reading/dom/', 'archive/urls', 'dexie', 'valibot'],
    types: ['archive/'],
  },
  {
    room: 'storage/merge/',
    may: ['storage/merge/', 'storage/tables', 'reading/', '!reading/dom/'],
    types: ['storage/', 'archive/'],
  },
  { room: 'storage/snapshots/', may: ['storage/', 'dexie'], types: ['reading/', 'archive/'] },
  {
    room: 'storage/file/',
    may: ['storage/', 'reading/', '!reading/dom/', 'archive/urls', 'valibot'],
    types: ['archive/', 'dexie'],
  },
  {
    room: 'storage/service/schemas',
    may: ['storage/service/', 'reading/', 'valibot'],
    types: ['storage/', 'archive/'],
  },
  { room: 'storage/service/server', may: ['storage/service/', 'valibot'] },
  {
    room: 'storage/service/',
    may: ['storage/service/', '!storage/service/schemas', 'wxt/browser'],
    types: ['storage/', 'reading/', 'archive/'],
  },
  {
    room: 'storage/everything/',
    may: ['storage/', 'reading/exclusion', 'archive/urls', 'valibot'],
    types: ['dexie'],
  },
  { room: 'storage/backup/', may: ['storage/'], types: ['reading/'] },
  { room: 'storage/', may: ['storage/'], types: ['reading/', 'archive/'] },
  // Content scripts run beside the archive's page: no database, and no schemas to carry.
  {
    room: 'entrypoints/page.content/',
    may: [
      'entrypoints/page.content/',
      'archive/',
      '!archive/prose/',
      'components/shared/shadow-host',
      'storage/service/',
      '!storage/service/schemas',
      '!storage/service/server',
      'wxt/',
    ],
  },
  {
    room: 'entrypoints/reader/',
    may: [
      'entrypoints/reader/',
      'archive/',
      'components/reader/',
      'components/comment/contract',
      'storage/service/',
      '!storage/service/schemas',
      '!storage/service/server',
      '@preact/signals',
      'wxt/',
    ],
  },
  {
    room: 'entrypoints/comment.content/',
    may: [
      'entrypoints/comment.content/',
      'components/comment/',
      'storage/service/',
      '!storage/service/schemas',
      '!storage/service/server',
      '@preact/signals',
      'wxt/',
    ],
  },
  {
    room: 'entrypoints/page-place.content/',
    may: [
      'archive/',
      '!archive/prose/',
      'components/page/',
      'components/shared/',
      'storage/service/',
      '!storage/service/schemas',
      '!storage/service/server',
      'wxt/',
    ],
  },
  { room: 'entrypoints/own-page.content/', may: ['archive/', '!archive/prose/', 'wxt/'] },
  // Not even the polyfill: it would be most of the script.
  {
    room: 'entrypoints/list-marks/',
    may: [
      'entrypoints/list-marks/',
      'components/shared/shadow-host',
      'archive/listing/',
      'storage/service/news',
      'wxt/utils/define-unlisted-script',
    ],
  },
  {
    room: 'entrypoints/',
    may: [
      'entrypoints/',
      '!entrypoints/page.content/',
      '!entrypoints/reader/',
      '!entrypoints/page-place.content/',
      '!entrypoints/comment.content/',
      '!entrypoints/own-page.content/',
      '!entrypoints/list-marks/',
      'components/',
      'storage/',
      'reading/',
      'archive/',
      'docs/PRIVACY.md',
      'dexie',
      'wxt/',
      ...PREACT,
    ],
  },
];

/** Whether an arrow may be. A target that no rule names may not be reached. */
export function isAllowed({ from, target, typeOnly }: Arrow): boolean {
  const rule = RULES.find(({ room }) => from.startsWith(room));
  if (!rule) return false;
  if (typeOnly && rule.types?.some((prefix) => target.startsWith(prefix))) return true;
  const barred = rule.may.some((prefix) => prefix.startsWith('!') && target.startsWith(prefix.slice(1)));
  return !barred && rule.may.some((prefix) => target.startsWith(prefix));
}

const ROOMS = ['archive', 'reading', 'components', 'storage', 'entrypoints'];

/** Every import in the product's source; tests and styles are left out. */
export function readArrows(project: string): Arrow[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|for-tests\.ts$/.test(file))
      .flatMap((file) => arrowsOf(join(room, file), readFileSync(join(project, room, file), 'utf8'))),
  );
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:([^'"]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** The imports of one file. */
export function arrowsOf(from: string, source: string): Arrow[] {
  return [...source.matchAll(IMPORT)].flatMap(([, typeKeyword, names = '', specifier = '']) => {
    if (/\.css(\?|$)/.test(specifier)) return [];
    const named =
      /^\{([^}]*)\}$/s
        .exec(names.trim())?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const allTypes = named.length > 0 && named.every((name) => name.trim().startsWith('type '));
    const target = specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
    return [{ from, target, typeOnly: typeKeyword !== undefined || allTypes }];
  });
}
