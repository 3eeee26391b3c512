import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/library/work-card.css';
import { Popup } from '../../components/popup/Popup';
import '../../components/popup/popup.css';
import type { PopupSession } from '../../components/popup/session';
import { dressPage } from '../../components/shared/dress-page';
import { once } from '../../components/shared/once';
import type { NotKept } from '../../reading/exclusion';
import type { Settings } from '../../reading/settings';
import { type Look, openLook } from '../../storage/database/look';
import { ask } from '../../storage/service/client';
import type { ReadWork } from '../../storage/service/contract';
import type { PageAnswer, WorkHere } from '../../storage/service/news';
import { send } from '../../storage/service/runtime';
import { openReaderIn, whatIsOpenIn } from '../background/open-reader';
import { ownPageIn } from '../background/own-page-in';
import { tellReaders } from '../background/tell-readers';

/** How many of the latest works the popup offers: what fits without scrolling. */
const LATEST = 4;

const page = signal<PopupSession['page']['value']>(null);
const isPrivate = signal<boolean | null>(null);
const ownPage = signal<PopupSession['ownPage']['value']>(null);
const latest = signal<ReadWork[] | Error | null>(null);
const settings = signal<Settings | null>(null);
/** The tab beneath the popup. */
let tab: Browser.tabs.Tab | undefined;

/** The library with all it can do. It is loaded after the first look, since Dexie is most of what there is to load. */
const wholeLibrary = once(async () => {
  const { openLibrary } = await import('../../storage/database/library');
  return openLibrary();
});

/**
 * Firefox gives a page of the extension in a private window another database, empty and gone with the window; in
 * Chromium such pages never stand in one.
 */
const isApart = browser.extension.inIncognitoContext;
const looking = isApart ? null : openLook();

/** What can be asked of the background from there. Works are shown in ordinary windows. */
const APART: Pick<Look, 'settings' | 'readWorks' | 'readWork' | 'notKept'> = {
  settings: () => ask(send, 'settings', null),
  readWorks: async () => [],
  readWork: async () => null,
  notKept: async () => null,
};

/** What there is to read from: the quick look, or the whole library where that sees nothing. */
const library = once(async () => (isApart ? APART : ((await looking) ?? wholeLibrary())));

async function look(): Promise<void> {
  const asked = whatIsHere();
  try {
    const { settings: readSettings, readWorks } = await library();
    [settings.value, latest.value] = await Promise.all([readSettings(), readWorks(LATEST)]);
  } catch (error) {
    latest.value = error instanceof Error ? error : new Error(String(error));
  }
  const here = await asked;
  if (!here) ownPage.value = tab ? await ownPageIn(tab).catch((error: Error) => error) : null;
  else if ('drift' in here) page.value = here;
  else {
    const [read, notKept] = await Promise.all([readWork(here.work), whyNotKept(here)]);
    page.value = { here, read, notKept };
  }
}

async function whatIsHere(): Promise<PageAnswer> {
  [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  isPrivate.value = tab?.incognito ?? false;
  return tab?.id === undefined ? null : whatIsOpenIn(tab.id);
}

/** What the page and its window say comes before what she excluded. */
async function whyNotKept({ work, fandoms, own }: WorkHere): Promise<NotKept | null> {
  if (isPrivate.value) return { why: 'private' };
  if (own) return { why: 'own' };
  return library()
    .then((from) => from.notKept(work, fandoms))
    .catch(() => null);
}

/** `null` as well when the library cannot be opened: that is told in its own place. */
function readWork(work: string): Promise<ReadWork | null> {
  return library()
    .then((from) => from.readWork(work))
    .catch(() => null);
}

const session: PopupSession = {
  page,
  isPrivate,
  ownPage,
  takeIn: async (taken) => (await wholeLibrary()).takeIn(taken, Date.now()),
  takeBack: async (taken) => (await wholeLibrary()).takeBack(taken),
  latest,
  settings,
  change: (change) => {
    if (settings.value) settings.value = { ...settings.value, ...change };
    void wholeLibrary()
      .then((whole) => whole.saveSettings({ change, at: Date.now() }))
      .then((saved) => tellReaders(saved))
      .catch((error) => {
        latest.value = error;
      });
  },
  read: () => void openReaderIn(tab?.id ?? null).then(() => window.close()),
  open: (address) => void openTab(address),
  versions: `Catchword ${browser.runtime.getManifest().version}, ${navigator.userAgent}`,
  copy: (text) => navigator.clipboard.writeText(text),
  openLibrary: () => void openPage(browser.runtime.getURL('/library.html')),
};

/** A page of the extension: in an ordinary window, or its library would be an empty one. */
async function openPage(address: string): Promise<void> {
  // Firefox for Android has no windows.
  if (!isApart || !browser.windows) return openTab(address);
  await browser.windows.create({ url: address, incognito: false });
  window.close();
}

async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
  window.close();
}

effect(() => dressPage(settings.value));
const app = document.querySelector('#app');
if (app) render(<Popup session={session} />, app);
void look();
