// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readProse } from './prose';

function chapterBody(html: string): Element {
  const body = document.createElement('div');
  body.className = 'userstuff module';
  body.innerHTML = `<h3 class="landmark heading" id="work">Chapter Text</h3>${html}`;
  return body;
}

function shown(html: string) {
  const prose = readProse(chapterBody(html));
  const holder = document.createElement('div');
  holder.append(prose.content);
  return { ...prose, holder, html: holder.innerHTML };
}

describe('readProse', () => {
  it('keeps the story and drops the heading that the archive hides', () => {
    const { holder, complete, steps } = shown(
      '<p>The lamp was <em>still</em> burning.</p><p>She went in.</p>',
    );
    expect(holder.textContent).toBe('The lamp was still burning.She went in.');
    expect(complete).toBe(true);
    expect(steps).toEqual([]);
  });

  it('shows a chapter of two letters', () => {
    expect(shown('<p>No</p>').holder.textContent).toBe('No');
  });

  it('falls back to the original where Readability drops something, and says what', () => {
    const { holder, complete, steps } = shown('<p>Before.</p><p>&nbsp;</p><p>After.</p><hr><p>Later.</p>');
    expect(holder.querySelectorAll('p')).toHaveLength(4);
    expect(complete).toBe(true);
    expect(steps).toEqual([{ step: 'readability', missing: [{ what: 'blank paragraph', count: 1 }] }]);
  });

  it('keeps what centres a letterhead and sizes a picture', () => {
    const { holder } = shown(
      '<p align="center">THE TIDE TABLES</p><p><img src="https://example.org/a.png" width="40" alt="a"></p>',
    );
    expect(holder.querySelector('p')?.getAttribute('align')).toBe('center');
    expect(holder.querySelector('img')?.getAttribute('width')).toBe('40');
  });

  it("keeps an author's classes even where they are the archive's own names", () => {
    const { holder } = shown(
      '<div class="chapter"><p class="landmark heading">Kept.</p></div><p class="hidden userstuff">Also kept.</p>',
    );
    expect(holder.textContent).toContain('Kept.');
    expect(holder.textContent).toContain('Also kept.');
  });

  it("keeps the reader's name for the text to itself, and the author's class under another", () => {
    const { holder } = shown('<p>Text.</p><p class="first prose">More text.</p>');
    expect(holder.querySelector('.prose')).toBeNull();
    expect(holder.querySelector('.first.author-prose')?.textContent).toBe('More text.');
  });

  it('keeps every wrapper of a work with a skin, where its rules may hang on any', () => {
    const html =
      '<div class="phone"><div class="chat"><div class="get">Who has it?</div></div></div><p>She did.</p>';
    const wrappers = (skinned: boolean) => {
      const prose = readProse(chapterBody(html), skinned);
      const holder = document.createElement('div');
      holder.append(prose.content);
      return { kept: holder.querySelector('div.phone > div.chat > div.get') !== null, steps: prose.steps };
    };
    expect(wrappers(true).kept).toBe(true);
    // Else the check would have had nothing to find.
    expect(wrappers(false).kept).toBe(false);
    expect(wrappers(true).steps.map(({ step }) => step)).toEqual(['readability']);
  });

  it('lets nothing run and nothing load by itself', () => {
    const { holder, complete } = shown(
      '<p onclick="steal()">Text <a href="javascript:steal()">link</a></p><script>steal()</script>' +
        '<img src="x" onerror="steal()"><iframe src="https://www.youtube.com/embed/1" title="A podfic"></iframe>' +
        '<p style="position:fixed">styled</p>',
    );
    expect(holder.innerHTML).not.toMatch(/steal|<script|<iframe|style=/);
    const player = holder.querySelector('a[href*="youtube"]');
    expect([player?.getAttribute('title'), player?.textContent]).toEqual(['A podfic', '']);
    expect(complete).toBe(true);
  });

  it('does not change the page', () => {
    const body = chapterBody(
      '<p align="right">One<br><br>two</p><iframe src="https://archive.org/embed/x"></iframe>',
    );
    const before = body.outerHTML;
    readProse(body);
    expect(body.outerHTML).toBe(before);
  });

  it('keeps footnotes and their names', () => {
    const { holder } = shown(
      '<p>Word<sup><a href="#links" name="r1">1</a></sup></p><p><a name="links" href="#r1">back</a> note</p>',
    );
    expect(holder.querySelector('[name="links"]')).not.toBeNull();
    expect(holder.querySelector('a[href="#links"]')?.hasAttribute('target')).toBe(false);
  });
});
