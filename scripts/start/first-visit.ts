import { waitForRole } from '../../tests/browsers/find';
import { pause } from '../../tests/browsers/in-page';
import type { DrivenBrowser, Tab } from '../../tests/browsers/types';
import { LAUNCHER, openReader, type Reader } from '../../tests/reader/reader';
import { comparison, wordsOfPage } from './compare-words';
import { type LeftBehind, leftBehind, quoteLine } from './left-behind';
import { describeKind, kindOf, whyNoLauncher } from './page-kind';
import type { Report } from './report';
import type { Album } from './screenshots';
import { countWords, wordsToMark } from './words-to-mark';

/** How long all the chapters of a work may take; some hundred come in the first ten seconds. ms */
const PATIENCE = 60_000;

/** Reads a page for the first time, marks words in it, and gives what is left behind; null when it can't be read. */
export async function firstVisit(
  browser: DrivenBrowser,
  url: string,
  report: Report,
  album: Album,
): Promise<LeftBehind | null> {
  const tab = await browser.open(url);
  if (!(await meetPage(tab, report, album))) return null;
  const reader = await openReader(tab);
  const opened = await reader.look();
  if (opened?.chapters.length === 0) {
    report.fault(
      `The reader opened, but found no chapters: it shows the page's plain text ("${opened.name}").`,
    );
    await album.both(tab, '02-plain-text', () => reader.still());
    return null;
  }
  await tellText(reader, report);
  await showTitlePage(reader, report, album);
  await scroll(reader, report);
  await mark(reader, report);
  for (const theme of ['Paper', 'Dusk']) {
    await reader.chooseTheme(theme);
    await showReading(reader, theme.toLowerCase(), album);
    await showPages(browser, theme.toLowerCase(), report, album);
    await tab.activate();
  }
  const left = await leftBehind(reader);
  report.say(`Left at ${quoteLine(left.line)}, ${await reader.progress()} % of the work.`);
  return left;
}

/** The page itself, and whether a launcher stands on it. */
async function meetPage(tab: Tab, report: Report, album: Album): Promise<boolean> {
  const page = await tab.evaluate(() => ({
    html: document.documentElement.outerHTML,
    title: document.title,
  }));
  const facts = kindOf(page.html);
  report.say(`The page is ${describeKind(facts)}, titled "${page.title}".`);
  // A saved page may hold what extensions had put into it, ours among them.
  const leftover = /<catchword-reader\b/.test(page.html);
  if (leftover) report.say('A Catchword reader had been saved into it.');
  const why = whyNoLauncher(facts.kind);
  const launcher = await launcherOn(tab, why === null ? 10_000 : 2_000);
  await album.both(tab, '01-page', () => pause(100));
  if (launcher !== null) {
    report.say(`The launcher says "${launcher}".`);
    return true;
  }
  report.fault(
    `No launcher appeared. ${why ?? 'The text of a work is there, so this is a fault of Catchword.'}`,
  );
  return false;
}

async function launcherOn(tab: Tab, patience: number): Promise<string | null> {
  try {
    return (await waitForRole(tab, 'button', LAUNCHER, { timeout: patience })).name;
  } catch (error) {
    // Only that there is none in time is an answer.
    if (error instanceof Error && error.message.startsWith('Waited')) return null;
    throw error;
  }
}

async function tellText(reader: Reader, report: Report): Promise<void> {
  const pending = await waitForChapters(reader);
  const { title, chapters } = await reader.shown();
  const count = chapters.reduce((sum, { text }) => sum + countWords(text), 0);
  const shown = `${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'} on this page`;
  const words = count === 1 ? '1 word' : `${count.toLocaleString('en')} words`;
  report.say(`The reader shows "${title}": ${shown}, ${words}.`);
  if (pending > 0) report.say(`After ${PATIENCE / 1000} s, ${pending} chapters are still on their way.`);
  const heading = chapters[0]?.heading;
  if (heading) report.say(`Its first heading is "${heading}".`);
  const { complete, told } = comparison(await reader.tab.evaluate(wordsOfPage), chapters);
  if (complete) report.say(told);
  else report.fault(told);
}

/** Waits until every chapter stands, or patience ends, and gives how many are missing then. */
async function waitForChapters(reader: Reader): Promise<number> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const pending = (await reader.pending()) ?? 0;
    if (pending === 0 || Date.now() > end) return pending;
    // Seldom: each question takes an idle moment from the page.
    await pause(250);
  }
}

async function showTitlePage(reader: Reader, report: Report, album: Album): Promise<void> {
  for (const theme of ['Paper', 'Dusk']) {
    await reader.chooseTheme(theme);
    await album.both(reader.tab, `02-title-${theme.toLowerCase()}`, () => reader.still());
  }
  report.say(`The theme is ${await reader.theme()}; its ground is ${(await reader.look())?.ground}.`);
}

async function scroll(reader: Reader, report: Report): Promise<void> {
  const before = await reader.look();
  if (!before || before.scrollable <= 0) {
    report.say('Nothing scrolls: all of it fits on the screen.');
    return;
  }
  // Far enough to be in the text, with text left below to mark.
  await reader.scrollTo(0.4);
  const scrolled = (await reader.look())?.scrolled ?? 0;
  if (scrolled === before.scrolled) report.fault('The mouse wheel moved nothing.');
  else
    report.say(
      `Scrolled ${Math.round(scrolled)} px; at the reading line stands ${quoteLine(await reader.line())}.`,
    );
}

/** Marks the most telling words that show, and checks that just those are painted. */
async function mark(reader: Reader, report: Report): Promise<void> {
  const line = await reader.line();
  const { chapters } = await reader.shown();
  const chapter =
    chapters.find(({ number }) => number === line?.chapter) ?? chapters.find(({ text }) => text !== '');
  if (!chapter || chapter.text === '') {
    report.say('There is no text to mark.');
    return;
  }
  const from = Math.max(0, line ? chapter.text.indexOf(line.text) : 0);
  for (const words of wordsToMark(chapter, from)) {
    // Closed details and the like: text, but none that can be seen.
    if (!(await reader.bringIntoView(words))) continue;
    const painted = await reader.highlight(words);
    const last = painted.find(({ text }) => text === words) ?? painted.at(-1);
    if (last?.text === words) report.say(`Marked in ${last.colour}: "${words}".`);
    else report.fault(`Selected "${words}", but painted is "${last?.text ?? 'nothing'}".`);
    return;
  }
  report.say('There is no text that can be seen and marked.');
}

async function showReading(reader: Reader, theme: string, album: Album): Promise<void> {
  const still = () => reader.still();
  await album.both(reader.tab, `03-reading-${theme}`, still);
  await reader.openPanel('Appearance');
  await album.both(reader.tab, `04-appearance-${theme}`, still);
  await reader.closePanel('Appearance');
  await reader.openPanel('Highlights');
  await album.both(reader.tab, `05-highlights-${theme}`, still);
  await reader.closePanel('Highlights');
}

/** The popup and the library, each in a tab of its own; the library has to know the work by now. */
async function showPages(browser: DrivenBrowser, theme: string, report: Report, album: Album): Promise<void> {
  const loaded = (tab: Tab) => () => tab.evaluate(() => document.fonts.ready.then(() => null));
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await waitForRole(popup, 'button', 'Open library');
  await album.both(popup, `06-popup-${theme}`, loaded(popup));
  await popup.close();
  const library = await browser.open(browser.extensionUrl('library.html'));
  // The place is written a moment after the reader has come to rest.
  const card = await waitForRole(library, 'article');
  await album.both(library, `07-library-${theme}`, loaded(library));
  if (theme === 'dusk')
    report.say(
      `The place is kept; the library says: ${card.text.replace(/ Progress in .*? (?=Chapter|\d+ %)/, ', ')}.`,
    );
  await library.close();
}
