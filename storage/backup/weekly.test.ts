import { beforeEach, describe, expect, it } from 'vitest';
import { gunzip } from '../file/gzip';
import { libraryFile } from '../file/library-file';
import { type BackupSurroundings, backUpIfDue, isDue, lastBackup } from './weekly';

const WEEK = 7 * 86_400_000;
const NOW = Date.UTC(2026, 2, 10, 12);
const library = libraryFile({ works: [{ key: 'a', title: 'Ham, in “quotes”' }] }, 2, NOW);
const read = async () => library;

let items: Record<string, unknown>;
let saved: { address: string; name: string }[];
let around: BackupSurroundings;
beforeEach(() => {
  items = {};
  saved = [];
  around = {
    shelf: {
      get: async () => items,
      set: async (more) => void Object.assign(items, more),
      remove: async () => {},
    },
    allowed: async () => true,
    download: async (address, name) => void saved.push({ address, name }),
  };
});

describe('the weekly backup', () => {
  it('is a whole library file, and is remembered by its day and size', async () => {
    const done = await backUpIfDue('week', read, around, NOW);
    expect(saved.map(({ name }) => name)).toEqual(['Catchword/catchword-library-2026-03-10.json.gz']);
    const bytes = new Uint8Array(await (await fetch(saved[0]?.address ?? '')).arrayBuffer());
    expect(JSON.parse(await gunzip(bytes))).toEqual(library);
    expect(done).toEqual({ at: NOW, bytes: bytes.length });
    expect(await lastBackup(around.shelf)).toEqual(done);
  });

  it('comes once a week', async () => {
    await backUpIfDue('week', read, around, NOW);
    expect(await backUpIfDue('week', read, around, NOW + WEEK - 1)).toBeNull();
    expect(await backUpIfDue('week', read, around, NOW + WEEK)).not.toBeNull();
    expect(saved).toHaveLength(2);
  });

  it('does not come unasked, unallowed, or of nothing', async () => {
    expect(await backUpIfDue('never', read, around, NOW)).toBeNull();
    expect(await backUpIfDue('week', read, { ...around, allowed: async () => false }, NOW)).toBeNull();
    const nothing = async () => libraryFile({ works: [] }, 2, NOW);
    expect(await backUpIfDue('week', nothing, around, NOW)).toBeNull();
    expect(saved).toEqual([]);
  });

  it('is tried again when it could not be saved', async () => {
    const failing = { ...around, download: async () => Promise.reject(new Error('no disk')) };
    await expect(backUpIfDue('week', read, failing, NOW)).rejects.toThrow('no disk');
    expect(await backUpIfDue('week', read, around, NOW + 1)).not.toBeNull();
  });

  it('leaves one that fits no address to a page', async () => {
    const noise = Array.from({ length: 3_000_000 }, () => Math.random().toString(36)[2]).join('');
    const large = async () => libraryFile({ works: [{ key: noise }] }, 2, NOW);
    expect(await backUpIfDue('week', large, around, NOW)).toBeNull();
    const page = { ...around, addressOf: (bytes: Uint8Array) => `blob:${bytes.length}` };
    expect((await backUpIfDue('week', large, page, NOW))?.bytes).toBeGreaterThan(1_500_000);
  });

  it('does not wait for years because the clock was wrong once', () => {
    expect(isDue('week', { at: NOW + 500 * WEEK, bytes: 1 }, NOW)).toBe(true);
  });
});
