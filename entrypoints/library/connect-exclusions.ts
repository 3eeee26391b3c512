import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibrarySession } from '../../components/library/session';
import type { Excludable } from '../../reading/exclusion';
import type { WholeLibrary } from '../../storage/database/library';
import { tellOfKeeping } from '../background/tell-readers';

/** What she excludes, over the real library. The list is asked for when the works are `shown`. */
export function connectExclusions(
  library: WholeLibrary,
  shown: Promise<void>,
  failed: (error: unknown) => void,
): LibrarySession['exclusions'] {
  const list = signal<LibrarySession['exclusions']['list']['value']>(null);
  void shown.then(() =>
    liveQuery(() => library.listExcluded()).subscribe({
      next: (rows) => {
        list.value = rows;
      },
      error: failed,
    }),
  );
  const exclude = async (of: Excludable) => {
    await library.exclude({ ...of, at: Date.now() });
    await tellOfKeeping();
  };
  const include = async (of: Excludable) => {
    await library.include({ ...of, at: Date.now() });
    await tellOfKeeping();
  };
  return {
    list,
    knownFandoms: () => library.knownFandoms(),
    exclude: async (of) => {
      await exclude(of);
      return () => include(of);
    },
    include: async (of) => {
      await include(of);
      return () => exclude(of);
    },
  };
}
