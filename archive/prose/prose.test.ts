// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readProse, traceOf } from './prose';

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
    const html = '<div>Who has it?</div><p>She did.</p>';
    const wrappers = (skinned: boolean) => {
      const prose = readProse(chapterBody(html), skinned);
      const holder = document.createElement('div');
      holder.append(prose.content);
      return { kept: holder.querySelector('div') !== null, steps: prose.steps };
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

  it('reads what stands in a form whose fields hide its properties', () => {
    const { holder, complete } = shown(
      '<form><input name="attributes"><input name="childNodes"><input name="parentNode"><p>One.</p></form><p>Two.</p>',
    );
    expect([...holder.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['One.', 'Two.']);
    expect(complete).toBe(true);
  });

  it('keeps words apart where blocks are not allowed, and their white space where it shows', () => {
    const { holder, complete } = shown('<section>One</section><aside>two</aside><xmp>a  <b></xmp>');
    expect([...holder.querySelectorAll('div')].map((block) => block.textContent)).toContain('One');
    expect(holder.querySelector('pre')?.textContent).toBe('a  <b>');
    expect(complete).toBe(true);
  });

  it('keeps the words of drawings, and drops what no one sees', () => {
    const { holder, complete } = shown(
      '<p>A <svg><title>t</title><text>drawn</text></svg> <math><mi>x</mi></math>.</p><noembed>n</noembed><!-- c -->',
    );
    expect(holder.textContent?.trim()).toBe('A drawn x.');
    expect(complete).toBe(true);
  });

  it('takes settings of pictures for nothing of the story', () => {
    const { html, complete } = shown(
      '<p><picture><source srcset="a.png 2x"><img src="/a.png"></picture> Text.</p>',
    );
    expect(html).not.toContain('srcset');
    expect(complete).toBe(true);
  });

  it('keeps descriptions and titles that hold arrows and colons', () => {
    const { holder } = shown(
      '<p><img src="/a.png" alt="left --> right"> <abbr title="Note: </title>">n</abbr></p><table><tr><th abbr="Tide: high">T</th></tr></table>',
    );
    expect(holder.querySelector('img')?.alt).toBe('left --> right');
    expect(holder.querySelector('abbr')?.title).toBe('Note: </title>');
    expect(holder.querySelector('th')?.getAttribute('abbr')).toBe('Tide: high');
  });

  it('gives each element its own attributes alone', () => {
    const { html } = shown('<p href="/x" src="/y" start="3" open>a</p><ul start="3"><li>b</li></ul>');
    expect(html).toBe('<p>a</p><ul><li>b</li></ul>');
  });

  it('keeps what would be another element, as one of its own name', () => {
    const { html, complete } = shown('<p is="fancy-paragraph">One <em is="fancy-word">two</em>.</p>');
    expect(html).toBe('<p>One <em>two</em>.</p>');
    expect(complete).toBe(true);
  });

  it('tells a developer what a step would have lost', () => {
    const prose = readProse(chapterBody('<p>Before.</p><p>&nbsp;</p><p>After.</p>'));
    expect(traceOf(prose)).toEqual([
      'readability would have lost 1 × blank paragraph; the sanitised original is shown.',
    ]);
  });
});
