import { type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { DataSession } from '../../components/library/your-data/session';
import { lastBackup } from '../../storage/backup/weekly';
import type { LibraryDatabase } from '../../storage/database/database';
import type { WholeLibrary } from '../../storage/database/library';
import { carryOut } from '../../storage/file/carry-out';
import { planImport } from '../../storage/file/plan-import';
import { readLibraryFile } from '../../storage/file/read';
import { undoImport } from '../../storage/file/undo-import';
import { writeLibraryFile } from '../../storage/file/write';
import { askToPersist, type Persistence, persistence } from '../../storage/persistence';
import { shelf } from '../../storage/service/runtime';
import { countHoldings } from '../../storage/snapshots/holdings';
import { restore } from '../../storage/snapshots/restore';
import { closeAlarm, openAlarm, type Shrunk } from '../../storage/snapshots/shrunk';
import { listSnapshots, type Snapshot, type SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { askToDownload, mayDownload, stopDownloading, weeklyBackup } from '../background/weekly-backup';

/** Chromium clears nothing of an extension with `unlimitedStorage`, although `persisted()` says no there. */
const EXEMPT = !import.meta.env.FIREFOX;

/** How long the browser may take to begin saving a file before its bytes are let go. ms */
const SAVED_WITHIN = 60_000;

/** What the section "Your data" shows and does, over the real databases and the browser. */
export function connectData(
  database: LibraryDatabase,
  snapshotDatabase: SnapshotDatabase,
  library: WholeLibrary,
): DataSession {
  const holdings = live(() => countHoldings(database));
  const snapshots = live<Snapshot[]>(() => listSnapshots(snapshotDatabase));
  const alarm: Signal<Shrunk | null> = live(() => openAlarm(snapshotDatabase));
  const kept = signal<Persistence | null>(null);
  const backup = signal<DataSession['backup']['value']>(null);

  const look = async () => {
    kept.value = await persistence(EXEMPT);
    const { backupEvery } = await library.settings();
    backup.value = {
      wanted: backupEvery === 'week',
      allowed: await mayDownload(),
      last: await lastBackup(shelf),
    };
  };
  const failed = (error: unknown) => console.warn('Catchword, your data:', error);
  void weeklyBackup(database, library).catch(failed).then(look).catch(failed);
  const bring = async (id: string) => restore(database, snapshotDatabase, id, Date.now());

  return {
    holdings,
    persistence: kept,
    askToKeep: async () => {
      kept.value = await askToPersist(EXEMPT);
    },
    snapshots,
    restore: async (id) => {
      const before = await bring(id);
      return async () => void (await bring(before));
    },
    alarm,
    closeAlarm: () => closeAlarm(snapshotDatabase, Date.now()),
    forget: async (work) => {
      const forgotten = await library.forgetWork(work, Date.now());
      return () => library.rememberWork(forgotten);
    },
    eraseAll: async () => {
      await library.eraseAll(shelf);
      await look();
    },
    exportFile: async (compressed) => {
      const { blob, name } = await writeLibraryFile(database, { at: Date.now(), compressed });
      save(blob, name);
    },
    planImport: async (file, progress) => planImport(database, await readLibraryFile(file, { progress })),
    carryOut: async (plan, progress) => {
      const imported = await carryOut(database, snapshotDatabase, plan, { at: Date.now(), progress });
      return async () => void (await undoImport(database, imported));
    },
    backup,
    setBackup: async (wanted) => {
      // The click is still fresh: Firefox forgets it at the first answer that is waited for.
      const allowed = wanted ? backup.value?.allowed || (await askToDownload()) : false;
      if (wanted && !allowed) return false;
      await library.saveSettings({ change: { backupEvery: wanted ? 'week' : 'never' }, at: Date.now() });
      if (wanted) await weeklyBackup(database, library);
      else await stopDownloading();
      await look();
      return true;
    },
  };
}

function live<T>(query: () => Promise<T>): Signal<T | null> {
  const value = signal<T | null>(null);
  liveQuery(query).subscribe({
    next: (read) => {
      value.value = read;
    },
    error: (error) => console.warn('Catchword could not read its own data:', error),
  });
  return value;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_WITHIN);
}
