// @vitest-environment jsdom
// jsdom cannot paint: this is the reader in a browser without the API. Painting itself needs a real one.
import { expect, it } from 'vitest';
import { createPainter } from './paint';
import { TextIndex } from './text-index';

it('does nothing, and says so, where there is no Highlight API', () => {
  const painter = createPainter('catchword-', ['yellow']);
  expect(painter.supported).toBe(false);
  const text = new TextIndex(document.body);
  expect([...painter.paint('1', [{ name: 'yellow', start: 0, end: 4 }], text)]).toEqual([]);
  painter.dispose();
});

it('refuses a name it was not given', () => {
  const painter = createPainter('catchword-', ['yellow']);
  const text = new TextIndex(document.body);
  expect(() => [...painter.paint('1', [{ name: 'green', start: 0, end: 4 }], text)]).toThrow(RangeError);
});
