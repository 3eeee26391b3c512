import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/library/work-card.css';
import { Popup } from '../../components/popup/Popup';
import '../../components/popup/popup.css';
import type { PopupSession } from '../../components/popup/session';
import { dressPage } from '../../components/shared/dress-page';
import type { Settings } from '../../reading/settings';
import { openLibrary } from '../../storage/database/library';
import type { ReadWork } from '../../storage/service/contract';
import { openReaderIn, whatIsOpenIn } from '../background/open-reader';
import { tellReaders } from '../background/tell-readers';

/** How many of the latest works the popup offers: what fits without scrolling. */
const LATEST = 4;

const library = openLibrary();
const page = signal<PopupSession['page']['value']>(null);
const latest = signal<ReadWork[] | Error | null>(null);
const settings = signal<Settings | null>(null);
let tab: number | undefined;

async function look(): Promise<void> {
  try {
    [settings.value, latest.value] = await Promise.all([library.settings(), library.readWorks(LATEST)]);
  } catch (error) {
    latest.value = error instanceof Error ? error : new Error(String(error));
  }
  tab = (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const here = tab === undefined ? null : await whatIsOpenIn(tab);
  if (!here) return;
  if ('drift' in here) page.value = here;
  else page.value = { here, read: await library.readWork(here.work).catch(() => null) };
}

const session: PopupSession = {
  page,
  latest,
  settings,
  change: (change) => {
    if (settings.value) settings.value = { ...settings.value, ...change };
    void library
      .saveSettings({ change, at: Date.now() })
      .then((saved) => tellReaders(saved))
      .catch((error) => {
        latest.value = error;
      });
  },
  read: () => void openReaderIn(tab ?? null).then(() => window.close()),
  open: (address) => void openTab(address),
  versions: `Catchword ${browser.runtime.getManifest().version}, ${navigator.userAgent}`,
  copy: (text) => navigator.clipboard.writeText(text),
  openLibrary: () => void openTab(browser.runtime.getURL('/library.html')),
};

async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
  window.close();
}

effect(() => dressPage(settings.value));
const app = document.querySelector('#app');
if (app) render(<Popup session={session} />, app);
void look();
