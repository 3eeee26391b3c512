import { expect, it } from 'vitest';
import { planOf } from './arguments';
import { Refusal } from './refusal';

it('shows the sample archive in Chromium unless told otherwise', () => {
  expect(planOf([])).toEqual({
    help: false,
    engine: 'chromium',
    headless: false,
    build: true,
    fresh: false,
    subject: { kind: 'sample' },
  });
});

it('reads every option', () => {
  expect(
    planOf(['--firefox', '--headless', '--no-build', '--fresh', 'a.html', '--url', 'https://x']),
  ).toEqual({
    help: false,
    engine: 'firefox',
    headless: true,
    build: false,
    fresh: true,
    subject: { kind: 'file', path: 'a.html', url: 'https://x' },
  });
  expect(planOf(['https://archiveofourown.org/works/1']).subject).toEqual({
    kind: 'live',
    url: 'https://archiveofourown.org/works/1',
  });
  expect(planOf(['-h']).help).toBe(true);
});

it.each([
  [['--frefox'], /--frefox/],
  [['--url'], /--url/],
  [['--url', 'https://x'], /name the page/],
  [['https://x', '--url', 'https://y'], /two addresses/],
  [['a.html', 'b.html'], /One page at a time/],
] as const)('refuses %j in a sentence', (args, reason) => {
  expect(() => planOf(args)).toThrow(Refusal);
  expect(() => planOf(args)).toThrow(reason);
});
