import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListedLength, ListedWorks } from '../../archive/listing/listed-works';
import fc, { runs } from '../../tests/fast-check';
import { chapter, ownPage, placeAt, work, workHeader } from '../for-tests';
import { ruleOf } from '../merge/rules';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';
import { readTables } from './read-tables';

let database: LibraryDatabase;
let library: WholeLibrary;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = new LibraryDatabase(`listed-test-${opened}`);
  library = openLibrary(database);
});

const { id, title, creators, fandoms, language } = workHeader;
const unchanged: ListedLength = { id, chaptersPosted: 3, chaptersPlanned: 3, complete: true, words: 60 };
const page = (change: Partial<ListedLength>, made = 50, site = 'archiveofourown.org'): ListedWorks => ({
  site,
  made,
  works: [{ ...unchanged, ...change }],
});
const open = (at = 5) => library.openWork({ work: workHeader, chapters: [], at });
const known = async () => database.works.get(work);
const everything = () => readTables(database);

describe('a list', () => {
  it('tells how long a work is by now, and leaves what it does not tell', async () => {
    await open();
    const news = { chaptersPosted: 6, chaptersPlanned: null, complete: false, words: 90 };
    expect(await library.noteListed(page(news))).toEqual({ read: [], changed: true });
    expect(await known()).toEqual({ ...workHeader, ...news, key: work, modified: 6 });
    const silent = { chaptersPosted: 7, chaptersPlanned: null, complete: null, words: null };
    await library.noteListed(page(silent));
    expect(await known()).toMatchObject({ title, creators, fandoms, language, complete: false, words: 90 });
    expect((await known())?.chaptersPosted).toBe(7);
  });

  it('changes nothing when it has no news, when it is older, or when it knows less', async () => {
    await open(5);
    const before = await everything();
    for (const list of [
      page({}),
      page({ chaptersPosted: 6 }, 4),
      page({ chaptersPosted: 2, complete: false }),
      page({ chaptersPosted: null, chaptersPlanned: null, complete: null, words: null }),
      page({ chaptersPosted: 9 }, 50, 'elsewhere.example'),
      page({ id: '1', chaptersPosted: 9 }),
    ]) {
      expect((await library.noteListed(list)).changed).toBe(false);
      expect(await everything()).toEqual(before);
    }
  });

  it('adds no work, and brings back none that was forgotten', async () => {
    expect(await library.isEmpty()).toBe(true);
    await library.noteListed(page({ chaptersPosted: 6 }));
    expect(await library.isEmpty()).toBe(true);
    await open(5);
    expect(await library.isEmpty()).toBe(false);
    await library.forgetWork(work, 9);
    await library.noteListed(page({ chaptersPosted: 6 }));
    expect(await library.isEmpty()).toBe(true);
  });

  it('is told the works she has read in, each once, as they are now', async () => {
    await library.takeIn(ownPage(['7']), 10);
    await open();
    const place = placeAt(2, 10, 6);
    await library.savePlace({ work, place, reached: place, chapter: chapter(2) });
    const both = { ...page({ chaptersPosted: 6 }), works: [] as ListedLength[] };
    both.works = [{ ...unchanged, id: '7' }, unchanged, { ...unchanged, chaptersPosted: 6 }];
    const { read, changed } = await library.noteListed(both);
    expect(changed).toBe(true);
    expect(read.map((each) => [each.work.key, each.work.chaptersPosted])).toEqual([[work, 6]]);
    expect(read[0]?.reading.of).toEqual({ chapters: 3, words: 60 });
    expect((await library.noteListed(both)).changed).toBe(false);
  });

  it('gives way to whoever opened the work later in another copy of the library', async () => {
    await open(5);
    await library.noteListed(page({ chaptersPosted: 6, complete: false }, 50));
    const here = await known();
    const there = { ...workHeader, title: 'Renamed', key: work, modified: 20 };
    expect(here && ruleOf('works').join(here, there)).toEqual(there);
    // The record it completes is older.
    expect(here && ruleOf('works').join({ ...workHeader, key: work, modified: 5 }, here)).toBe(here);
  });
});

it('however lists come, a work is as long as the longest of them said', async () => {
  const posted = fc.integer({ min: 1, max: 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(posted, { minLength: 1, maxLength: 6 }), async (lists) => {
      await database.works.clear();
      await open(5);
      for (const chaptersPosted of lists) await library.noteListed(page({ chaptersPosted, words: null }));
      expect((await known())?.chaptersPosted).toBe(Math.max(3, ...lists));
    }),
    { numRuns: runs(40) },
  );
});
