import { describe, expect, it } from 'vitest';
import type { Entry } from '../../storage/everything/kept';
import { stateWords } from './SearchPart';
import { type Looked, Search } from './search';

const hit = (key: number) => ({
  entry: { of: 'sites', key, stored: '', row: '', damage: null, work: null, title: null } as Entry,
  where: '',
});

/** Slices with so many hits each; every step waits for `go`. */
function searchOf(...slices: number[]) {
  let release = () => {};
  let asked = 0;
  const search = new Search(async function* (words, signal): AsyncGenerator<Looked> {
    for (const [i, hits] of slices.entries()) {
      asked += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      signal.throwIfAborted();
      if (words === 'broken') throw new Error('the disk is gone');
      yield {
        hits: Array.from({ length: hits }, (_, n) => hit(i * 1_000 + n)),
        looked: i + 1,
        of: slices.length,
      };
    }
  });
  const go = async () => {
    release();
    // As many turns as the generator and the search take between two slices.
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { search, go, asked: () => asked };
}

describe('a search', () => {
  it('shows what comes while it comes, and ends', async () => {
    const { search, go } = searchOf(1, 2);
    const done = search.start(' salt ');
    expect(search.state.value).toMatchObject({ words: 'salt', is: 'running', looked: 0 });
    await go();
    expect(search.state.value).toMatchObject({ is: 'running', looked: 1, of: 2 });
    expect(search.state.value?.hits).toHaveLength(1);
    await go();
    await done;
    expect(search.state.value).toMatchObject({ is: 'done', looked: 2 });
    expect(search.state.value?.hits).toHaveLength(3);
  });

  it('rests when fifty came, reads no further, and goes on when asked', async () => {
    const { search, go, asked } = searchOf(30, 30, 5);
    const first = search.start('salt');
    await go();
    await go();
    await first;
    expect(search.state.value?.is).toBe('resting');
    expect(asked()).toBe(2);
    const rest = search.goOn();
    await go();
    await go();
    await rest;
    expect(search.state.value?.is).toBe('done');
    expect(search.state.value?.hits).toHaveLength(65);
  });

  it('stops, keeps what it found, and can go on at once', async () => {
    const { search, go, asked } = searchOf(1, 1, 1);
    const first = search.start('salt');
    await go();
    search.stop();
    expect(search.state.value).toMatchObject({ is: 'stopped', looked: 1 });
    await search.goOn();
    expect(search.state.value?.is).toBe('running');
    await go();
    search.stop();
    await go();
    await first;
    expect(search.state.value?.is).toBe('stopped');
    expect(search.state.value?.hits).toHaveLength(3);
    expect(asked()).toBe(3);
  });

  it('gives way to the next one', async () => {
    const { search, go } = searchOf(1);
    const first = search.start('salt');
    const second = search.start('');
    await go();
    await Promise.all([first, second]);
    expect(search.state.value).toBeNull();
  });

  it('tells why it broke off', async () => {
    const { search, go } = searchOf(1);
    const broken = search.start('broken');
    await go();
    await broken;
    expect(search.state.value).toMatchObject({ is: 'failed', failure: 'the disk is gone' });
  });
});

describe('the sentence of a search', () => {
  const state = { words: 'salt', looked: 1_200, of: 3_000, hits: [hit(1)], failure: null };
  it.each([
    ['running', 'Searching…'],
    ['stopped', 'Stopped. Looked through 1,200 of 3,000 entries: 1 found.'],
    ['resting', 'Looked through 1,200 of 3,000 entries: 1 found so far.'],
    ['done', 'Looked through everything, 1,200 entries: 1 found.'],
  ] as const)('%s', (is, sentence) => {
    expect(stateWords({ ...state, is })).toBe(sentence);
  });
});
