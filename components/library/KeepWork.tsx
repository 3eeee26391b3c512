import { workExclusion } from '../../reading/exclusion';
import type { WorkRecord } from '../../storage/records';
import type { LibrarySession } from './session';

/** Whether her place in a work is kept: hers to say, and to take back. */
export function KeepWork({ work, session }: { work: WorkRecord; session: LibrarySession }) {
  const { exclusions, notices } = session;
  const { key, title } = work;
  const list = exclusions.list.value;
  if (list === null) return null;
  const isExcluded = list.some((row) => row.key === workExclusion(key));
  const of = { kind: 'work', work: key, name: title } as const;
  const name = isExcluded ? 'Keep my place in this work again' : 'Do not keep my place in this work';
  const done = isExcluded
    ? `Your place in “${title}” is kept again.`
    : `Your place in “${title}” is not kept from now on. What is here stays; “Forget this work…” removes it.`;
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`${name}: ${title}`}
      onClick={() =>
        void notices.tell(done, () => (isExcluded ? exclusions.include(of) : exclusions.exclude(of)))
      }
    >
      {name}
    </button>
  );
}
