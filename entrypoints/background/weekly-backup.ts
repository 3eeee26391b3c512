import { browser } from 'wxt/browser';
import { backUpIfDue, type LastBackup } from '../../storage/backup/weekly';
import type { LibraryDatabase } from '../../storage/database/database';
import type { WholeLibrary } from '../../storage/database/library';
import { readLibraryFile } from '../../storage/database/read-tables';
import { shelf } from '../../storage/service/runtime';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** How long the browser may take to write the file before the bytes are let go. ms */
const WRITTEN_WITHIN = 60_000;

/** Saves the week's backup file, when the reader wants one and it is due. For the background and the library alike. */
export async function weeklyBackup(
  database: LibraryDatabase,
  library: WholeLibrary,
): Promise<LastBackup | null> {
  const { backupEvery } = await library.settings();
  const now = Date.now();
  return backUpIfDue(
    backupEvery,
    () => readLibraryFile(database, now),
    {
      shelf,
      allowed: mayDownload,
      download,
      // Firefox's downloads take no data: address, and Chromium's service worker can make no other.
      addressOf: URL.createObjectURL
        ? (bytes) => URL.createObjectURL(new Blob([bytes], { type: 'application/gzip' }))
        : undefined,
    },
    now,
  );
}

/** Whether the reader lets Catchword save files. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks her; by her click alone. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}

/** Gives the permission back. */
export async function stopDownloading(): Promise<void> {
  await browser.permissions.remove(DOWNLOADS);
}

async function download(address: string, name: string): Promise<void> {
  const id = await browser.downloads.download({
    url: address,
    filename: name,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  const end = Date.now() + WRITTEN_WITHIN;
  let state: string | undefined;
  while (Date.now() < end) {
    const [item] = await browser.downloads.search({ id });
    state = item?.state;
    if (state !== 'in_progress') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (address.startsWith('blob:')) URL.revokeObjectURL(address);
  if (state !== 'complete') throw new Error(`The backup file was not written: ${state ?? 'cancelled'}.`);
}
