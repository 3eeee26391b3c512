import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECTIONS, sentenceOf, toldOf } from '../../components/everything/sections';
import { readBlocks } from '../../components/shared/plain-text';
import { LibraryDatabase } from '../../storage/database/database';
import { SNAPSHOT_STORES, sourcesOf } from '../../storage/everything/sources';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { TABLE_NAMES } from '../../storage/tables';

const promise = readBlocks(readFileSync('docs/PRIVACY.md', 'utf8'));

/** The product's source without its comments and tests, by path. */
const source = ['archive', 'reading', 'components', 'storage', 'entrypoints'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|for-tests/.test(file))
    .map((file) => ({
      path: `${room}/${file}`,
      text: readFileSync(`${room}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    })),
);
const using = (words: RegExp) =>
  source
    .filter(({ text }) => words.test(text))
    .map(({ path }) => path)
    .sort();

describe('Show me everything', () => {
  it('has a section for every place that is read, and every place the privacy page names', () => {
    const sources = sourcesOf(
      new LibraryDatabase(),
      new SnapshotDatabase(),
      { get: async () => ({}) },
      async () => [],
    );
    expect(SECTIONS.map(({ name }) => name).sort()).toEqual(Object.keys(sources).sort());

    const told = SECTIONS.flatMap((section) => section.told);
    for (const name of told) expect(toldOf(promise, name), name).not.toBeNull();
    for (const { told: names } of SECTIONS) expect(sentenceOf(promise, names)).toMatch(/^[A-Z].*\.$/);
    const stored = promise.flatMap((block) =>
      block.kind === 'table' && block.head[0]?.[0]?.text === 'stored as'
        ? block.rows.map(([first]) => first?.[0]?.text)
        : [],
    );
    // Sites are the browser's to keep: they are told among the permissions.
    expect(told.filter((name) => name !== 'https://*/*').sort()).toEqual(stored.sort());
  });

  it('shows every store of every database there is', () => {
    // A database that is added shows itself here first.
    expect(using(/extends Dexie\b/)).toEqual([
      'storage/database/database.ts',
      'storage/snapshots/snapshots.ts',
    ]);
    expect(new LibraryDatabase().tables.map(({ name }) => name).sort()).toEqual([...TABLE_NAMES].sort());
    const copies = new SnapshotDatabase().tables.map(({ name }) => name);
    expect(copies.sort()).toEqual(Object.keys(SNAPSHOT_STORES).sort());
  });

  it('knows whoever could write anywhere else', () => {
    // Each of these is shown (the shelf as the small storage), reads only, or is memory that ends with the browser.
    expect(using(/\bstorage\s*\??\.\s*(local|sync|session|managed)\b/)).toEqual([
      'storage/service/runtime.ts',
    ]);
    expect(using(/\bindexedDB\s*\.\s*open\b|\bnew Dexie\b|\bDexie\.(Table|open)\b/)).toEqual([
      // Reads a library of an older version.
      'storage/database/before-upgrade.ts',
      // Looks, and writes nothing.
      'storage/database/look.ts',
    ]);
    const elsewhere =
      /\b(localStorage|sessionStorage|cookieStore|caches\s*\.|getDirectory|showSaveFilePicker|SharedStorage)\b|document\s*\.\s*cookie|browser\s*\.\s*(cookies|bookmarks|history|alarms)\b/;
    expect(using(elsewhere)).toEqual([]);
    // Scripts that the browser keeps for the sites she allowed: these are the section "Other sites".
    expect(using(/registerContentScripts/)).toEqual(['entrypoints/background/other-sites.ts']);
    // Files, which are hers.
    expect(using(/downloads\s*\.\s*download\b|\.download\s*=/)).toEqual([
      'entrypoints/background/weekly-backup.ts',
      'entrypoints/library/save-file.ts',
    ]);
  });
});
