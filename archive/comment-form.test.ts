// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { pageAt } from '../tests/archive/asking';
import { type Markup, SampleArchive, samples, type Visitor, type Work } from '../tests/archive/index';
import fc from '../tests/fast-check';
import { COMMENT_LIMIT, commentLength, findCommentForm, openReplies } from './comment-form';

const { oneShot, serial } = samples;
const second = serial.chapters[1];
const [named, guest] = oneShot.discussion ?? [];

/** A page of a work that stands alone in its archive. */
function pageOf(work: Work, rest = '', visitor: Visitor = {}): Document {
  return pageAt(`/works/${work.id}${rest}`, visitor, new SampleArchive([work]));
}

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  const at = (path: string, visitor: Visitor = {}) => pageAt(path, { markup, ...visitor });

  it.each<[string, Visitor]>([
    ['a guest', {}],
    ['somebody who is logged in', { loggedInAs: 'reader' }],
    ['somebody with several names', { loggedInAs: 'reader', pseuds: ['reader', 'Second Shelf'] }],
  ])('finds the form for %s, and what it is for', (_who, visitor) => {
    const chapter = findCommentForm(at(`/works/${serial.id}/chapters/${second?.id}`, visitor));
    expect(chapter).toMatchObject({ on: 'chapter', id: String(second?.id) });
    const lone = findCommentForm(at(`/works/${oneShot.id}`, visitor));
    expect(lone).toMatchObject({ on: 'work', id: String(oneShot.id) });
    const entire = findCommentForm(at(`/works/${serial.id}?view_full_work=true`, visitor));
    expect(entire).toMatchObject({ on: 'work', id: String(serial.id) });
    expect('field' in entire && entire.field.id).toBe(`comment_content_for_${serial.id}`);
  });

  it('finds the forms of replies, and only those that are open', () => {
    const plain = at(`/works/${oneShot.id}?show_comments=true`);
    expect(openReplies(plain)).toEqual([]);
    expect(findCommentForm(plain, String(named?.id))).toEqual({ why: 'no reply', words: null });

    for (const [answered, to] of [
      [named, 'lampblack'],
      [guest, 'a passing reader'],
    ] as const) {
      const rest = `?show_comments=true&add_comment_reply_id=${answered?.id}`;
      const page = at(`/works/${oneShot.id}${rest}`);
      expect(openReplies(page)).toEqual([{ id: String(answered?.id), to }]);
      expect(findCommentForm(page, String(answered?.id))).toMatchObject({ on: 'comment' });
      expect(findCommentForm(page)).toMatchObject({ on: 'work', id: String(oneShot.id) });
    }
  });

  it('says why there is none', () => {
    const off: Work = { ...oneShot, commenting: 'nobody' };
    expect(findCommentForm(pageOf(off, '', { markup }))).toMatchObject({ why: 'off' });
    expect(findCommentForm(pageOf(off, '', { markup, loggedInAs: 'reader' }))).toMatchObject({ why: 'off' });
    const users: Work = { ...oneShot, commenting: 'users' };
    expect(findCommentForm(pageOf(users, '', { markup }))).toMatchObject({ why: 'users' });
    expect(findCommentForm(pageOf(users, '', { markup, loggedInAs: 'reader' }))).toMatchObject({
      on: 'work',
    });
    const file = pageAt(`/downloads/${oneShot.id}/a.html`, { markup });
    expect(findCommentForm(file)).toEqual({ why: 'download', words: null });
  });
});

describe('a page that is not as it was', () => {
  it('may say something new in the form’s stead', () => {
    const page = pageOf(oneShot);
    const place = page.querySelector('#add_comment') as Element;
    place.innerHTML = '<p class="notice">Comments sleep\n until the morning.</p>';
    expect(findCommentForm(page)).toEqual({ why: 'told', words: 'Comments sleep until the morning.' });
    place.innerHTML = '';
    expect(findCommentForm(page)).toEqual({ why: 'not found', words: null });
  });

  it('may have locked its form, by the field or by what is round it', () => {
    for (const [selector, attribute] of [
      ['textarea', 'disabled'],
      ['textarea', 'readonly'],
      ['fieldset', 'disabled'],
    ] as const) {
      const page = pageOf(oneShot);
      page.querySelector(`form.new_comment ${selector}`)?.setAttribute(attribute, '');
      expect(findCommentForm(page)).toEqual({ why: 'locked', words: null });
    }
  });

  it('has forms that are others: one that edits a comment is none, wherever it stands', () => {
    const page = pageOf(oneShot, '?show_comments=true');
    const form = page.querySelector('form.new_comment') as HTMLFormElement;
    const editing = form.cloneNode(true) as HTMLFormElement;
    editing.setAttribute('action', `/comments/${named?.id}`);
    page.querySelector(`#comment_${named?.id}`)?.append(editing);
    page.querySelector('#main')?.prepend(editing.cloneNode(true));
    expect(findCommentForm(page)).toMatchObject({ on: 'work' });
    expect(openReplies(page)).toEqual([]);
    form.remove();
    expect(findCommentForm(page)).toEqual({ why: 'not found', words: null });
  });

  it('may write whole addresses, and hold other notices', () => {
    const page = pageOf(oneShot);
    const form = page.querySelector('form.new_comment') as HTMLFormElement;
    form.setAttribute('action', `https://archiveofourown.org/works/${oneShot.id}/comments`);
    form.insertAdjacentHTML('afterbegin', '<p class="notice">The creator reads comments first.</p>');
    expect(findCommentForm(page)).toMatchObject({ on: 'work', id: String(oneShot.id) });
  });
});

describe('the length of a comment', () => {
  it('is that of the form’s counter: a line break is two, markup counts, and so does half a sign', () => {
    expect(COMMENT_LIMIT).toBe(10_000);
    expect(commentLength('')).toBe(0);
    expect(commentLength('one\ntwo')).toBe(8);
    expect(commentLength('one\r\ntwo\rthree\n\n')).toBe('onetwothree'.length + 8);
    expect(commentLength('<em>a</em> &amp; ♥')).toBe(18);
    expect(commentLength('🏮')).toBe(2);
  });

  it('does not care which line breaks were typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).map((s) => s.replace(/[\r\n]/g, ''))), (lines) => {
        const length = lines.join('').length + Math.max(0, lines.length - 1) * 2;
        for (const end of ['\n', '\r\n', '\r']) expect(commentLength(lines.join(end))).toBe(length);
      }),
    );
  });
});
