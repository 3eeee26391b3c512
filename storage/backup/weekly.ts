import type { BackupEvery } from '../../reading/settings';
import { gzip } from '../file/gzip';
import type { LibraryFile } from '../file/library-file';
import type { Shelf } from '../service/outbox';

/** What is known of the last backup file; the file itself is the reader's. */
export interface LastBackup {
  /** ms since the epoch */
  at: number;
  bytes: number;
}

/** Where it is kept: beside the database, because it is about this machine, and a library may move to another. */
export const BACKUP_KEY = 'backup';

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/** Chromium takes no address longer than 2 MiB, and base64 makes four characters of three bytes. Bytes */
const FITS_AN_ADDRESS = Math.floor((2 * 1024 * 1024 - 100) * 0.75);

/** The browser, as far as a backup needs it. */
export interface BackupSurroundings {
  shelf: Shelf;
  /** Whether the reader has let the extension save files. */
  allowed(): Promise<boolean>;
  /** Saves what is at an address as a file among the downloads; resolves when it is there. */
  download(address: string, name: string): Promise<void>;
  /** Makes an address for some bytes; absent in a service worker. */
  addressOf?: ((bytes: Uint8Array<ArrayBuffer>) => string) | undefined;
}

/**
 * Saves a backup file when one is due and can be saved from here. `now` in ms since the epoch.
 * @returns what was saved; `null` when nothing was: not wanted, not allowed, too early, or too large to be saved by a
 * service worker, which leaves it to the next page of the extension that opens.
 */
export async function backUpIfDue(
  every: BackupEvery,
  read: () => Promise<LibraryFile>,
  { shelf, allowed, download, addressOf }: BackupSurroundings,
  now: number,
): Promise<LastBackup | null> {
  if (!isDue(every, await lastBackup(shelf), now) || !(await allowed())) return null;
  const file = await read();
  if (Object.values(file.tables).every((rows) => rows.length === 0)) return null;
  const bytes = new Uint8Array(await gzip(JSON.stringify(file)));
  if (!addressOf && bytes.length > FITS_AN_ADDRESS) return null;
  await download((addressOf ?? dataAddress)(bytes), backupName(now));
  const done: LastBackup = { at: now, bytes: bytes.length };
  await shelf.set({ [BACKUP_KEY]: done });
  return done;
}

/** Whether the time for one has come; also when the clock was set back behind the last. */
export function isDue(every: BackupEvery, last: LastBackup | null, now: number): boolean {
  return every === 'week' && (last === null || now - last.at >= WEEK || now < last.at);
}

/** The last backup that was saved from this browser; `null` when there was none. */
export async function lastBackup(shelf: Shelf): Promise<LastBackup | null> {
  const last = (await shelf.get())[BACKUP_KEY] as Partial<LastBackup> | undefined;
  return typeof last?.at === 'number' && typeof last.bytes === 'number' ? (last as LastBackup) : null;
}

/** Path of a backup among the downloads, by the day. */
export function backupName(now: number): string {
  return `Catchword/catchword-library-${new Date(now).toISOString().slice(0, 10)}.json.gz`;
}

function dataAddress(bytes: Uint8Array): string {
  let text = '';
  // A call takes no more than some ten thousand arguments.
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return `data:application/gzip;base64,${btoa(text)}`;
}
