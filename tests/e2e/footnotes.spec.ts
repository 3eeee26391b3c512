import { SampleArchive } from '../archive/index';
import { chapterId } from '../archive/prose/cast';
import { chaptersOf, sampleWork } from '../archive/samples/work';
import type { Work } from '../archive/types';
import { click } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { DrivenBrowser, LaunchOptions, Tab } from '../browsers/types';
import { openReader, type Reader } from '../reader/reader';
import { workUrl } from './web';

const ID = 990_000_301;

/** Some screens of text, so that a jump is one. */
const filler = (of: string) =>
  Array.from(
    { length: 40 },
    (_, i) => `<p>Line ${i + 1} of the ${of} watch: wind, rain, and nothing on the water.</p>`,
  );

const chapter = (of: string, first: string, notes: string, endNotes: string) => ({
  body: [`<p>${first}</p>`, ...filler(of), notes, ...filler(of)].join('\n'),
  endNotes,
});

/** Two chapters with the same names for their notes, and every kind of link an author makes to the own work. */
const work: Work = sampleWork(ID, 'Notes to a Chart', '', {
  chapters: chaptersOf(ID, [
    chapter(
      'first',
      // A line for each, for a link that runs over two has its middle beside it.
      `The bell<a name="r1" href="#fn1">[1]</a> rang:<br><a href="#chapter_1_endnotes">end of it</a><br>
      <a href="#work_endnotes">very end</a><br>
      <a href="https://archiveofourown.org/works/${ID}/chapters/${chapterId(ID, 2)}#fn1">the other note</a><br>
      <a href="#b%C3%B6j%20100%">the buoy</a><br><a href="#aside">the aside</a><br><a href="#nowhere">nothing</a>`,
      '<p><a name="fn1"></a>It was the first bell. <a href="#r1">back</a></p><p><a name="böj 100%"></a>A buoy of tin.</p>',
      '<p>Written <a name="aside"></a>at sea, as <a href="#r1">the bell</a> says.</p>',
    ),
    chapter(
      'second',
      `Another bell<sup><a name="r1" href="#fn1">[2]</a></sup>, as in <a href="https://www.ao3.org/works/${ID}/chapters/${chapterId(ID, 1)}">the first part</a>.`,
      '<p><a name="fn1"></a>It was the second bell. <a href="#r1">back again</a></p>',
      '<p>Written on land.</p>',
    ),
  ]),
  chaptersPlanned: 2,
  endNotes: '<p>Thanks to all at sea.</p>',
});

interface Watched {
  tab: Tab;
  reader: Reader;
  /** Fails when the page beneath went anywhere, by address or by history. */
  stays(): Promise<void>;
}

async function open(launch: (options: Partial<LaunchOptions>) => Promise<DrivenBrowser>): Promise<Watched> {
  const archive = new SampleArchive([work]);
  const browser = await launch({
    serve: ({ url }) =>
      url.startsWith('https://archiveofourown.org/') ? archive.respond(url) : { status: 404 },
  });
  const tab = await browser.open(workUrl(work, '?view_full_work=true'));
  const reader = await openReader(tab);
  await reader.whole();
  await reader.still();
  const where = () => [location.href, history.length, document.scrollingElement?.scrollTop];
  const before = await tab.evaluate(where);
  const tabs = (await browser.tabs()).length;
  const stays = async () => {
    expect(await tab.evaluate(where)).toEqual(before);
    expect((await browser.tabs()).length).toBe(tabs);
    expect(tab.errors()).toEqual([]);
  };
  return { tab, reader, stays };
}

async function follow({ tab, reader }: Watched, name: string): Promise<void> {
  await click(tab, 'link', name, { within: { role: 'dialog' } });
  await reader.still();
}

test('a footnote is followed and left inside the reader, in the chapter it is in', async ({ launch }) => {
  const watched = await open(launch);
  const { tab, reader, stays } = watched;
  const first = await reader.line();
  await follow(watched, '[1]');
  expect(await reader.line()).toMatchObject({
    chapter: 1,
    text: expect.stringMatching(/^It was the first bell/),
  });
  await follow(watched, 'back');
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^The bell/) });
  await stays();

  await follow(watched, 'the other note');
  await follow(watched, 'back again');
  await follow(watched, '[2]');
  expect(await reader.line()).toMatchObject({
    chapter: 2,
    text: expect.stringMatching(/^It was the second bell/),
  });
  await follow(watched, 'back again');
  expect(await reader.line()).toMatchObject({ chapter: 2, text: expect.stringMatching(/^Another bell/) });
  await follow(watched, 'the first part');
  expect(await reader.line()).toMatchObject({ chapter: 1, text: first?.text });
  await click(tab, 'button', 'Back to where I was');
  await reader.still();
  expect(await reader.line()).toMatchObject({ chapter: 2, text: expect.stringMatching(/^Another bell/) });
  await stays();
});

test('names with odd characters, and whole addresses of the work, lead where they say', async ({
  launch,
}) => {
  const watched = await open(launch);
  const { tab, reader, stays } = watched;
  await follow(watched, 'the buoy');
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^A buoy of tin/) });
  await click(tab, 'button', 'Back to where I was');
  await reader.still();
  await follow(watched, 'the other note');
  expect(await reader.line()).toMatchObject({
    chapter: 2,
    text: expect.stringMatching(/^It was the second bell/),
  });
  await click(tab, 'button', 'Back to where I was');
  await reader.still();
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^The bell/) });
  await follow(watched, 'nothing');
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^The bell/) });
  await stays();
});

test('notes beside the story are reached, and lead back into it', async ({ launch }) => {
  const watched = await open(launch);
  const { tab, reader, stays } = watched;
  /** Words of the author's notes that stand on the screen now, between the bar and the foot. */
  const shown = () =>
    tab.evaluate(() => {
      const root = document.querySelector('catchword-reader')?.shadowRoot;
      return [...(root?.querySelectorAll('.author-note p') ?? [])]
        .filter((note) => {
          const { top, bottom } = note.getBoundingClientRect();
          return top > 50 && bottom < innerHeight;
        })
        .map((note) => note.textContent);
    });
  await follow(watched, 'end of it');
  expect(await shown()).toContain('Written at sea, as the bell says.');
  await follow(watched, 'the bell');
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^The bell/) });
  await follow(watched, 'the aside');
  expect(await shown()).toContain('Written at sea, as the bell says.');
  await click(tab, 'button', 'Back to where I was');
  await reader.still();
  await follow(watched, 'very end');
  expect(await shown()).toContain('Thanks to all at sea.');
  await click(tab, 'button', 'Back to where I was');
  await reader.still();
  expect(await reader.line()).toMatchObject({ chapter: 1, text: expect.stringMatching(/^The bell/) });
  await stays();
});

test('by keyboard the focus goes along', async ({ launch }) => {
  const { tab, reader, stays } = await open(launch);
  const focused = () =>
    tab.evaluate(() => {
      const at = document.querySelector('catchword-reader')?.shadowRoot?.activeElement;
      return at?.getAttribute('name') ?? at?.id ?? null;
    });
  await tab.evaluate(() =>
    document
      .querySelector('catchword-reader')
      ?.shadowRoot?.querySelector<HTMLElement>('.prose a[href="#work_endnotes"]')
      ?.focus(),
  );
  await tab.keyboard.press('Enter');
  await reader.still();
  expect(await focused()).toBe('work_endnotes');
  await stays();
});
