import { liveQuery } from 'dexie';
import type { KnownWork, StatisticsSession } from '../../components/library/statistics/session';
import type { LibraryDatabase } from '../../storage/database/database';
import { readReadingLog } from '../../storage/database/reading-log';

/** What the section "Your reading" asks, over the real library. Nothing is asked before it is opened. */
export function connectStatistics(database: LibraryDatabase): StatisticsSession {
  return {
    read: (signal, progress) => readReadingLog(database, { now: Date.now(), signal, progress }),
    watch: (changed, signal) => {
      let first = true;
      // It is asked anew whenever a sitting comes or goes, in whatever tab. A sitting that is there never changes.
      const counted = liveQuery(() => database.sittings.count()).subscribe({
        next: () => {
          if (!first) changed();
          first = false;
        },
        error: (error) => console.warn('Catchword could not look at its log:', error),
      });
      signal.addEventListener('abort', () => counted.unsubscribe());
    },
    works: async (keys) => {
      const [works, readings] = await Promise.all([
        database.works.bulkGet([...keys]),
        database.readings.bulkGet([...keys]),
      ]);
      return new Map(
        keys.map((key, i): [string, KnownWork | null] => {
          const work = works[i];
          return [key, work ? { work, reading: readings[i] ?? null } : null];
        }),
      );
    },
  };
}
