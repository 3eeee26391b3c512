import { Ask } from './Ask';
import type { PageNotices } from './notice';
import type { DataSession } from './session';
import { COUNTED, holdingsWords, sizeWords, timeWords, WHY } from './words';

/** The copies of the library that are kept, each to be restored. */
export function SnapshotList({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const snapshots = data.snapshots.value;
  if (!snapshots) return null;
  const now = data.holdings.value;
  return (
    <>
      <h3 id="copies-heading">Copies of your library</h3>
      <p>
        Catchword keeps a copy of every day you read, and one before anything big happens. All of a week stay,
        then one a week for eight weeks.
      </p>
      {snapshots.length === 0 ? (
        <p>No copy yet: the first comes a moment after you have read something.</p>
      ) : (
        <ul class="snapshots" aria-labelledby="copies-heading">
          {snapshots.map(({ id, at, why, holds, bytes }) => (
            <li key={id}>
              <p>
                <strong>{timeWords(at)}</strong>, {WHY[why]}
              </p>
              <p class="snapshot-facts">
                {holdingsWords(holds, COUNTED)} · {sizeWords(bytes)}
              </p>
              <Ask
                button="Restore"
                label={`Restore the copy of ${timeWords(at)}`}
                question={
                  <p>
                    Your library will be exactly what it was then: {holdingsWords(holds)}.
                    {now && ` Now it holds ${holdingsWords(now)}.`} What you have now is kept as a copy first,
                    so you can go back.
                  </p>
                }
                yes="Restore this copy"
                onYes={() =>
                  notices.tell(`Your library is as it was on ${timeWords(at)}.`, () => data.restore(id))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
