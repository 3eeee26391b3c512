// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readWorkPage } from '../../archive/work-page';
import { draftOf } from '../../storage/for-tests';
import { pageAt } from '../../tests/archive/asking';
import { type Chapter, SampleArchive, samples, type Visitor, type Work } from '../../tests/archive/index';
import { whereToPut } from './where-to-put';

const { oneShot, serial } = samples;
const [first, second] = serial.chapters as [Chapter, Chapter];
const last = serial.chapters.at(-1) as Chapter;

/** Where the comment on a chapter can go on a page. */
function put(path: string, on: { id: string | null; number: number; replyTo?: string }, visitor?: Visitor) {
  return putOn(pageAt(path, visitor), on);
}
function putOn(document: Document, on: { id: string | null; number: number; replyTo?: string }) {
  const page = readWorkPage(document);
  if (!page) throw new Error('no work');
  const draft = draftOf('d-000001', 1, {
    chapterId: on.id,
    chapterNumber: on.number,
    ...(on.replyTo && { replyTo: on.replyTo }),
  });
  // The document of a test has no address of its own.
  const site = 'archiveofourown.org';
  return whereToPut(document, { ...page, work: { ...page.work, site } }, draft);
}
const chapter = ({ id, position }: Chapter) => ({ id: String(id), number: position });
const pageOf = ({ id }: Chapter) => `/works/${serial.id}/chapters/${id}`;
const entire = `/works/${serial.id}?view_full_work=true`;
const wayTo = ({ id }: Chapter) => `https://archiveofourown.org/works/${serial.id}/chapters/${id}#catchword`;

describe('a comment on a chapter', () => {
  it('goes into the form of that chapter', () => {
    expect(put(pageOf(second), chapter(second))).toMatchObject({ kind: 'here', form: { on: 'chapter' } });
    expect(put(pageOf(second), { id: null, number: 2 })).toMatchObject({ kind: 'here' });
    expect(put(`/works/${oneShot.id}`, { id: null, number: 1 })).toMatchObject({ kind: 'here' });
  });

  it('goes into the form of the whole work where that is its last chapter', () => {
    expect(put(entire, chapter(last))).toMatchObject({ kind: 'here', form: { on: 'work' } });
  });

  it('does not go into another chapter’s form unasked; what that is for is said, and the way told', () => {
    expect(put(pageOf(second), chapter(first))).toMatchObject({
      kind: 'others',
      words: 'The form on this page is for chapter 2.',
      href: wayTo(first),
    });
    expect(put(entire, chapter(second))).toMatchObject({
      kind: 'others',
      words:
        'The form on this page is for the whole work. The archive shows such comments under its last chapter, chapter 6.',
      href: wayTo(second),
    });
    // Known by its number alone, as from a download: the page's own list of chapters knows its id.
    expect(put(pageOf(second), { id: null, number: 1 })).toMatchObject({
      kind: 'others',
      href: wayTo(first),
    });
  });

  it('has nowhere to go where there is no form, and the reason is said', () => {
    const of = (commenting: Work['commenting'] & string, visitor?: Visitor) => {
      const archive = new SampleArchive([{ ...oneShot, commenting }]);
      return putOn(pageAt(`/works/${oneShot.id}`, visitor, archive), { id: null, number: 1 });
    };
    expect(of('nobody')).toEqual({ kind: 'nowhere', words: 'This work takes no comments.', href: null });
    expect(of('users')).toMatchObject({ kind: 'nowhere', words: expect.stringContaining('logged in') });
    expect(of('users', { loggedInAs: 'reader' })).toMatchObject({ kind: 'here' });
    const file = put(`/downloads/${serial.id}/a.html`, { id: null, number: 3 });
    expect(file).toMatchObject({ kind: 'nowhere', words: expect.stringContaining('downloaded file') });
    expect('href' in file && file.href).toBe(`https://archiveofourown.org/works/${serial.id}#catchword`);
  });
});

it('a reply goes into the form that is open below its comment, and into no other', () => {
  const [answered] = oneShot.discussion ?? [];
  const reply = { id: null, number: 1, replyTo: String(answered?.id) };
  const page = `/works/${oneShot.id}?show_comments=true`;
  expect(put(`${page}&add_comment_reply_id=${answered?.id}`, reply)).toMatchObject({
    kind: 'here',
    form: { on: 'comment', id: String(answered?.id) },
  });
  expect(put(page, reply)).toMatchObject({
    kind: 'nowhere',
    words: expect.stringContaining('Press “Reply”'),
  });
});
