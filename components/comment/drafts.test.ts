import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isInFuture } from '../../reading/future';
import { draftOf, work } from '../../storage/for-tests';
import type { DraftRecord } from '../../storage/records';
import type { DraftStore } from './contract';
import { Drafts } from './drafts';

/** A library that other tabs and devices write to as well: a map whose later change wins. */
class Kept implements DraftStore {
  readonly rows = new Map<string, DraftRecord>();
  readonly isPrivate = false;
  readonly unsaved = signal(null);
  reachable = true;
  saves = 0;
  /** What a page said as it went. */
  left: string[] = [];

  goingTo(): void {}

  async load(): Promise<DraftRecord[] | null> {
    return this.reachable ? [...this.rows.values()].filter(({ deleted }) => deleted === null) : null;
  }

  save(draft: DraftRecord): void {
    this.saves++;
    const before = this.rows.get(draft.id)?.modified ?? 0;
    // As the library does: what cannot have been yet was before.
    if (draft.modified > before || isInFuture(before)) this.rows.set(draft.id, draft);
  }

  saveLeaving(draft: DraftRecord): void {
    this.left.push(draft.text);
    this.save(draft);
  }
}

const third = { id: '303', number: 3 };

describe('the comments on a work', () => {
  let kept: Kept;
  let drafts: Drafts;

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    kept = new Kept();
    drafts = new Drafts(work, kept);
  });
  afterEach(() => void vi.useRealTimers());

  it('are begun by writing, one for each chapter and each comment that is answered', () => {
    const comment = drafts.of(third, null);
    const reply = drafts.of(third, '55');
    expect(drafts.list.value).toEqual([]);
    expect(reply).toMatchObject({ chapterId: '303', chapterNumber: 3, replyTo: '55' });
    expect('replyTo' in comment).toBe(false);
    drafts.change(comment.id, { text: 'a' });
    drafts.change(reply.id, { text: 'b' });
    expect(drafts.of(third, null).id).toBe(comment.id);
    expect(drafts.of(third, '55').id).toBe(reply.id);
    expect(drafts.of({ id: '304', number: 3 }, null).id).not.toBe(comment.id);
    // The page of a download tells no ids.
    expect(drafts.of({ id: null, number: 3 }, null).id).toBe(comment.id);
    expect(drafts.list.value.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('are all said once more as the page goes, for nobody knows what of them has arrived', () => {
    const { id } = drafts.of(third, null);
    drafts.change(id, { text: 'Sent, and maybe never heard' });
    vi.advanceTimersByTime(1_000);
    drafts.leave();
    expect(kept.left).toEqual(['Sent, and maybe never heard']);
    expect(kept.rows.get(id)?.text).toBe('Sent, and maybe never heard');
  });

  it('are saved from the first letter on, not with each, and at once when the page goes', () => {
    const { id } = drafts.of(third, null);
    for (const text of ['S', 'So', 'So i', 'So it']) {
      drafts.change(id, { text });
      vi.advanceTimersByTime(50);
    }
    expect(kept.rows.get(id)?.text).toBe('S');
    vi.advanceTimersByTime(300);
    expect(kept.rows.get(id)?.text).toBe('So it');
    expect(kept.saves).toBe(2);
    drafts.change(id, { text: 'So it was.' });
    drafts.flush();
    expect(kept.rows.get(id)?.text).toBe('So it was.');
    vi.advanceTimersByTime(5_000);
    drafts.flush();
    expect(kept.saves).toBe(3);
    drafts.change(id, { text: 'So it was!' });
    expect(kept.rows.get(id)?.text).toBe('So it was!');
  });

  it('are later with each change, even within one ms', () => {
    const { id } = drafts.of(third, null);
    for (const text of ['a', 'ab', 'abc']) {
      drafts.change(id, { text });
      drafts.flush();
    }
    expect(kept.rows.get(id)?.text).toBe('abc');
  });

  it('are none without a word, and come back with one', () => {
    const { id } = drafts.of(third, null);
    drafts.change(id, { text: 'a' });
    drafts.change(id, { text: ' \n' });
    drafts.flush();
    expect(kept.rows.get(id)?.deleted).not.toBeNull();
    expect(drafts.list.value).toEqual([]);
    drafts.change(id, { text: ' \nb' });
    drafts.flush();
    expect(kept.rows.get(id)?.deleted).toBeNull();
  });

  it('that are deleted stay so until she takes it back', () => {
    const { id } = drafts.of(third, null);
    drafts.change(id, { text: 'words' });
    drafts.change(id, { deleted: Date.now() });
    drafts.flush();
    expect(kept.rows.get(id)).toMatchObject({ text: 'words' });
    expect(kept.rows.get(id)?.deleted).not.toBeNull();
    expect(drafts.of(third, null).id).not.toBe(id);
    drafts.change(id, { deleted: null });
    drafts.flush();
    expect(kept.rows.get(id)?.deleted).toBeNull();
    expect(drafts.of(third, null)).toMatchObject({ id, text: 'words' });
  });

  it('are those that the library has, and the later of two', async () => {
    kept.rows.set('d-000001', draftOf('d-000001', 20, { chapterId: '303', chapterNumber: 3, text: 'there' }));
    await drafts.refresh();
    expect(drafts.of(third, null)).toMatchObject({ id: 'd-000001', text: 'there' });
    drafts.change('d-000001', { text: 'there and here' });
    // Not saved yet.
    await drafts.refresh();
    expect(drafts.of(third, null).text).toBe('there and here');
    drafts.flush();
    const inOtherTab = { ...(kept.rows.get('d-000001') as DraftRecord), text: 'there again' };
    kept.save({ ...inOtherTab, modified: inOtherTab.modified + 1 });
    await drafts.refresh();
    expect(drafts.of(third, null).text).toBe('there again');
  });

  it('that a clock far ahead has stored give way to what is written here', async () => {
    kept.rows.set('d-000001', draftOf('d-000001', 8.64e15, { chapterId: '303', chapterNumber: 3 }));
    await drafts.refresh();
    drafts.change('d-000001', { text: 'written now' });
    await drafts.refresh();
    expect(drafts.of(third, null).text).toBe('written now');
    drafts.flush();
    const { text, modified } = kept.rows.get('d-000001') as DraftRecord;
    expect(text).toBe('written now');
    expect(modified).toBeLessThanOrEqual(Date.now());
  });

  it('that were deleted in another tab go here, too, but for what was written since', async () => {
    for (const id of ['d-000001', 'd-000002']) kept.rows.set(id, draftOf(id, 20, { text: id }));
    await drafts.refresh();
    drafts.change('d-000002', { text: 'more' });
    for (const id of ['d-000001', 'd-000002'])
      kept.save({ ...(kept.rows.get(id) as DraftRecord), modified: 30, deleted: 30 });
    await drafts.refresh();
    expect(drafts.list.value.map(({ text }) => text)).toEqual(['more']);
    drafts.flush();
    await drafts.refresh();
    expect(drafts.list.value.map(({ text }) => text)).toEqual(['more']);
  });

  it('are not lost where the library can’t be reached', async () => {
    kept.rows.set('d-000001', draftOf('d-000001', 20, { chapterId: '303', chapterNumber: 3, text: 'there' }));
    kept.reachable = false;
    await drafts.refresh();
    const { id } = drafts.of(third, null);
    drafts.change(id, { text: 'here' });
    kept.reachable = true;
    await drafts.refresh();
    expect(drafts.list.value.map(({ text }) => text).sort()).toEqual(['here', 'there']);
  });
});
