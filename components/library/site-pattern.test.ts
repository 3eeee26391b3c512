import { describe, expect, it } from 'vitest';
import { sitePattern } from './site-pattern';

describe('sitePattern', () => {
  it.each([
    ['archive.example', 'https://archive.example/*'],
    [' https://archive.example/works/12?x=1#y ', 'https://archive.example/*'],
    ['https://Archive.Example:8443/', 'https://archive.example/*'],
  ])('%j → %s', (typed, pattern) => {
    expect(sitePattern(typed)).toBe(pattern);
  });

  it.each([
    '',
    'archive',
    'http://archive.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    '*://*/*',
  ])('refuses %j with a sentence', (typed) => {
    expect(() => sitePattern(typed)).toThrow('That is not the address of a site');
  });
});
