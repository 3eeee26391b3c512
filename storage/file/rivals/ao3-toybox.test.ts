import { describe, expect, it } from 'vitest';
import { readLibraryFile } from '../read';
import { MARCH, toybox, toyboxTables } from './backups-for-tests';

const DAY = 86_400_000;
const key = (id: string) => `archiveofourown.org/works/${id}`;
const of = <R extends { work: string }>(rows: R[], id: string) => rows.find(({ work }) => work === key(id));

describe('a backup of AO3 Toybox', () => {
  it('is known by its envelope, under each of its names, or by its tables', async () => {
    const files = [
      toybox(),
      toybox(toyboxTables, 'ao3-toys-backup'),
      toybox(toyboxTables, 'readers-toybox-backup'),
      JSON.stringify(toyboxTables),
    ];
    for (const file of files) {
      const { rival, problems } = await readLibraryFile(file);
      expect(problems).toEqual([]);
      expect(rival).toEqual({
        name: 'AO3 Toybox',
        works: 5,
        left: ['settings', 'coloured and hidden tags', 'subscriptions, which the archive has'],
      });
    }
    expect((await readLibraryFile(toybox())).written).toBe('2026-03-04T08:00:00.000Z');
  });

  it('stands at the paragraph where she was, as a share of the chapter', async () => {
    const { rows } = await readLibraryFile(toybox());
    expect(of(rows.readings, '880000011')).toMatchObject({
      current: {
        chapterId: null,
        chapterNumber: 4,
        fraction: 0.25,
        paragraph: { index: 10, count: 42 },
        at: MARCH,
        anchor: { exact: '', prefix: '', suffix: '', textHash: '' },
      },
      // How many chapters there are, they do not tell.
      progress: 0,
      status: null,
      modified: MARCH,
    });
    expect(rows.works[0]).toMatchObject({
      title: 'Kettle, Again',
      creators: ['saltmarsh'],
      chaptersPosted: null,
    });
  });

  it('keeps apart where she was last and how far she came', async () => {
    const { rows } = await readLibraryFile(toybox());
    expect(of(rows.readings, '880000012')).toMatchObject({
      current: { chapterNumber: 2, fraction: 0, at: MARCH - DAY },
      furthest: { chapterNumber: 7, fraction: 0 },
    });
    expect(rows.works[1]).toMatchObject({ title: 'Work 880000012', modified: 0 });
  });

  it('makes a visit of a work of which no chapter is known, and a tag of what she ignores', async () => {
    const { rows } = await readLibraryFile(toybox());
    expect(rows.visits).toEqual([
      { work: key('880000013'), last: MARCH - 2 * DAY, source: 'AO3 Toybox', modified: MARCH - 2 * DAY },
    ]);
    expect(rows.workNotes.map(({ work, tags }) => [work, tags])).toEqual([
      [key('880000014'), ['ignored']],
      [key('880000015'), ['ignored']],
    ]);
    expect(rows.works.find(({ id }) => id === '880000015')).toMatchObject({
      title: 'Loud',
      creators: ['Wren'],
    });
    expect(JSON.stringify(rows)).not.toContain('880000016');
  });

  it('takes from a newer one what it knows, and says that there is more', async () => {
    const { rival, rows } = await readLibraryFile(toybox(toyboxTables, 'ao3-toybox-backup', 3));
    expect(rival?.left.at(-1)).toBe('what is new in the version that wrote it');
    expect(rows.readings).toHaveLength(2);
  });

  it('leaves out what is unsound, says so, and keeps the rest', async () => {
    const [sound] = toyboxTables.workStatus;
    const { rows, problems } = await readLibraryFile(
      toybox({
        ...toyboxTables,
        ignoreList: 'none',
        workStatus: [
          sound,
          null,
          { last_chapter: 3 },
          { ...sound, workId: 'five' },
          { ...sound, workId: '21', position: { chapter: 4, paragraph: -1, paragraph_count: 0, offset: 2 } },
          { ...sound, workId: '22', last_visited_at: 'yesterday', highest_chapter: 1.5 },
          {
            ...sound,
            workId: '23',
            position: { chapter: 4, paragraph: 90, paragraph_count: 9, offset: 0.5 },
          },
        ],
      }),
    );
    expect(problems.map(({ key: of, why }) => `${of}: ${why}`)).toEqual([
      'ignoreList: it is damaged as a whole',
      'a work: not a work',
      'work: this is not the id of a work',
      'work five: this is not the id of a work',
      'work 21: its place cannot be read',
      'work 22: its last visit cannot be read',
      'work 22: its highest chapter cannot be read',
    ]);
    expect(of(rows.readings, '21')?.current).toMatchObject({ chapterNumber: 4, fraction: 0 });
    expect(of(rows.readings, '22')?.current).toMatchObject({ fraction: 0.25, at: 0 });
    expect(of(rows.readings, '23')?.current).toMatchObject({
      fraction: 1,
      paragraph: { index: 8, count: 9 },
    });
  });

  it.each([
    ['its envelope without content', { format: 'ao3-toybox-backup', version: 1 }],
    ['tables of somebody else', { settings: {}, subscriptions: [] }],
    [
      'an envelope of somebody else',
      { format: 'some-other-backup', data: { workStatus: [], commonTags: [] } },
    ],
  ])('is not %s', async (_, file) => {
    await expect(readLibraryFile(JSON.stringify(file))).rejects.toThrow(
      'This is not a library file of Catchword, nor a backup of AO3 Enhancements or AO3 Toybox, nor a file of highlights, or it is damaged.',
    );
  });
});
