import type { ComponentChildren } from 'preact';
import type { ReadWork } from '../../storage/service/contract';
import { ProgressBar } from '../shared/ProgressBar';
import { shareRead, whereIn } from '../shared/where-in';
import { WorkHeading } from './WorkHeading';
import { lastRead } from './work-line';

/** A work that has been read: a link that continues in it, and how far it is. `onOpen` takes the link's place. */
export function WorkCard(props: {
  read: ReadWork;
  onOpen?: (address: string) => void;
  /** What else can be done with it. */
  children?: ComponentChildren;
}) {
  const { read, onOpen, children } = props;
  const { work, reading, highlights } = read;
  const day = lastRead(read);
  return (
    <article class="work-card">
      <WorkHeading work={work} chapterId={reading.current.chapterId} onOpen={onOpen} />
      <ProgressBar name={`Progress in ${work.title}`} share={shareRead(read)} look="meter" />
      <p class="work-facts">
        {whereIn(read)}
        {day !== null && ` · ${day}`}
        {highlights > 0 && ` · ${highlights === 1 ? '1 highlight' : `${highlights} highlights`}`}
      </p>
      {children}
    </article>
  );
}
