import { piecesOf } from './html-tags';

/** What an HTML page shows, by the archive's frame around it. */
export type PageKind =
  | 'one-shot'
  | 'chapter'
  | 'entire-work'
  | 'work-without-text'
  | 'adult-gate'
  | 'unrevealed'
  | 'login'
  | 'error'
  | 'chapter-index'
  | 'listing'
  | 'other-page'
  | 'download'
  | 'empty'
  | 'foreign';

/** A page as far as `npm start` has to know it. */
export interface PageFacts {
  kind: PageKind;
  /** How many chapters' texts stand on it; not counted in a download, which has no marks for them. */
  chapters: number;
}

/** What the page is, in words that follow "This is". */
export function describeKind({ kind, chapters }: PageFacts): string {
  switch (kind) {
    case 'one-shot':
      return 'a work of one chapter';
    case 'chapter':
      return 'one chapter of a work';
    case 'entire-work':
      return `an entire work, ${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}`;
    case 'work-without-text':
      return 'a work page in which no chapter can be found';
    case 'adult-gate':
      return "the archive's adult content gate";
    case 'unrevealed':
      return 'the notice that stands in place of an unrevealed work';
    case 'login':
      return "the archive's login page";
    case 'error':
      return 'an error page of the archive';
    case 'chapter-index':
      return "a work's chapter index";
    case 'listing':
      return 'a listing of the archive';
    case 'other-page':
      return 'a page of the archive that shows no work';
    case 'download':
      return "the archive's HTML download of a work";
    case 'empty':
      return 'an empty page';
    case 'foreign':
      return "something without the archive's frame around it";
  }
}

/** Why no launcher stands on a page of this kind; null for a work, where one has to. */
export function whyNoLauncher(kind: PageKind): string | null {
  switch (kind) {
    case 'one-shot':
    case 'chapter':
    case 'entire-work':
    case 'work-without-text':
    case 'download':
      return null;
    case 'adult-gate':
      return 'An adult content gate was saved, not the work: press "Yes, Continue" there, and save what comes then.';
    case 'unrevealed':
      return 'The work is hidden until its collection reveals it; there is no text on the page.';
    case 'login':
      return 'The work is for registered users: log in on the archive, and save what comes then.';
    case 'error':
      return 'The archive answered with an error; no work stands on the page.';
    case 'chapter-index':
      return 'The chapter index only links to the chapters; save one of them, or the entire work.';
    case 'listing':
      return 'Listings show no text; open a work in it and save that page.';
    case 'other-page':
      return 'Catchword offers its reader only where the text of a work stands.';
    case 'empty':
      return 'There is nothing in it.';
    case 'foreign':
      return 'It has no element with the id "main", which every page of the archive has around what it shows.';
  }
}

/** Classes of `#main` on pages that list works, series or bookmarks. */
const LISTING =
  /^(works|bookmarks|readings|series|collections|tags|users|subscriptions|gifts|people|pseuds|external_works)-/;

/** Recognises a page by its source. Never throws, whatever the text is. */
export function kindOf(html: string): PageFacts {
  // A browser puts these around nothing, too.
  if (html.replace(/<\/?(?:html|head|body)>/gi, '').trim() === '') return { kind: 'empty', chapters: 0 };
  const ids = new Map<string, readonly string[]>();
  let main: readonly string[] | null = null;
  let chapters = 0;
  let inChapters = false;
  let hasText = false;
  let asksAge = false;
  let facts = false;
  for (const piece of piecesOf(html)) {
    if (piece.kind !== 'tag') continue;
    const id = piece.attribute('id');
    if (id === 'main') main ??= piece.classes;
    if (id !== null && !ids.has(id)) ids.set(id, piece.classes);
    if (id === 'chapters') inChapters = true;
    if (id === 'feedback') inChapters = false;
    if (inChapters && id !== 'chapters' && piece.classes.includes('userstuff')) hasText = true;
    // Authors cannot set ids: what has one is the archive's.
    if (id !== null && /^chapter-\d+$/.test(id) && piece.classes.includes('chapter')) chapters += 1;
    if (piece.name === 'a' && piece.attribute('href')?.includes('view_adult=true')) asksAge = true;
    if (piece.name === 'dl' && ['work', 'meta'].every((each) => piece.classes.includes(each))) facts = true;
  }

  if (main === null) {
    const download = ids.has('preface') && ids.get('chapters')?.includes('userstuff');
    return { kind: download ? 'download' : 'foreign', chapters: 0 };
  }
  if (main.includes('works-show') || main.includes('chapters-show')) {
    if (hasText && chapters === 0) return { kind: 'one-shot', chapters: 1 };
    if (hasText) return { kind: main.includes('works-show') ? 'entire-work' : 'chapter', chapters };
    if (asksAge) return { kind: 'adult-gate', chapters: 0 };
    return {
      kind: facts || ids.has('workskin') || ids.has('chapters') ? 'work-without-text' : 'unrevealed',
      chapters: 0,
    };
  }
  if (main.includes('errors')) return { kind: 'error', chapters: 0 };
  if (main.some((name) => name === 'sessions-new' || name === 'user_sessions-new')) {
    return { kind: 'login', chapters: 0 };
  }
  if (main.includes('works-navigate')) return { kind: 'chapter-index', chapters: 0 };
  const lists = main.some((name) => LISTING.test(name)) && html.includes('blurb');
  return { kind: lists ? 'listing' : 'other-page', chapters: 0 };
}
