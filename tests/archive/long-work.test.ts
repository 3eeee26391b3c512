import { describe, expect, it } from 'vitest';
import { longWork, SampleArchive, wordsOf } from './index';

describe('longWork', () => {
  it('gives the same text for the same seed and another for another', () => {
    const ask = (seed: number) => longWork({ id: 991_000_001, chapters: 2, wordsPerChapter: 300, seed });
    expect(ask(7)).toEqual(ask(7));
    expect(ask(7).chapters[0]?.body).not.toBe(ask(8).chapters[0]?.body);
    expect(ask(7).chapters[0]?.body).not.toBe(ask(7).chapters[1]?.body);
  });

  it('writes a million words whose sentences can be told apart', () => {
    const work = longWork({ id: 991_000_002, chapters: 250, wordsPerChapter: 4000, seed: 1 });
    expect(wordsOf(work)).toBeGreaterThan(1_000_000);
    expect(wordsOf(work)).toBeLessThan(1_060_000);
    const sentences = work.chapters.flatMap(({ body }) => body.match(/<p>[^“.]+\./g) ?? []);
    expect(sentences.length).toBeGreaterThan(10_000);
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.99);
  });

  it('is served like any other work', () => {
    const work = longWork({ id: 991_000_003, chapters: 12, wordsPerChapter: 200, seed: 3 });
    const archive = new SampleArchive([work]);
    const { body, status } = archive.respond(`/works/${work.id}?view_full_work=true`);
    expect(status).toBe(200);
    expect(body.match(/<div class="chapter" id="chapter-\d+">/g)).toHaveLength(12);
  });
});
