import { continueUrl } from '../../archive/urls';
import type { ReadWork } from '../../storage/service/contract';
import { lastRead, whereIn } from './work-line';

/** A work that has been read: a link that continues in it, and how far it is. `onOpen` takes the link's place. */
export function WorkCard({ read, onOpen }: { read: ReadWork; onOpen?: (address: string) => void }) {
  const { work, reading, highlights } = read;
  const address = continueUrl(work.site, work.id, reading.current.chapterId);
  const share = Math.round(reading.progress * 100);
  return (
    <article class="work-card">
      <h3 dir="auto">
        <a
          href={address}
          onClick={(event) => {
            if (!onOpen) return;
            event.preventDefault();
            onOpen(address);
          }}
        >
          {work.title}
        </a>
      </h3>
      {work.creators.length > 0 && (
        <p class="work-creators" dir="auto">
          {work.creators.join(', ')}
        </p>
      )}
      <div
        class="meter"
        role="progressbar"
        aria-label={`Progress in ${work.title}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <p class="work-facts">
        {whereIn(read)} · {lastRead(read)}
        {highlights > 0 && ` · ${highlights === 1 ? '1 highlight' : `${highlights} highlights`}`}
      </p>
    </article>
  );
}
