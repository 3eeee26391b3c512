import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../components/shared/plain-text';
import { BACKUP_KEY } from '../../storage/backup/weekly';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { SIZE_CAP } from '../../storage/snapshots/thin';
import { TABLE_NAMES } from '../../storage/tables';

const text = readFileSync('docs/PRIVACY.md', 'utf8');
const blocks = readBlocks(text);

/** First cells of the tables, as they are written in code. */
const named = blocks.flatMap((block) =>
  block.kind === 'table'
    ? block.rows.flatMap(([first = []]) =>
        first.filter(({ look }) => look === 'code').map((span) => span.text),
      )
    : [],
);

describe('What Catchword keeps', () => {
  it('describes every table of both databases, and none that is not there', () => {
    const small = ['outbox/…', BACKUP_KEY];
    const tables = named.filter(
      (name) => !small.includes(name) && !/^https:|^(storage|unlimited|scripting|downloads)/.test(name),
    );
    const copies = new SnapshotDatabase().tables.map(({ name }) => name);
    expect(tables.sort()).toEqual([...TABLE_NAMES, ...copies].sort());
  });

  it('describes every key of the small storage', () => {
    const keys = new Set<string>();
    for (const file of readdirSync('storage', { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /test/.test(file)) continue;
      const source = readFileSync(`storage/${file}`, 'utf8');
      for (const [, key] of source.matchAll(/(?:set|remove)\((?:\{ \[|\[)([A-Z_]+)/g)) keys.add(key ?? '');
    }
    // Whoever stores something new there names its key, and describes it.
    expect([...keys].sort()).toEqual(['BACKUP_KEY', 'PREFIX']);
    expect(named).toEqual(expect.arrayContaining(['outbox/…', BACKUP_KEY]));
  });

  it('reaches storage.local by one shelf alone', () => {
    const places = ['storage', 'entrypoints', 'components'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${room}/${file}`)
        .filter((file) =>
          /storage\.(local|sync|session|managed)\b/.test(
            readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, ''),
          ),
        ),
    );
    expect(places).toEqual(['storage/service/runtime.ts']);
  });

  it('tells the numbers that the program has', () => {
    expect(text).toContain(`${SIZE_CAP / 1024 / 1024} MB at most`);
  });

  it('is shown word for word', () => {
    const spans = blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.flat();
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat();
      return block.text;
    });
    const letters = (words: string) => words.replace(/[\s`|#*-]/g, '');
    expect(letters(spans.map((span) => span.text).join(''))).toBe(letters(text));
  });
});
