import { computed, type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { DataSession } from '../../components/library/your-data/session';
import { lastBackup } from '../../storage/backup/weekly';
import type { LibraryDatabase } from '../../storage/database/database';
import type { WholeLibrary } from '../../storage/database/library';
import { importForGood, settleImport, undoLastImport } from '../../storage/file/last-import';
import { planImport } from '../../storage/file/plan-import';
import { readLibraryFile } from '../../storage/file/read';
import { writeLibraryFile } from '../../storage/file/write';
import { askToPersist, type Persistence, persistence } from '../../storage/persistence';
import { shelf } from '../../storage/service/runtime';
import { countHighlights, countNotes, type Holdings } from '../../storage/snapshots/holdings';
import { lastImport } from '../../storage/snapshots/import-records';
import { restore } from '../../storage/snapshots/restore';
import { closeAlarm, openAlarm, type Shrunk } from '../../storage/snapshots/shrunk';
import { listSnapshots, type Snapshot, type SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { askToDownload, mayDownload, stopDownloading, weeklyBackup } from '../background/weekly-backup';
import { saveFile } from './save-file';

/** Chromium clears nothing of an extension with `unlimitedStorage`, although `persisted()` says no there. */
const EXEMPT = !import.meta.env.FIREFOX;

/**
 * What the section "Your data" shows and does, over the real databases and the browser. Nothing is asked of them
 * before `shown`: counting a great library would hold up the list of works.
 */
export function connectData(
  database: LibraryDatabase,
  snapshotDatabase: SnapshotDatabase,
  library: WholeLibrary,
  shown: Promise<void>,
): DataSession {
  /** Questions without an answer. */
  const unanswered = signal(0);
  const live = <T>(query: () => Promise<T>) => {
    unanswered.value += 1;
    return liveAfter(shown, query, () => {
      unanswered.value -= 1;
    });
  };
  // Four questions, so that a place that is saved elsewhere makes only the places be counted anew.
  const works = live(() => database.works.count());
  const readings = live(() => database.readings.count());
  const highlights = live(() => countHighlights(database));
  const notes = live(() => countNotes(database));
  const holdings = computed(() => {
    const held = {
      works: works.value,
      readings: readings.value,
      highlights: highlights.value,
      notes: notes.value,
    };
    return Object.values(held).includes(null) ? null : (held as Holdings);
  });
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
  void shown
    .then(look)
    .catch(failed)
    .then(() => weeklyBackup(database, library))
    .then((saved) => (saved ? look() : undefined))
    .catch(failed);
  void shown.then(() => settleImport(database, snapshotDatabase)).catch(failed);
  const bring = async (id: string) => restore(database, snapshotDatabase, id, Date.now());

  const last = live(() => lastImport(snapshotDatabase, Date.now()));

  return {
    known: computed(() => unanswered.value === 0 && kept.value !== null && backup.value !== null),
    readings,
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
      saveFile(blob, name);
    },
    planImport: async (file, progress) => planImport(database, await readLibraryFile(file, { progress })),
    carryOut: async (plan, progress) => {
      const { id } = await importForGood(database, snapshotDatabase, plan, { at: Date.now(), progress });
      return async () => void (await undoLastImport(database, snapshotDatabase, id));
    },
    lastImport: last,
    undoImport: (id) => undoLastImport(database, snapshotDatabase, id),
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

function liveAfter<T>(shown: Promise<void>, query: () => Promise<T>, answered: () => void): Signal<T | null> {
  const value = signal<T | null>(null);
  let first = true;
  void shown.then(() =>
    liveQuery(query).subscribe({
      next: (read) => {
        value.value = read;
        if (first) answered();
        first = false;
      },
      error: (error) => console.warn('Catchword could not read its own data:', error),
    }),
  );
  return value;
}
