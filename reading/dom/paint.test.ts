// @vitest-environment jsdom
// jsdom cannot paint: this is the reader in a browser without the API. Painting itself needs a real one.
import { expect, it } from 'vitest';
import { createPainter } from './paint';

it('does nothing, and says so, where there is no Highlight API', () => {
  const painter = createPainter('catchword-', ['yellow']);
  expect(painter.supported).toBe(false);
  painter.paint('1', [{ name: 'yellow', range: document.createRange() }]);
  painter.clear('1');
  painter.dispose();
});

it('refuses a name it was not given', () => {
  const painter = createPainter('catchword-', ['yellow']);
  const range = document.createRange();
  expect(() => painter.paint('1', [{ name: 'green', range }])).toThrow(RangeError);
});
