import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RIVAL_NAMES } from './read-rival';

it.each(['README.md', 'docs/LIBRARY-FILE.md', 'components/library/your-data/Backups.tsx'])(
  '%s names the extensions whose backups can be imported',
  (file) => {
    const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
    expect(RIVAL_NAMES.filter((name) => !text.includes(name))).toEqual([]);
  },
);
