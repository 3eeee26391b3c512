import type { ReadWork } from '../../../storage/service/contract';
import { Ask } from './Ask';
import type { PageNotices } from './notice';
import type { DataSession } from './session';

/** The button on a work's card that forgets it. */
export function ForgetWork(props: { read: ReadWork; data: DataSession; notices: PageNotices }) {
  const { read, data, notices } = props;
  const { key, title } = read.work;
  const marked = read.highlights === 1 ? '1 highlight' : `${read.highlights} highlights`;
  return (
    <Ask
      button="Forget this work…"
      label={`Forget this work… ${title}`}
      question={
        <p>
          Catchword will forget that you read it: your place{read.highlights > 0 && `, ${marked}`}, notes and
          all. Copies of your library made before still have it; they go within nine weeks as you read on.
        </p>
      }
      yes="Forget it"
      onYes={() => notices.tell(`“${title}” is forgotten.`, () => data.forget(key))}
    />
  );
}
