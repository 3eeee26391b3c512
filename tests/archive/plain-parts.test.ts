import { describe, expect, it } from 'vitest';
import { html, joined, raw } from './html';
import { allWorks, samples } from './index';
import { downloadName, tagName, tagPath } from './links';
import { paragraphs } from './prose/paragraphs';
import { countWords, thousands, wordsOf } from './words';

describe('html', () => {
  it('escapes strings, keeps markup, and drops what is absent', () => {
    const name = `<b>"R&D's"`;
    expect(html`<a title="${name}">${raw('<i>x</i>')}${null}${undefined}${false}${0}</a>`.text).toBe(
      '<a title="&lt;b&gt;&quot;R&amp;D&#39;s&quot;"><i>x</i>0</a>',
    );
    expect(joined(['a', html`<b>`, '<'], ', ').text).toBe('a, <b>, &lt;');
  });
});

describe('links', () => {
  it('writes tags the archive’s way and reads them back', () => {
    const name = 'A/B & Mr. C? #d';
    expect(tagPath(name)).toBe('/tags/A*s*B%20*a*%20Mr*d*%20C*q*%20*h*d/works');
    expect(tagName(tagPath(name).split('/')[2] ?? '')).toBe(name);
  });

  it('names downloads in 24 ASCII characters at most, cut at a word', () => {
    expect(downloadName('What the Tide Table Left Out')).toBe('What_the_Tide_Table_Left');
    expect(downloadName('Twelve Winters of Beanstalks')).toBe('Twelve_Winters_of');
    expect(downloadName('Café')).toBe('Cafe');
    expect(downloadName('没有')).toBe('Work');
  });
});

describe('words', () => {
  it('counts as the archive does', () => {
    expect(countWords('<p>You can’t have none&nbsp;water, half-way&amp;all.</p>')).toBe(7);
    expect(countWords('<p>没有<em>海水</em> ok</p>')).toBe(5);
    expect(countWords('<p><img alt="many words here" /></p>')).toBe(0);
    expect([7, 1024, 1_234_567].map(thousands)).toEqual(['7', '1,024', '1,234,567']);
  });
});

describe('paragraphs', () => {
  it('wraps loose text only', () => {
    expect(paragraphs('\nOne\nline.\n\n<hr />\n\n<em>Two.</em>\n')).toBe(
      '<p>One line.</p>\n<hr />\n<p><em>Two.</em></p>',
    );
  });
});

describe('the samples', () => {
  it('have ids of their own, for works and for chapters', () => {
    const chapters = allWorks.flatMap((work) => work.chapters);
    expect(new Set(allWorks.map(({ id }) => id)).size).toBe(allWorks.length);
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
  });

  it('keep to the archive’s limits', () => {
    for (const { body } of allWorks.flatMap((work) => work.chapters)) {
      expect(body.length).toBeGreaterThanOrEqual(10);
      expect(body.length).toBeLessThan(510_000);
    }
    expect(samples.tiny.chapters[0]?.body).toHaveLength(10);
  });

  it('hold a serial long enough to lose one’s place in', () => {
    expect(samples.serial.chapters).toHaveLength(6);
    for (const { body, summary, notes, endNotes } of samples.serial.chapters) {
      expect(countWords(body)).toBeGreaterThan(800);
      expect(summary && notes && endNotes).toBeTruthy();
    }
    expect(wordsOf(samples.serial)).toBeGreaterThan(5000);
  });
});
