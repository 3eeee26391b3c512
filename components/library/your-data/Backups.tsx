import { ImportFile } from './ImportFile';
import { LastImport } from './LastImport';
import type { PageNotices } from './notice';
import type { DataSession } from './session';
import { dayWords, sizeWords } from './words';

/** A file of the whole library: now, and every week. */
export function Backups({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const backup = data.backup.value;
  const set = (wanted: boolean) =>
    notices.tell(
      wanted ? 'A backup file is saved every week from now on.' : 'No more backup files.',
      async () => {
        if (!(await data.setBackup(wanted))) throw new Error('the browser was told no, and nothing changed.');
        return undefined;
      },
    );
  const take = (compressed: boolean) =>
    notices.tell('The file is among your downloads.', async () => {
      await data.exportFile(compressed);
      return undefined;
    });
  const last = backup?.last;
  return (
    <>
      <h3>Backup files</h3>
      <p>
        A file is safe from everything that can happen to a browser. Keep one on another device now and then.
        Importing one merges it with what is here. Backups of AO3 Enhancements and AO3 Toybox can be imported,
        and files of highlights, too.
      </p>
      <div class="row">
        <button type="button" class="quiet-button" onClick={() => void take(false)}>
          Export
        </button>
        <button type="button" class="quiet-button" onClick={() => void take(true)}>
          Export compressed
        </button>
        <ImportFile data={data} notices={notices} />
      </div>
      <LastImport data={data} notices={notices} />
      {backup && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={backup.wanted && backup.allowed}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                // Ticked in vain, it would show what is not so; it is drawn anew when it is.
                event.currentTarget.checked = backup.wanted && backup.allowed;
                void set(checked);
              }}
            />
            Save a backup file every week
          </label>
          <p class="snapshot-facts">
            {last
              ? `Last backup ${dayWords(last.at)}, ${sizeWords(last.bytes)}, in the folder “Catchword” of your downloads.`
              : 'No backup file has been saved yet.'}
          </p>
          {backup.wanted && !backup.allowed && (
            <p role="alert">
              Backups are on, but your browser does not let Catchword save files. Tick the box again to allow
              it.
            </p>
          )}
        </>
      )}
    </>
  );
}
