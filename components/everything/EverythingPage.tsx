import { useSignal } from '@preact/signals';
import type { Packed } from '../../storage/everything/file-of';
import { KeptSection } from './KeptSection';
import { SearchPart } from './SearchPart';
import { SECTIONS } from './sections';
import type { EverythingSession } from './session';

/** All that Catchword keeps, or all that it keeps of one work: nothing is left out, and nothing made prettier. */
export function EverythingPage({ session }: { session: EverythingSession }) {
  const { work, pages } = session;
  const said = useSignal('');
  const save = (of: Packed, id: string) => {
    said.value = '';
    session
      .save(of, id)
      .then(() => {
        said.value = 'The file is among your downloads.';
      })
      .catch((error) => {
        said.value = `That did not work: ${(error as Error).message}`;
      });
  };
  const shown = work === null ? SECTIONS : SECTIONS.filter(({ name }) => pages[name].count.value !== 0);
  const failed = SECTIONS.some(({ name }) => pages[name].failure.value !== null);
  const counted = SECTIONS.every(({ name }) => pages[name].count.value !== null);
  return (
    <main class="library everything">
      <header class="library-head">
        {work === null ? (
          <>
            <h1>Everything</h1>
            <p>All that Catchword keeps, as it is stored. It is on this machine alone.</p>
          </>
        ) : (
          <>
            <h1 dir="auto">{work.title.value ?? work.key}</h1>
            <p>Everything that Catchword keeps about this work.</p>
          </>
        )}
        <p class="everything-links">
          <a href="library.html" class="line-link">
            Back to the library
          </a>
          {work !== null && (
            <a href="everything.html" class="line-link">
              Show me everything
            </a>
          )}
          <a href="privacy.html" class="line-link">
            What Catchword keeps
          </a>
        </p>
      </header>
      <SearchPart session={session} />
      {work !== null && counted && !failed && shown.length === 0 && (
        <p class="empty">Catchword keeps nothing about this work.</p>
      )}
      {shown.map((section) => (
        <KeptSection key={section.name} section={section} session={session} onSave={save} />
      ))}
      {work !== null && (
        <p class="everything-foot">
          Copies of your library made while it held this work have it, too. They are compressed, each as a
          whole: <a href="everything.html">Show me everything</a> lists them.
        </p>
      )}
      {work === null && (
        <p class="everything-foot">
          Copies of the library are compressed, and not searched. Save one as a file to look inside. Files you
          exported, and backup files, are yours: Catchword does not know what became of them.
        </p>
      )}
      <p role="status" class="everything-said">
        {said.value}
      </p>
    </main>
  );
}
