import type { ChapterView } from './chapters';
import type { ReaderSession } from './session';

/**
 * Follows a footnote or its way back inside the reader; the page beneath stays where it is. Names repeat
 * from chapter to chapter, so the chapter's own comes first.
 * @returns whether the click was on such a link.
 */
export function followInnerLink(session: ReaderSession, chapter: ChapterView, event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return link !== null;
  event.preventDefault();
  const name = decodeURIComponent(href.slice(1));
  for (const view of [chapter, ...session.chapters.views]) {
    const text = view.text.value;
    const target = [...(text?.element.querySelectorAll('a[name]') ?? [])].find(
      (anchor) => anchor.getAttribute('name') === name,
    );
    if (!text || !target) continue;
    session.jump(view, text.index.offsetOf(target, 0));
    return true;
  }
  session.notices.say({ text: 'The note this points to is not on this page.' });
  return true;
}
