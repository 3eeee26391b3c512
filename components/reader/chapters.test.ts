// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { ChapterSource } from '../../archive/chapters';
import { Chapters } from './chapters';

afterEach(() => vi.restoreAllMocks());

function source(number: number, html: string): ChapterSource {
  const body = document.createElement('div');
  body.innerHTML = html;
  return { id: null, number, title: null, creators: [], summary: null, notes: [], endNotes: [], body };
}

it('leaves a trace for a developer where the original is shown, once a chapter', () => {
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => {});
  const sources = [source(3, '<p>One.</p><p>&nbsp;</p><p>Two.</p>'), source(4, '<p>Three.</p>')];
  const chapters = new Chapters(sources, false);
  for (const view of [...chapters.views, ...chapters.views]) chapters.read(view);
  expect(debug.mock.calls).toEqual([
    [
      'Catchword, chapter 3: readability would have lost 1 × blank paragraph; the sanitised original is shown.',
    ],
  ]);
});
