import { readAddress } from '../../archive/urls';
import { nextFrame } from '../shared/next-frame';
import type { ChapterView } from './chapters';
import type { ReaderSession } from './session';

/** Where a link of the work to itself leads: an anchor in a chapter's text, something beside the text, or a chapter. */
type Destination =
  | { kind: 'text'; chapter: ChapterView; name: string }
  | { kind: 'beside'; element: HTMLElement }
  | { kind: 'chapter'; chapter: ChapterView }
  /** Perhaps beside the text of this chapter, which has not come in yet. */
  | { kind: 'coming'; chapter: ChapterView };

/**
 * Follows a link of the author's to the work itself inside the reader: a footnote, its way back, a note beside the
 * story, another chapter on this page. The page beneath stays where it is, and so do its address and history.
 */
export function followInnerLink(session: ReaderSession, event: MouseEvent): void {
  const link =
    event.target instanceof Element ? event.target.closest('.prose a[href], .author-note a[href]') : null;
  // With a modifier she asks the browser for a tab or a window of its own.
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const href = link.getAttribute('href')?.trim() ?? '';
  const bare = href.startsWith('#');
  const address = bare ? { name: href.slice(1), chapter: null } : readInnerAddress(session, href);
  if (!address) return;
  const near = address.chapter ?? chapterOf(session, link);
  const look = () => find(session, address.name, near, address.chapter);
  const destination = look();
  if (!destination && !bare) return;
  event.preventDefault();
  void go(session, destination, look);
}

/**
 * Of an address of this work, the name after its `#` and the chapter where it names one; `null` for every other address,
 * and for chapters on other pages. Authors paste such addresses from their browser, with any host name of the archive.
 */
function readInnerAddress(
  session: ReaderSession,
  href: string,
): { name: string; chapter: ChapterView | null } | null {
  if (!URL.canParse(href, document.baseURI)) return null;
  const url = new URL(href, document.baseURI);
  const { site, workId, chapterId } = readAddress(url.href);
  const { work } = session.page;
  const isReadingPage = /(?:^|\/)(?:works\/\d+(?:\/chapters\/\d+)?|chapters\/\d+)\/?$/.test(url.pathname);
  if (!isReadingPage || site !== work.site || (workId !== null && workId !== work.id)) return null;
  if (chapterId === null) return url.hash === '' ? null : { name: url.hash.slice(1), chapter: null };
  const { views } = session.chapters;
  // A work of one chapter does not tell its chapter's id.
  const only = views.length === 1 && views[0]?.source.id === null ? views[0] : undefined;
  const chapter = views.find(({ source }) => source.id === chapterId) ?? only;
  return chapter ? { name: url.hash.slice(1), chapter } : null;
}

/**
 * What a name means, as it does on the page: the archive's own names first, then the author's anchors. Those repeat from
 * chapter to chapter, so the one in `near` comes before all others.
 * @param named is the chapter whose address the link gave; shown from its beginning where it has no such anchor.
 */
function find(
  session: ReaderSession,
  fragment: string,
  near: ChapterView | null,
  named: ChapterView | null,
): Destination | null {
  const { root } = session;
  const { views } = session.chapters;
  const names = [fragment, decoded(fragment)];

  const note = root.getElementById(fragment);
  if (note?.matches('.author-note')) return { kind: 'beside', element: note };
  const number = /^chapter-(\d+)$/.exec(fragment)?.[1];
  const numbered = views.find(({ source }) => String(source.number) === number);
  if (numbered) return { kind: 'chapter', chapter: numbered };

  for (const chapter of near ? [near, ...views.filter((view) => view !== near)] : views) {
    // A chapter that has not come in yet is asked on the page itself.
    const text = chapter.text.value?.element ?? chapter.source.body;
    const name = anchorIn(text, names)?.getAttribute('name');
    if (typeof name === 'string') return { kind: 'text', chapter, name };
    const beside = anchorIn(articleOf(session, chapter), names, '.author-note ');
    if (beside) return { kind: 'beside', element: beside };
  }
  const beside = anchorIn(root, names, '.author-note ');
  if (beside) return { kind: 'beside', element: beside };
  // As in a browser, nothing and "top" mean the beginning of what one reads.
  if (near && (fragment === '' || fragment === 'top')) return { kind: 'chapter', chapter: near };
  // What stands beside a chapter comes in with it.
  const coming = views.find(({ prose }) => prose.value === null);
  if (coming) return { kind: 'coming', chapter: coming };
  return named && { kind: 'chapter', chapter: named };
}

/** @param look finds the destination anew, once another chapter is here. */
async function go(
  session: ReaderSession,
  destination: Destination | null,
  look: () => Destination | null,
): Promise<void> {
  if (!destination) {
    session.notices.say({ text: 'The note this points to is not on this page.' });
    return;
  }
  if (destination.kind === 'beside') {
    session.jumpBeside(destination.element);
    focus(destination.element);
    return;
  }
  const { chapter } = destination;
  await session.chapters.stand(chapter);
  if (destination.kind === 'coming') {
    await nextFrame();
    await go(session, look(), look);
    return;
  }
  const text = chapter.text.value;
  const anchor = destination.kind === 'text' && text ? anchorIn(text.element, [destination.name]) : null;
  await session.jump(chapter, anchor && text ? text.index.offsetOf(anchor, 0) : 0);
  if (anchor) focus(anchor);
}

/** The next Tab goes on from there, and screen readers read on from there. */
function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

function anchorIn(root: ParentNode | null, names: readonly string[], within = ''): HTMLElement | null {
  const anchors = root?.querySelectorAll<HTMLElement>(`${within}a[name]`) ?? [];
  return [...anchors].find((anchor) => names.includes(anchor.getAttribute('name') ?? '')) ?? null;
}

function articleOf(session: ReaderSession, { source }: ChapterView): Element | null {
  return session.root.querySelector(`article[data-chapter="${source.number}"]`);
}

function chapterOf(session: ReaderSession, link: Element): ChapterView | null {
  const article = link.closest('article[data-chapter]');
  return (
    session.chapters.views.find((view) => article !== null && articleOf(session, view) === article) ?? null
  );
}

/** Names may hold any character, and addresses write it with percent signs; a bare percent sign stands for itself. */
function decoded(fragment: string): string {
  return fragment.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      // No UTF-8: the author's own percent signs.
      return bytes;
    }
  });
}
