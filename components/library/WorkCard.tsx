import type { ComponentChildren } from 'preact';
import { continueUrl } from '../../archive/urls';
import type { ReadWork } from '../../storage/service/contract';
import { ProgressBar } from '../shared/ProgressBar';
import { lastRead, whereIn } from './work-line';

/** A work that has been read: a link that continues in it, and how far it is. `onOpen` takes the link's place. */
export function WorkCard(props: {
  read: ReadWork;
  onOpen?: (address: string) => void;
  /** What else can be done with it. */
  children?: ComponentChildren;
}) {
  const { read, onOpen, children } = props;
  const { work, reading, highlights } = read;
  const address = continueUrl(work.site, work.id, reading.current.chapterId);
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
      <ProgressBar name={`Progress in ${work.title}`} share={reading.progress} look="meter" />
      <p class="work-facts">
        {whereIn(read)} · {lastRead(read)}
        {highlights > 0 && ` · ${highlights === 1 ? '1 highlight' : `${highlights} highlights`}`}
      </p>
      {children}
    </article>
  );
}
