import { describe, expect, it } from 'vitest';
import { readLibraryFile } from '../read';
import { enhancements, MARCH, readingList } from './backups-for-tests';

const DAY = 86_400_000;
const key = (id: string) => `archiveofourown.org/works/${id}`;
const read = async (list: unknown = readingList) => readLibraryFile(enhancements(list));
const of = <R extends { work: string }>(rows: R[], id: string) => rows.find(({ work }) => work === key(id));

describe('a backup of AO3 Enhancements', () => {
  it('is known by its keys, and says what is not taken over', async () => {
    const { rival, problems, rows } = await read();
    expect(problems).toEqual([]);
    expect(rival).toEqual({
      name: 'AO3 Enhancements',
      works: 6,
      left: ['settings and hidden works', 'the dates of single chapters (the latest of each work is kept)'],
    });
    expect(rows.works).toHaveLength(6);
    expect(rows.settings).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain('Passed By');
  });

  it('gives what it tells of a work, older than all that we saw, and no more', async () => {
    const { rows } = await read();
    expect(rows.works[0]).toEqual({
      key: key('880000001'),
      site: 'archiveofourown.org',
      id: '880000001',
      title: 'Kettle, Anchor, Rope',
      creators: ['saltmarsh', 'Wren (gullwing)'],
      fandoms: [],
      language: null,
      words: null,
      chaptersPosted: 3,
      chaptersPlanned: null,
      complete: null,
      modified: 3,
    });
    expect(rows.works.find(({ id }) => id === '880000005')).toMatchObject({
      title: 'Work 880000005',
      creators: [],
    });
    expect(rows.chapters.filter(({ work }) => work === key('880000001'))).toMatchObject([
      { key: `${key('880000001')}/chapters/7101`, id: '7101', number: 1, words: null, modified: 0 },
      { id: '7102', number: 2 },
      { id: '7103', number: 3 },
    ]);
  });

  it('stands at the end of the last chapter that was read', async () => {
    const { rows } = await read();
    expect(of(rows.readings, '880000001')).toMatchObject({
      current: {
        chapterId: '7102',
        chapterNumber: 2,
        fraction: 1,
        at: MARCH,
        anchor: { exact: '', textHash: '' },
      },
      furthest: { chapterNumber: 2 },
      progress: 2 / 3,
      begun: MARCH - 2 * DAY,
      status: { value: 'reading', at: MARCH },
      finished: [],
      modified: MARCH,
    });
    expect(of(rows.readings, '880000002')).toMatchObject({
      current: { chapterId: null, chapterNumber: 1, fraction: 1 },
      progress: 1,
      status: { value: 'finished' },
      finished: [MARCH - 9 * DAY],
    });
  });

  it('invents no place and no day', async () => {
    const { rows } = await read();
    // All of a work that is whole; when, nobody knows.
    expect(of(rows.readings, '880000003')).toMatchObject({
      current: { chapterId: '7302', chapterNumber: 2, fraction: 1, at: 0 },
      status: { value: 'finished', at: 0 },
      finished: [],
      modified: 0,
    });
    expect(of(rows.readings, '880000004')).toMatchObject({
      current: { chapterNumber: 1, fraction: 0, at: 0 },
      status: { value: 'unread', at: 0 },
      begun: 0,
      progress: 0,
    });
    expect(of(rows.readings, '880000005')).toMatchObject({
      current: { chapterNumber: 1, at: 0 },
      status: null,
    });
    expect(of(rows.readings, '880000006')).toBeUndefined();
    const { '880000003': whole } = readingList as { [id: string]: object };
    const growing = await read({ '880000003': { ...whole, totalChapters: null } });
    expect(growing.rows.readings[0]).toMatchObject({
      current: { chapterNumber: 1, fraction: 0 },
      progress: 0,
    });
  });

  it('keeps as tags what Catchword has no word for', async () => {
    const { rows } = await read({
      ...readingList,
      // Read before, and to be read again.
      '1': { chapters: [{ readDate: MARCH }], totalChapters: 2, status: 'toRead', rating: 0 },
      '2': { chapters: [{}], status: 'rereading', rating: 3.5 },
    });
    const tags = Object.fromEntries(rows.workNotes.map((row) => [row.work.split('/').at(-1), row.tags]));
    expect(tags).toEqual({
      '1': ['to read'],
      '2': ['rereading', 'rated 3.5'],
      '880000002': ['rated 4'],
      '880000004': ['to read'],
      '880000005': ['on hold'],
      '880000006': ['dropped'],
    });
    expect(of(rows.readings, '1')?.status).toBeNull();
  });

  it('reads the list of older versions: null for holes, "unread" for works beside the list', async () => {
    const { rows, problems } = await read({
      '1': {
        chapters: [{ readDate: MARCH, chapterId: null }, null, { readDate: null }, null, null],
        title: 'Gaps',
        author: '',
        totalChapters: 3,
        status: 'reading',
        rating: 0,
      },
      '2': { chapters: [{}], title: 'Beside', author: 'Wren', totalChapters: 1, status: 'unread', rating: 0 },
    });
    expect(problems).toEqual([]);
    expect(rows.works).toMatchObject([{ title: 'Gaps', creators: [], chaptersPosted: 3, complete: true }]);
    expect(rows.chapters).toEqual([]);
  });

  it('takes the list alone, and settings without one', async () => {
    const alone = await readLibraryFile(JSON.stringify({ 'readingList.list': JSON.stringify(readingList) }));
    expect(alone.rows.works).toHaveLength(6);
    const settings = await readLibraryFile('{"option.wordsPerMinute":200}');
    expect(settings.rival).toEqual({
      name: 'AO3 Enhancements',
      works: 0,
      left: ['settings and hidden works'],
    });
  });

  it('leaves out what is unsound, says so, and keeps the rest', async () => {
    const { rows, problems } = await read({
      ...readingList,
      'not a number': {},
      __proto__x: 7,
      '11': null,
      '12': { chapters: 'none', status: 'dropped', rating: 0 },
      '13': { chapters: [], status: { sideways: true } },
      '14': { chapters: [{ readDate: 9e15, chapterId: -4 }], status: 'reading' },
      '123456789012345678901': { chapters: [], status: 'read' },
    });
    expect(problems.map(({ key: of, why }) => `${of}: ${why}`).sort()).toEqual(
      [
        'work 11: not a work',
        'work 123456789012345678901: this is not the id of a work',
        'work 12: its chapters cannot be read',
        'work 13: its status cannot be read',
        'work __proto__x: this is not the id of a work',
        'work not a number: this is not the id of a work',
      ].sort(),
    );
    expect(of(rows.workNotes, '12')?.tags).toEqual(['dropped']);
    expect(of(rows.readings, '14')).toMatchObject({ current: { chapterId: null, fraction: 0, at: 0 } });
    expect(rows.works).toHaveLength(8);
    const broken = await readLibraryFile(JSON.stringify({ 'readingList.list': '{"880000001":' }));
    expect(broken).toMatchObject({ rival: { works: 0 }, problems: [{ key: 'reading list' }] });
  });
});
