import { samples } from '../archive/index';
import { click, find, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest } from '../browsers/rest';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader, type Reader } from '../reader/reader';
import { Web, workUrl } from './web';

const { skinned } = samples;
const STYLE = "Creator's style";
const IMAGES = "Images in creator's style";

/** Computed styles of the first element that a selector finds in the reader, by property. */
function look(tab: Tab, selector: string, properties: string[], pseudo?: string) {
  return tab.evaluate(
    ({ selector, properties, pseudo }) => {
      const element = document.querySelector('catchword-reader')?.shadowRoot?.querySelector(selector);
      if (!element) throw new Error(`the reader has no ${selector}`);
      const style = getComputedStyle(element, pseudo);
      return properties.map((property) => style.getPropertyValue(property));
    },
    { selector, properties, pseudo },
  );
}

async function turn(reader: Reader, name: string, on: boolean): Promise<void> {
  await reader.openPanel('Appearance');
  await waitForState(reader.tab, 'checkbox', name, { checked: !on });
  await click(reader.tab, 'checkbox', name);
  await waitForState(reader.tab, 'checkbox', name, { checked: on });
  await reader.closePanel('Appearance');
  await reader.still();
}

/** The paragraph that the reading line runs through. */
function paragraphAtLine(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    const y = innerHeight * 0.2;
    const at = [...(root?.querySelectorAll('.prose p') ?? [])].find(
      (p) => p.getBoundingClientRect().bottom > y,
    );
    return at?.textContent ?? '';
  });
}

/** Words under each painted highlight as they stand in the DOM, whatever the skin shows of them. */
function paintedWords(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    };
    return [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('catchword-') ? [...highlight].map(wordsOf) : [],
    );
  });
}

/** What the library keeps of the work: hash of the text, and words and offset of place and highlights. */
const kept = async (page: Tab) => {
  const { readings, highlights } = await libraryRows(page, 'readings', 'highlights');
  return { place: readings[0]?.current.anchor, highlights: highlights.map(({ anchor }) => anchor) };
};

test('a work is shown in its creator’s style, and without it at a switch that is remembered', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(skinned));
  const reader = await openReader(tab);
  const bubble = () => look(tab, '.prose .send', ['background-color', 'color', 'display']);
  const hidden = () => look(tab, '.prose .hide', ['font-size']);
  const spoiler = () => look(tab, '.prose .spoiler', ['background-color', 'color']);
  expect(await bubble()).toEqual(['rgb(47, 111, 143)', 'rgb(255, 255, 255)', 'block']);
  expect(await hidden()).toEqual(['0px']);
  expect(await spoiler()).toEqual(['rgb(34, 34, 34)', 'rgb(34, 34, 34)']);
  expect(await look(tab, '.prose .head', ['content'], '::before')).toEqual(['"✆ "']);

  await turn(reader, STYLE, false);
  expect((await bubble()).slice(0, 1)).toEqual(['rgba(0, 0, 0, 0)']);
  expect(await hidden()).not.toEqual(['0px']);
  const [ground, ink] = await spoiler();
  expect(ground).not.toBe(ink);
  expect(await look(tab, '.prose .head', ['content'], '::before')).toEqual(['none']);

  await reader.close();
  await tab.reload();
  const again = await openReader(tab);
  expect((await bubble()).slice(0, 1)).toEqual(['rgba(0, 0, 0, 0)']);
  await turn(again, STYLE, true);
  expect(await bubble()).toEqual(['rgb(47, 111, 143)', 'rgb(255, 255, 255)', 'block']);
  // It wants no images, so there is nothing to ask about them.
  await again.openPanel('Appearance');
  expect(await find(tab, 'checkbox', IMAGES)).toBeNull();
  expect(tab.errors()).toEqual([]);
});

test('text, place and highlights are the same with and without the style', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 900, height: 600 } });
  const tab = await browser.open(workUrl(skinned));
  const reader = await openReader(tab);
  // Over a speaker's name that the skin hides, and a bubble's edge.
  await reader.highlight('Odalys put down her toothbrush.', 'green');
  await reader.highlight('moon Captain Ruiz : The cargo, Ferrin.');
  const words = (await paintedWords(tab)).sort();
  expect(words).toHaveLength(2);
  await reader.bringIntoView('All the cups on the ship');
  await reader.wheel(60);
  const paragraph = await paragraphAtLine(tab);
  const library = await browser.open(browser.extensionUrl('library.html'));
  const letters = (words = '') => words.replace(/\s+/g, '');
  await expect
    .poll(async () => {
      const { place, highlights } = await kept(library);
      const words = letters(place?.exact).slice(0, 20);
      return [words !== '' && letters(paragraph).includes(words), highlights.length];
    })
    .toEqual([true, 2]);
  const before = await kept(library);
  await tab.activate();

  await turn(reader, STYLE, false);
  expect(await paragraphAtLine(tab)).toBe(paragraph);
  await expect.poll(async () => (await paintedWords(tab)).sort()).toEqual(words);
  await reader.close();
  await tab.reload();
  const without = await openReader(tab);
  await expect.poll(async () => (await paintedWords(tab)).sort()).toEqual(words);
  expect(await paragraphAtLine(tab)).toBe(paragraph);
  // A place of its own, told from the text without the style: it is of the very same text.
  await without.highlight('Please remove your shoes.', 'pink');
  await without.scrollTo(0.3);
  await library.activate();
  await expect.poll(async () => (await kept(library)).place).not.toEqual(before.place);
  await expect.poll(async () => (await kept(library)).highlights.length).toBe(3);
  const after = await kept(library);
  expect(before.place?.textHash).toMatch(/\S/);
  const hashes = [after.place, ...after.highlights].map((anchor) => anchor?.textHash);
  expect(new Set(hashes)).toEqual(new Set([before.place?.textHash]));
  expect(hashes).toHaveLength(4);
  expect(tab.errors()).toEqual([]);
});

test('a style that the archive’s page does not show is said', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(skinned, '?style=disable'));
  const reader = await openReader(tab);
  await reader.openPanel('Appearance');
  const panel = () =>
    document.querySelector('catchword-reader')?.shadowRoot?.querySelector('aside')?.textContent ?? '';
  await expect.poll(() => tab.evaluate(panel)).toContain("the archive's page has it turned off");
  expect(await find(tab, 'checkbox', STYLE)).toBeNull();
  await tab.goto(workUrl(samples.oneShot));
  const plain = await openReader(tab);
  await plain.openPanel('Appearance');
  expect(await tab.evaluate(panel)).not.toContain('style');
});

/** Asked for by the test itself. */
const LATER = 'https://evil.example/later';

const COVER = 'position: absolute !important; top: -9999px; left: -9999px; width: 30000px; height: 30000px;';
const HOSTILE = `
@import "https://evil.example/import.css";
#workskin { ${COVER} z-index: 2147483647; contain: none !important; overflow: visible !important; background: #f0f; }
#workskin .cover { ${COVER} z-index: 2147483647 !important; background: #f0f; transform: translateZ(9px); }
#workskin .pinned { position: fixed !important; inset: 0; z-index: 2147483647; background: #0f0; }
#workskin + *, #workskin ~ *, .bar, .panel, dialog, :host, *, .author-text { display: none !important; }
#\\77 orkskin .cover, .reader .bar { opacity: 0.99; }
#workskin :is(.bar, .panel), #workskin .bar { display: none !important; }
#workskin p { background-image: url(https://evil.example/p.png); --page: #f0f; cursor: url(https://evil.example/c.cur), auto; }
#workskin p::before { content: url(https://evil.example/before.png) "x"; }
#workskin q { background: image-set("https://evil.example/set.png" 1x); content: u\\72l(https://evil.example/escaped.png) }
@font-face { font-family: evil; src: url(https://evil.example/font.woff2) }
#workskin p { font-family: evil, serif; background: var(--x, url(https://evil.example/var.png)); }
@media all { #workskin p { background: url(https://evil.example/media.png) } }`;

/** What can be pressed or read of the interface, where it stands, what it looks like, and whether it is on top there. */
function interfaceOf(tab: Tab) {
  return tab.evaluate(() => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    if (!root) throw new Error('no reader is open');
    const parts = [
      ...root.querySelectorAll('.bar, .bar button, .panel, .panel button, .panel label, .panel h2'),
    ];
    return parts
      .filter((each) => !each.closest('.author-text'))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const { display, color, backgroundColor, opacity, position } = getComputedStyle(each);
        const hit = root.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
        const onTop = hit !== null && (each.contains(hit) || hit.contains(each));
        return {
          name: each.ariaLabel ?? (each.matches('button') ? (each.textContent ?? '') : each.localName),
          x,
          y,
          width,
          height,
          display,
          color,
          backgroundColor,
          opacity,
          position,
          onTop,
        };
      });
  });
}

test('a hostile style neither covers nor changes the reader, and loads nothing', async ({ launch }) => {
  const web = new Web();
  const body = `<div class="cover">over</div><div class="pinned">pinned</div><q>quoted</q><p class="bar">One.</p>${'<p>Words.</p>'.repeat(80)}`;
  web.archive.replaceWork({
    ...skinned,
    skin: HOSTILE,
    chapters: skinned.chapters.map((each) => ({ ...each, body })),
  });
  const asked: string[] = [];
  const browser = await launch({
    serve: async (request) => {
      asked.push(request.url);
      const response = await web.serve(request);
      if (response === 'abort' || !response.body) return response;
      // The page itself would show the style, and load what it asks for: here it only carries it.
      const carried = String(response.body).replace('<style type="text/css">', '<style type="text/carried">');
      return { ...response, body: carried };
    },
  });
  const tab = await browser.open(workUrl(skinned));
  // What a browser fetches ahead while it reads the page is the page's.
  const ahead = asked.length;
  const evil = () => asked.slice(ahead).filter((url) => url.includes('evil.example'));
  const reader = await openReader(tab);
  await reader.openPanel('Appearance');
  await waitForRole(tab, 'checkbox', STYLE);
  const on = await interfaceOf(tab);
  expect(on.length).toBeGreaterThan(20);
  expect(on.filter(({ onTop }) => !onTop)).toEqual([]);
  expect(await look(tab, '.prose .pinned', ['position'])).toEqual(['static']);
  await click(tab, 'checkbox', STYLE);
  await waitForState(tab, 'checkbox', STYLE, { checked: false });
  await reader.still();
  const off = await interfaceOf(tab);
  // The switch for images goes with the style, and what is below it moves; all else stands and looks as it did.
  const still = (all: typeof on) =>
    all.filter(({ name }) => !['aside', 'label', "Back to Catchword's own"].includes(name));
  expect(still(on)).toEqual(still(off));
  await click(tab, 'checkbox', STYLE);
  await waitForState(tab, 'checkbox', STYLE, { checked: true });
  await reader.closePanel('Appearance');
  await reader.wheel(900);
  expect((await interfaceOf(tab)).filter(({ onTop }) => !onTop)).toEqual([]);
  // What the style asks for would have been asked for before this.
  await atRest(tab);
  await tab.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => true), LATER);
  expect(evil()).toEqual([LATER]);

  // Only when she says so, and then only plain pictures from the web.
  await turn(reader, IMAGES, true);
  const pictures = () => [...new Set(evil())].filter((url) => url !== LATER).sort();
  await expect.poll(pictures).toContain('https://evil.example/before.png');
  expect(pictures().filter((url) => !/\/(?:p|before|escaped)\.png$/.test(url))).toEqual([]);
  expect(tab.errors()).toEqual([]);
});

/** Names that the reader gives to parts of its own, and the archive to its. */
const OWN_NAMES =
  'reader surface button quiet-button icon-button bar bar-row hidden notice notices warning byline author-note author-text book ' +
  'panel empty hint row check contents highlights swatch yellow meter stepper progress title-page chapter-heading prose';

for (const place of ['the story', 'a note'] as const) {
  test(`an author's classes in ${place} are words of hers, and no part of the reader`, async ({ launch }) => {
    const web = new Web();
    const markup = `<p>Plain.</p>${OWN_NAMES.split(' ')
      .map(
        (name) => `<p class="${name}">${name}</p><div class="${name}"><p>In ${name}.</p><kbd>k</kbd></div>`,
      )
      .join('\n')}<div><p>Plain in a box.</p><kbd>k</kbd></div><p>Last.</p>`;
    const chapters = skinned.chapters.map((each) =>
      place === 'the story' ? { ...each, body: markup } : each,
    );
    web.archive.replaceWork({ ...skinned, chapters, ...(place === 'a note' ? { notes: markup } : {}) });
    const browser = await launch({ serve: web.serve });
    const tab = await browser.open(workUrl(skinned));
    const reader = await openReader(tab);
    const odd = await tab.evaluate(
      (holder) => {
        const root = document.querySelector('catchword-reader')?.shadowRoot;
        const region = [...(root?.querySelectorAll(holder) ?? [])].find((each) =>
          each.textContent?.startsWith('Plain.'),
        );
        if (!region) throw new Error(`no ${holder} begins so`);
        const properties = [
          'display',
          'position',
          'padding-left',
          'min-height',
          'background-color',
          'color',
          'border-top-width',
          'font-size',
          'text-align',
          'margin-bottom',
          'content-visibility',
          'width',
          'border-radius',
        ];
        const styleOf = (element: Element | null) => {
          if (!element) throw new Error('the region lacks what it is compared with');
          const style = getComputedStyle(element);
          return properties.map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ');
        };
        const plain = {
          p: styleOf(region.querySelector(':scope > p:not([class])')),
          div: styleOf(region.querySelector(':scope > div:not([class])')),
          inner: styleOf(region.querySelector(':scope > div:not([class]) > p')),
          kbd: styleOf(region.querySelector(':scope > div:not([class]) > kbd')),
        };
        const named = [...region.querySelectorAll(':scope > [class]')];
        const different = named.flatMap((each) => {
          const kind = each.localName === 'p' ? 'p' : 'div';
          const parts: [Element | null, string][] = [[each, plain[kind]]];
          if (kind === 'div')
            parts.push([each.querySelector('p'), plain.inner], [each.querySelector('kbd'), plain.kbd]);
          return parts.flatMap(([part, expected]) =>
            styleOf(part) === expected
              ? []
              : [`${each.className} ${part?.localName}: ${styleOf(part)} and not ${expected}`],
          );
        });
        return { count: named.length, different, proses: root?.querySelectorAll('.prose').length };
      },
      place === 'the story' ? '.prose' : 'section .userstuff',
    );
    expect(odd).toEqual({ count: OWN_NAMES.split(' ').length * 2, different: [], proses: 1 });
    expect((await reader.whole()).chapters).toHaveLength(1);
    expect(tab.errors()).toEqual([]);
  });
}
