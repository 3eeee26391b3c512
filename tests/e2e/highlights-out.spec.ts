import { highlightOf, workHeader } from '../../storage/for-tests';
import { noRows } from '../../storage/tables';
import { samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { openReader } from '../reader/reader';
import { choose } from './choose-file';
import { Web, workUrl } from './web';

const { oneShot, serial } = samples;
const ACROSS = 'the weed showing on the old stones. For 0.4 read none.';
const OPEN = 'Save them as a file';

/** Presses "Save file" and gives what the page would have put among the downloads. */
async function saved(tab: Tab, format: RegExp): Promise<{ name: string; text: string }> {
  await tab.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { blob });
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(globalThis, { file: this.download });
    };
    Reflect.deleteProperty(globalThis, 'file');
  });
  await click(tab, 'radio', format);
  await click(tab, 'button', 'Save file');
  await tab.waitFor(() => 'file' in globalThis, undefined, { what: 'a file to be written' });
  return tab.evaluate(async () => {
    const { file, blob } = globalThis as unknown as { file: string; blob: Blob };
    // As the disk would have it: what `text()` takes away, a spreadsheet looks for.
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { name: file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  });
}

/** A library of two works, one of them with what a file must not let through. */
function twoWorks(): string {
  const other = { ...workHeader, id: '990000077', title: '=Salt, "Tar" & <b>Rope</b>' };
  const works = [workHeader, other].map((work) => ({
    ...work,
    key: `${work.site}/works/${work.id}`,
    modified: 1_790_000_000_000,
  }));
  const [one, two] = works.map(({ key }) => key) as [string, string];
  const at = 1_790_000_000_000;
  const highlights = [
    highlightOf('h-000001', at, { work: one, note: 'Ham!', tags: ['food', 'running joke'], created: at }),
    highlightOf('h-000002', at, { work: one, colour: 'pink', created: at }),
    highlightOf('h-000003', at, {
      work: two,
      note: '=HYPERLINK("https://a.example")\n<img src=x onerror=alert(1)> *not bold*',
      style: 'underline',
      together: 'pair-0001',
      created: at,
    }),
  ];
  const tables = { ...noRows(), works, highlights };
  return JSON.stringify({ catchword: 'library', schema: 3, written: '2026-11-22T00:00:00.000Z', tables });
}

async function libraryOf(browser: DrivenBrowser, file?: string): Promise<Tab> {
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', 'Import…');
  if (file !== undefined) {
    await choose(library, file);
    await click(library, 'button', 'Import');
    await waitForRole(library, 'button', 'Undo');
    await click(library, 'button', 'Close');
    await waitForGone(library, 'button', 'Close');
  }
  return library;
}

test('what she marks goes out in every format, and the link in it opens the page at the quote', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.scrollTo(0.4);
  await reader.highlight(ACROSS, 'green');
  await reader.close();
  const library = await libraryOf(browser);
  await click(library, 'button', OPEN);
  const markdown = await saved(library, /^Markdown/);
  expect(markdown.name).toMatch(/^catchword-highlights-\d{4}-\d\d-\d\d\.md$/);
  expect(markdown.text).toContain(`# ${serial.title}`);
  expect(markdown.text).toMatch(/^> .*the weed showing on the old stones\./m);
  expect(markdown.text).toContain('For 0.4 read none.');
  const link = /\((https:[^)]*#:~:text=[^)]*)\)/.exec(markdown.text)?.[1] ?? '';
  expect(link).toMatch(/^https:\/\/archiveofourown\.org\/works\/\d+/);

  const page = await browser.open(link);
  await page.activate();
  const seen = () =>
    page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.userstuff p')];
      const quoted = paragraphs.find(({ textContent }) =>
        textContent?.includes('the weed showing on the old stones.'),
      );
      const box = quoted?.getBoundingClientRect();
      return box !== undefined && scrollY > 0 && box.bottom > 0 && box.top < innerHeight;
    });
  await expect.poll(seen).toBe(true);
  expect([...library.errors(), ...page.errors()]).toEqual([]);
});

test('no file lets through what is in a text; its own are nothing new, and what is none is told', async ({
  launch,
}) => {
  const browser = await launch();
  const library = await libraryOf(browser, twoWorks());
  await click(library, 'button', OPEN);
  const choices = () =>
    library.evaluate(() =>
      [...document.querySelectorAll('.which-works option')].map((each) => each.textContent),
    );
  await expect
    .poll(choices)
    .toEqual([
      'All works (3 highlights)',
      '=Salt, "Tar" & <b>Rope</b> (1)',
      'What the Tide Table Left Out (2)',
    ]);
  const html = await saved(library, /^Web page/);
  expect(html.text).toContain('=Salt, &quot;Tar&quot; &amp; &lt;b&gt;Rope&lt;/b&gt;');
  expect(html.text).not.toMatch(/<img|<b>|<script/);
  const table = await saved(library, /^Table/);
  expect(table.name).toMatch(/^catchword-highlights-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text.startsWith('\ufeffWork,')).toBe(true);
  expect(table.text).toContain('"\'=HYPERLINK(""https://a.example"")');
  const close = () =>
    click(library, 'button', 'Close', { within: { role: 'group', name: 'Import this file?' } });
  await choose(library, table.text);
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('Everything in this file is in your library already.');
  await close();
  await choose(library, 'Quote\r\nsalt\r\n');
  await expect.poll(() => shown(library)).toContain('nor a file of highlights, or it is damaged.');
  await choose(library, table.text.slice(0, -40));
  await waitForRole(library, 'group', 'Import this file?');
  expect(await shown(library)).toContain('One entry cannot be read and is left out');
  expect(library.errors()).toEqual([]);
});

for (const [name, format, told] of [
  ['a table', /^Table/, 'A table of highlights: 3 highlights.'],
  ['a set of annotations', /^Annotations/, 'A file of highlights, by Catchword: 3 highlights.'],
] as const) {
  test(`${name} comes back into an empty library, shown before and undone after`, async ({
    launch,
    scratch,
  }) => {
    const one = await launch();
    const library = await libraryOf(one, twoWorks());
    await click(library, 'button', OPEN);
    const { text } = await saved(library, format);
    expect(library.errors()).toEqual([]);
    await one.close();

    const other = await launch({ profile: `${scratch}/another` });
    const empty = await libraryOf(other);
    await click(empty, 'button', OPEN);
    await expect.poll(() => shown(empty)).toContain('No highlights yet.');
    await choose(empty, text);
    await waitForRole(empty, 'group', 'Import this file?');
    expect(await shown(empty)).toContain(told);
    expect(await shown(empty)).toContain('It adds 2 works and 3 highlights.');
    await click(empty, 'button', 'Import');
    await waitForRole(empty, 'button', 'Save file');
    await click(empty, 'button', 'Undo');
    await expect.poll(() => shown(empty)).toContain('No highlights yet.');
    await choose(empty, text);
    await click(empty, 'button', 'Import');
    const again = await saved(empty, format);
    // Every file has an id and a time of its own.
    const same = (file: string) =>
      file.startsWith('{') ? JSON.stringify({ ...JSON.parse(file), id: null, generated: null }) : file;
    expect(same(again.text)).toBe(same(text));
    expect(empty.errors()).toEqual([]);
  });
}

test('from the card of a work the way leads to its highlights alone', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  for (const work of [serial, oneShot]) {
    const tab = await browser.open(workUrl(work));
    const reader = await openReader(tab);
    if (work === serial) await reader.highlight('It hit me!');
    await reader.wheel(200);
    await tab.close();
  }
  const library = await libraryOf(browser, twoWorks());
  await click(library, 'button', `More: ${oneShot.title}`);
  await waitForRole(library, 'link', `Everything about this work: ${oneShot.title}`);
  expect(await find(library, 'button', `Save this work’s highlights: ${oneShot.title}`)).toBeNull();
  await click(library, 'button', `More: ${serial.title}`);
  await click(library, 'button', `Save this work’s highlights: ${serial.title}`);
  const key = `archiveofourown.org/works/${serial.id}`;
  await waitForState(library, 'combobox', 'Works', { value: key, focused: true });
  expect(await faults(library)).toEqual([]);
  const { text } = await saved(library, /Markdown/);
  expect(text).toContain('It hit me!');
  expect(text).not.toContain('Tar');

  // Closed, it is for all works again; and it can be asked for a second time.
  await click(library, 'button', OPEN);
  await waitForGone(library, 'combobox', 'Works');
  await click(library, 'button', OPEN);
  await waitForState(library, 'combobox', 'Works', { value: '' });
  await click(library, 'button', `Save this work’s highlights: ${serial.title}`);
  await waitForState(library, 'combobox', 'Works', { value: key, focused: true });
  expect(library.errors()).toEqual([]);
});

test('the template of Markdown is hers: shown, told where it is broken, kept, and put back', async ({
  launch,
}) => {
  const browser = await launch();
  const library = await libraryOf(browser, twoWorks());
  await click(library, 'button', OPEN);
  await click(library, 'button', 'Form of the file');
  const preview = () =>
    library.evaluate(() => document.querySelector<HTMLTextAreaElement>('.template-preview')?.value ?? '');
  await expect.poll(preview).toContain('# =Salt, "Tar" & \\<b\\>Rope\\</b\\>');
  const write = (text: string) =>
    library.evaluate((template) => {
      const field = document.querySelector<HTMLTextAreaElement>('.template textarea');
      if (!field) throw new Error('There is nothing to write a template in');
      field.focus();
      field.value = template;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  await write('{{#highlights}}\n* {{qoute}}\n{{/highlights}}');
  await expect.poll(() => shown(library)).toContain('Line 2: “qoute” cannot be put in.');
  expect(await preview()).toBe('');
  await click(library, 'button', 'Save file');
  await expect.poll(() => shown(library)).toContain('That did not work: Line 2: “qoute” cannot be put in.');
  await write('{{#highlights}}\n* {{title}}: {{note}}\n{{/highlights}}');
  await expect
    .poll(preview)
    .toBe(
      '* =Salt, "Tar" & \\<b\\>Rope\\</b\\>: =HYPERLINK("https\\://a.example")  \n\\<img src=x onerror=alert(1)\\> \\*not bold\\*\n',
    );
  await library.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.which-works select');
    if (select) select.value = 'archiveofourown.org/works/990000002';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(preview).toBe('* What the Tide Table Left Out: Ham!\n* What the Tide Table Left Out: \n');
  const one = await saved(library, /^Markdown/);
  expect(one).toMatchObject({
    name: expect.stringMatching(/^what-the-tide-table-left-out-highlights-/),
    text: '* What the Tide Table Left Out: Ham!\n* What the Tide Table Left Out: \n',
  });

  await library.reload();
  await click(library, 'button', OPEN);
  await click(library, 'button', 'Form of the file');
  const template = () =>
    library.evaluate(() => document.querySelector<HTMLTextAreaElement>('.template textarea')?.value ?? '');
  expect(await template()).toBe('{{#highlights}}\n* {{title}}: {{note}}\n{{/highlights}}');
  await click(library, 'button', 'Back to the form that comes with Catchword');
  await expect.poll(template).toContain('> {{quote}}');
  await waitForState(library, 'button', 'Back to the form that comes with Catchword', { disabled: true });
  expect(await find(library, 'alert')).toBeNull();
  expect(library.errors()).toEqual([]);
});

test('the section is good to use in width and narrow, by day and by night', async ({ launch }) => {
  const browser = await launch();
  const library = await libraryOf(browser, twoWorks());
  await click(library, 'button', OPEN);
  await click(library, 'button', 'Form of the file');
  await click(library, 'button', 'What a template knows');
  for (const theme of ['Paper', 'Black']) {
    await click(library, 'button', theme);
    for (const width of [1280, 360]) {
      await library.resize({ width, height: 900 });
      expect(await faults(library)).toEqual([]);
      const overflow = await library.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await library.screenshot(test.info().outputPath(`${theme}-${width}.png`), { fullPage: true });
    }
  }
  await click(library, 'button', OPEN);
  await waitForGone(library, 'button', 'Save file');
  expect(library.errors()).toEqual([]);
});
