import { Ask } from './Ask';
import { Backups } from './Backups';
import type { PageNotices } from './notice';
import { SnapshotList } from './SnapshotList';
import type { DataSession } from './session';
import { COUNTED, holdingsWords, persistenceWords, sizeWords } from './words';

/** What Catchword holds of the reader's, how safe it is, and how to take it along or be rid of it. */
export function YourData({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const holdings = data.holdings.value;
  const kept = data.persistence.value;
  return (
    <section class="your-data" aria-labelledby="data-heading">
      <h2 id="data-heading">Your data</h2>
      {holdings && (
        <p>
          {holdings.works === 0
            ? 'Nothing is kept yet'
            : `${holdingsWords(holdings, COUNTED)}, on this machine only`}
          {typeof kept?.usage === 'number' && `; ${sizeWords(kept.usage)} on the disk with all copies`}.
        </p>
      )}
      <p class="data-links">
        <a href="everything.html" class="quiet-button">
          Show me everything
        </a>
        <a href="privacy.html" class="line-link">
          What Catchword keeps
        </a>
      </p>
      {kept && (
        <>
          <p>{persistenceWords(kept)}</p>
          {kept.kept === false && !kept.exempt && (
            <button type="button" class="quiet-button" onClick={() => void data.askToKeep()}>
              Ask the browser to keep it
            </button>
          )}
        </>
      )}
      <Backups data={data} notices={notices} />
      <SnapshotList data={data} notices={notices} />
      <h3>Erase</h3>
      <Ask
        button="Erase everything…"
        question={
          <>
            <p>
              Every place, highlight, note and setting will be gone, and all copies with them. This cannot be
              undone. Backup files you saved stay where they are. Close the works you have open first.
            </p>
            <div class="row">
              <button
                type="button"
                class="quiet-button"
                onClick={() =>
                  void notices.tell('The file is among your downloads.', async () => {
                    await data.exportFile(false);
                    return undefined;
                  })
                }
              >
                Export a last time
              </button>
            </div>
          </>
        }
        yes="Erase everything"
        typed="erase"
        onYes={() =>
          notices.tell('Everything is erased. Catchword keeps nothing of you now.', async () => {
            await data.eraseAll();
            return undefined;
          })
        }
      />
    </section>
  );
}
