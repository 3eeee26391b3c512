import { continueUrl } from '../../archive/urls';
import { chapterName } from './chapter-name';
import type { Part } from './making';
import type { ReaderSession } from './session';

/** Puts what is selected on the clipboard, with the work it is from and the way there. */
export async function copySelected(session: ReaderSession, parts: readonly Part[]): Promise<void> {
  const { work } = session.page;
  const source = parts[0]?.chapter.source;
  if (!source) return;
  const words = parts.map(({ index, start, end }) => index.text.slice(start, end)).join('\n');
  const from = [
    work.title,
    work.creators.length > 0 && `by ${work.creators.join(', ')}`,
    work.chaptersPosted !== 1 && `(${chapterName(source)})`,
  ];
  const quote = `“${words}”\n${from.filter(Boolean).join(' ')}\n${continueUrl(work.site, work.id, source.id, '')}`;
  try {
    await navigator.clipboard.writeText(quote);
    session.notices.say({ text: 'Copied.' });
  } catch {
    session.notices.say({ text: 'The browser did not let Catchword copy. Use its own Copy instead.' });
  }
}
