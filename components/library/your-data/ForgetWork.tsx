import type { ComponentChildren } from 'preact';
import type { WorkRecord } from '../../../storage/records';
import type { ReadWork } from '../../../storage/service/contract';
import { Ask } from './Ask';
import type { PageNotices } from './notice';
import type { DataSession } from './session';

interface Means {
  data: DataSession;
  notices: PageNotices;
}

/** The button on the card of a work that was read: forgets it. */
export function ForgetWork({ read, ...means }: Means & { read: ReadWork }) {
  const { work, highlights } = read;
  const marked = highlights === 1 ? '1 highlight' : `${highlights} highlights`;
  return (
    <Forget work={work} {...means}>
      Catchword will forget that you read it: your place{highlights > 0 && `, ${marked}`}, notes and all.
    </Forget>
  );
}

/** The same on the card of a work that is known by a visit alone. */
export function ForgetVisit({ work, ...means }: Means & { work: WorkRecord }) {
  return (
    <Forget work={work} {...means}>
      Catchword will forget that you saw it. On the archive nothing changes, and a page you take in brings it
      back only when you opened it there later.
    </Forget>
  );
}

function Forget({
  work: { key, title },
  data,
  notices,
  children,
}: Means & { work: WorkRecord; children: ComponentChildren }) {
  return (
    <Ask
      quiet
      button="Forget this work…"
      label={`Forget this work… ${title}`}
      question={
        <p>
          {children} Copies of your library made before still have it; they go within nine weeks as you read
          on.
        </p>
      }
      yes="Forget it"
      onYes={() => notices.tell(`“${title}” is forgotten.`, () => data.forget(key))}
    />
  );
}
