import { expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { prose, randomFrom } from './prose-for-tests';
import { hashText } from './text-hash';

it('names the rule of normalisation and gives 16 hex digits', () => {
  expect(hashText('')).toMatch(/^n1-[0-9a-f]{16}$/);
  expect(hashText('a lamp')).toBe(hashText(`a ${'lamp'}`));
});

it('stays what it is: stored hashes must go on matching', () => {
  expect(hashText('The lamp went out at nine.')).toBe('n1-54e046251d445eb3');
});

it('changes with any one character, wherever it stands', () => {
  const text = prose(randomFrom(1), 2000);
  const seen = new Set([hashText(text)]);
  for (let i = 0; i < text.length; i++) seen.add(hashText(`${text.slice(0, i)}#${text.slice(i + 1)}`));
  expect(seen.size).toBe(text.length + 1);
});

it('keeps many short texts apart', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 50_000; i++) seen.add(hashText(i.toString(36)));
  expect(seen.size).toBe(50_000);
});

it('tells swapped characters and lengths apart', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(hashText(a) === hashText(b)).toBe(a === b);
      if (a !== b) expect(hashText(a + b) === hashText(b + a)).toBe(a + b === b + a);
      expect(hashText(`${a}\0`)).not.toBe(hashText(a));
    }),
  );
});
