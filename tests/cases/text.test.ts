// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readWorkPage } from '../../archive/work-page';
import { samples } from '../archive/index';
import { lines, partings, wrapped } from '../archive/prose/cases';
import { SampleArchive } from '../archive/sample-archive';
import {
  airy,
  borrowedNames,
  bothWays,
  enormous,
  footnotes,
  links,
  sceneBreaks,
  setPieces,
  wordless,
  wrappedWhole,
} from '../archive/samples/case-works';
import { addressOf, arriveAt, chapterAddress, MARKUPS, plain, proseOf, readAt, textOf } from './arriving';

const { skinned, authorClasses, tiny, chinese, arabic } = samples;
const words = (html: string) => html.replace(/<[^>]*>/g, '');

describe.each(MARKUPS)('text in the %s markup', (markup) => {
  const read = (url: string) => readAt(url, { markup });

  it("case 14: what the page hides by an author's class is read all the same", () => {
    const document = arriveAt(addressOf(authorClasses), { markup });
    // The archive's own script does this to every page once it is ready.
    for (const hidden of document.querySelectorAll<HTMLElement>('.hideme')) hidden.style.display = 'none';
    const page = readWorkPage(document);
    if (!page) throw new Error('no work');
    const text = textOf(page);
    expect(text.match(/Day \d/g)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5']);
    expect([...proseOf(page).querySelectorAll('[style]')]).toEqual([]);
    for (const day of ['Below decks.', 'Behind the stove.'])
      expect(textOf(read(chapterAddress(borrowedNames, 0)))).toContain(day);
  });

  it('case 15: a chat keeps its order and its speakers without its skin', () => {
    const text = textOf(read(addressOf(skinned)));
    const said = [
      'Captain Ruiz: Who has the moon.',
      'Ferrin: which moon',
      'Odalys: It was on the galley table',
      'Ship: The dishwasher has developed a tide.',
      'I have not told them that I dreamed',
    ];
    const places = said.map((line) => text.indexOf(line));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(textOf(read(addressOf(skinned, '?style=disable')))).toBe(text);
  });

  it('case 16: a whole chapter in one paragraph, or in one element of any other sort', () => {
    const page = read(addressOf(wrappedWhole, '?view_full_work=true'));
    const shapes: [number, number][] = [
      [120, 16],
      ...Object.keys(wrapped).map((_, i): [number, number] => [12, i + 1]),
    ];
    expect(page.chapters).toHaveLength(shapes.length);
    for (const [i, [count, seed]] of shapes.entries()) {
      const flat = (text: string) => text.replace(/\s+/g, ' ');
      expect(flat(textOf(page, i))).toBe(flat(lines(count, seed).map(words).join(' ')));
    }
    // Pairs of breaks may become paragraphs, which is what they stand for; no two lines may run into one.
    expect(textOf(page, 0)).toBe(lines(120, 16).map(words).join('\n'));
    expect(proseOf(page, 1).querySelectorAll('center p')).toHaveLength(12);
    expect(proseOf(page, 3).querySelectorAll('td br')).toHaveLength(22);
  });

  it('case 17: hundreds of empty paragraphs stay, and none of them is text', () => {
    const page = read(addressOf(airy));
    expect(proseOf(page).querySelectorAll('p')).toHaveLength(600);
    expect(textOf(page)).toBe(lines(300, 17).map(words).join('\n'));
  });

  it('case 18: no break between two scenes is lost', () => {
    const page = read(addressOf(sceneBreaks, '?view_full_work=true'));
    expect(page.chapters).toHaveLength(partings.length + 1);
    for (const [i, parting] of partings.entries()) {
      const holder = document.createElement('div');
      holder.append(proseOf(page, i));
      const [end, begin] = ['So ended the first.', 'So began the second.'].map((line) =>
        [...holder.querySelectorAll('p')].find(({ textContent }) => textContent === line),
      );
      if (!end || !begin) throw new Error(`no scenes around ${parting}`);
      const between = document.createRange();
      between.setStartAfter(end);
      between.setEndBefore(begin);
      expect(between.cloneContents().children.length, parting).toBeGreaterThan(0);
      const printed = new DOMParser().parseFromString(parting, 'text/html').body.textContent?.trim();
      expect(textOf(page, i)).toContain(`So ended the first.\n${printed ? `${printed}\n` : ''}So began`);
    }
    // Two breaks may become a paragraph; four are the space between two scenes.
    const holder = document.createElement('div');
    holder.append(proseOf(page, partings.length));
    expect(holder.innerHTML.match(/(?:<br>\s*){3,}/g)).toEqual(['<br><br><br><br>']);
  });

  it('case 19: footnotes keep their names and ways, chapter by chapter', () => {
    const page = read(addressOf(footnotes, '?view_full_work=true'));
    for (const [i] of page.chapters.entries()) {
      const content = proseOf(page, i);
      expect([...content.querySelectorAll('a[name]')].map((a) => a.getAttribute('name'))).toEqual([
        ...['r1', 'r2', 'fn1', 'fn2'],
      ]);
      const hrefs = [...content.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'));
      expect(hrefs).toEqual([
        '#fn1',
        `${chapterAddress(footnotes, i)}#fn2`,
        '#work_endnotes',
        '#r1',
        `${chapterAddress(footnotes, i)}#r2`,
      ]);
    }
  });

  it('case 28: directions and languages stay with their lines', () => {
    const page = read(addressOf(bothWays));
    const content = proseOf(page);
    const marked = [...content.querySelectorAll('[dir], [lang]')].map((element) => [
      element.textContent?.trim().slice(0, 8),
      element.closest('[dir]')?.getAttribute('dir') ?? null,
      element.closest('[lang]')?.getAttribute('lang') ?? null,
    ]);
    expect(marked).toEqual(
      expect.arrayContaining([
        ['The sign', 'ltr', null],
        ['ممنوع ال', 'rtl', 'ar'],
        ['and belo', 'ltr', 'en'],
        ['灯台', null, 'ja'],
      ]),
    );
    expect(textOf(read(addressOf(chinese))).startsWith('灯塔立在两座城中间')).toBe(true);
    const right = proseOf(read(addressOf(arabic)));
    expect([...right.querySelectorAll('p')].every(({ dir }) => dir === 'rtl')).toBe(true);
  });

  it('case 29: chapters without a word hold their picture, player, sound and film', () => {
    const page = read(addressOf(wordless, '?view_full_work=true'));
    expect(page.work.words).toBe(0);
    expect(page.chapters.map((_, i) => textOf(page, i))).toEqual(['', '', '', '']);
    const [picture, player, sound, film] = [0, 1, 2, 3].map((i) => proseOf(page, i));
    expect(picture?.querySelector('img')?.getAttribute('src')).toBe('http://pictures.example/one.jpg');
    expect(player?.querySelector('a[href="https://archive.org/embed/sample"]')).not.toBeNull();
    expect(sound?.querySelector('audio[controls]')?.getAttribute('src')).toBe(
      'https://sound.example/one.mp3',
    );
    expect(film?.querySelector('video[controls] source')?.getAttribute('src')).toBe(
      'https://sound.example/one.mp4',
    );
    expect(film?.querySelector('track')).not.toBeNull();
  });

  it('case 30: ten characters are a chapter', () => {
    expect(textOf(read(addressOf(tiny)))).toBe('No.');
    expect(textOf(read(chapterAddress(tiny, 0)))).toBe('No.');
  });

  it('case 31: details, ruby, poems, lists and captions stay as they were set', () => {
    const content = proseOf(read(addressOf(setPieces)));
    const details = content.querySelector('details');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe('What was in the drawer');
    expect(content.querySelector('ruby > rt')?.textContent).toBe('とうだい');
    expect(content.querySelector('pre')?.textContent).toBe('  tick\n    tock\n      tick');
    expect(content.querySelector('ul ul ol > li')?.textContent).toBe('very low');
    expect(content.querySelector('dl > dt + dd')?.textContent).toBe('One who is kept.');
    expect(content.querySelector('table > caption')?.textContent).toBe('Shelves');
    expect([...content.querySelectorAll('sub, sup')].map(({ localName }) => localName)).toEqual([
      'sub',
      'sup',
    ]);
  });

  it('case 42: links of every kind go where they went, and what is no link stays none', () => {
    const content = proseOf(read(addressOf(links)));
    const all = [...content.querySelectorAll('a')];
    expect(
      all.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('name')]),
    ).toEqual([
      ['Write', 'mailto:keeper@lighthouse.example', null],
      ['fetch', 'ftp://tides.example/table.txt', null],
      ['read', '/works/990000002', null],
      ['look', 'https://lighthouse.example/?a=1&b=2#lamp', null],
      ['stay', null, 'here'],
      ['wait', null, null],
    ]);
    for (const link of all) {
      const out = link.hasAttribute('href');
      expect(link.getAttribute('target')).toBe(out ? '_blank' : null);
      expect(link.relList.contains('nofollow')).toBe(out);
    }
  });
});

it('case 30: a chapter as long as the archive accepts is whole', () => {
  const work = enormous();
  const page = readAt(addressOf(work), {}, new SampleArchive([work]));
  const text = textOf(page);
  expect(text).toBe(plain(work.chapters[0]?.body ?? ''));
  expect(text.length).toBeGreaterThan(400_000);
});
