// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { authorHtml, hostileHtml } from '../../tests/author-html/arbitrary';
import { lossFaults, safetyFaults, seen, wordsOf } from '../../tests/author-html/faults';
import fc, { runs } from '../../tests/fast-check';
import { readProse } from './prose';

/** A DOM written in JavaScript takes its time; the browsers see hundreds more (tests/author-html). */
const RUNS = { numRuns: runs(40) };

/** In a document without a window, where nothing of the source itself runs or loads. */
function chapter(html: string): Element {
  const page = document.implementation.createHTMLDocument('');
  const body = page.createElement('div');
  body.className = 'userstuff module';
  body.innerHTML = html;
  page.body.append(body);
  return body;
}

describe('any text an author can write', () => {
  it('reaches the reader whole, in order and with all it is set with', () => {
    fc.assert(
      fc.property(authorHtml, (html) => {
        const body = chapter(html);
        const before = body.ownerDocument.documentElement.outerHTML;
        const { content, complete, steps } = readProse(body);
        expect(body.ownerDocument.documentElement.outerHTML).toBe(before);
        expect({ complete, lost: steps.filter(({ step }) => step === 'sanitise') }).toEqual({
          complete: true,
          lost: [],
        });
        expect([...lossFaults(body, content), ...safetyFaults(content)]).toEqual([]);
      }),
      RUNS,
    );
  }, 240_000);

  it('can neither run nor load by itself where it is more than the archive allows, and is still read', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        const body = chapter(html);
        const before = body.ownerDocument.documentElement.outerHTML;
        const { content, complete } = readProse(body);
        expect(body.ownerDocument.documentElement.outerHTML).toBe(before);
        expect(safetyFaults(content)).toEqual([]);
        expect(wordsOf(content)).toEqual(wordsOf(seen(body)));
        expect(complete).toBe(true);
      }),
      RUNS,
    );
  }, 240_000);
});
