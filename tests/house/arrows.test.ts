import { describe, expect, it } from 'vitest';
import { arrowsOf, isAllowed, readArrows } from './arrows';

describe('the house', () => {
  it('has no arrow that points the wrong way', () => {
    const arrows = readArrows('.');
    // If reading the source failed, nothing would be wrong either.
    expect(arrows.length).toBeGreaterThan(150);
    expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([]);
  });

  it.each([
    ['archive/page.ts', `import { browser } from 'wxt/browser';`],
    ['archive/page.ts', `import { x } from '../reading/anchor';`],
    ['reading/anchor.ts', `import { TextIndex } from './dom/text-index';`],
    ['reading/dom/paint.ts', `import { render } from 'preact';`],
    ['components/reader/Reader.tsx', `import { openLibrary } from '../../storage/database/library';`],
    ['components/reader/Reader.tsx', `import { ask, type Send } from '../../storage/service/client';`],
    ['storage/service/client.ts', `import * as v from 'valibot';`],
    ['storage/service/client.ts', `import { argumentSchemas } from './schemas';`],
    ['entrypoints/page.content/index.ts', `import { openLibrary } from '../../storage/database/library';`],
    ['entrypoints/reader/index.ts', `import { LibraryDatabase } from '../../storage/database/database';`],
    ['entrypoints/background/index.ts', `import { greet } from '../page.content/greet-work-page';`],
    ['archive/page.ts', `export * from '../storage/records';`],
  ])('would refuse in %s: %s', (file, source) => {
    expect(arrowsOf(file, source).map(isAllowed)).toEqual([false]);
  });

  it('lets types through where only types are named', () => {
    const file = 'components/reader/store.ts';
    const source = `import type { Library } from '../../storage/service/contract';\nimport { type A, type B } from '../../storage/records';`;
    expect(arrowsOf(file, source).map(isAllowed)).toEqual([true, true]);
  });
});
