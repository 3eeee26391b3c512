import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftOf, fill, work } from '../for-tests';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';

describe('drafts of comments', () => {
  let library: WholeLibrary;
  let count = 0;

  beforeEach(async () => {
    library = openLibrary(new LibraryDatabase(`drafts-test-${count++}`));
    await fill(library, 10);
  });

  it('are kept by work, and the later change wins in whatever order they come', async () => {
    const other = 'archiveofourown.org/works/7';
    await library.saveDraft({ draft: draftOf('d-000001', 30, { text: 'later' }) });
    await library.saveDraft({ draft: draftOf('d-000001', 20, { text: 'earlier' }) });
    await library.saveDraft({ draft: draftOf('d-000002', 20, { work: other }) });
    expect(await library.drafts({ work })).toEqual([draftOf('d-000001', 30, { text: 'later' })]);
    expect(await library.drafts({ work: other })).toHaveLength(1);
  });

  it('that were deleted are no longer given, and stay as deleted', async () => {
    const draft = draftOf('d-000001', 20);
    await library.saveDraft({ draft });
    await library.saveDraft({ draft: { ...draft, modified: 30, deleted: 30 } });
    await library.saveDraft({ draft });
    expect(await library.drafts({ work })).toEqual([]);
  });

  it('do not come back when the work was forgotten', async () => {
    await library.forgetWork(work, 40);
    await library.saveDraft({ draft: draftOf('d-000001', 30) });
    expect(await library.drafts({ work })).toEqual([]);
    await library.saveDraft({ draft: draftOf('d-000001', 50) });
    expect(await library.drafts({ work })).toHaveLength(1);
  });
});
