import type { Chapter, Markup, Visitor, Work } from './types';

/** One request: who asks for what, and what else stands in the archive. Every page part gets it. */
export interface Visit {
  readonly url: URL;
  readonly markup: Markup;
  /** null for a guest. */
  readonly user: string | null;
  /** The user's names; empty for a guest. */
  readonly pseuds: readonly string[];
  readonly adult: boolean;
  readonly viewFullWorks: boolean;
  readonly hideWarnings: boolean;
  readonly hideFreeforms: boolean;
  /** Work skins are shown: the setting, overruled by ?style= in the URL. */
  readonly skins: boolean;
  readonly mutes: readonly string[];
  readonly tosPrompt: boolean;
  readonly works: readonly Work[];
  /** HTML of the notice the admins put above every page; null for none. */
  readonly banner: string | null;
  /** An error left over from the redirect that led here; null for none. */
  readonly flash: string | null;
}

/** The settings of `visitor`, with the defaults and the URL's own switches applied. */
export function visitOf(url: URL, visitor: Visitor, shelf: Pick<Visit, 'works' | 'banner' | 'flash'>): Visit {
  const user = visitor.loggedInAs ?? null;
  const set = (setting: boolean | undefined) => user !== null && setting === true;
  const style = url.searchParams.get('style');
  return {
    url,
    markup: visitor.markup ?? 'current',
    user,
    pseuds: user === null ? [] : (visitor.pseuds ?? [user]),
    adult:
      visitor.adult === true ||
      url.searchParams.has('view_adult') ||
      /(?:^|;\s*)view_adult=true/.test(visitor.cookie ?? ''),
    viewFullWorks: set(visitor.viewFullWorks),
    hideWarnings: set(visitor.hideWarnings),
    hideFreeforms: set(visitor.hideFreeforms),
    skins: style === 'creator' || (style !== 'disable' && style !== 'light' && !set(visitor.skinsOff)),
    mutes: user === null ? [] : (visitor.mutes ?? []),
    tosPrompt: visitor.tosPrompt === true,
    ...shelf,
  };
}

/** The visitor is one of the creators. */
export function ownedBy(work: Work, visit: Visit): boolean {
  return work.creators.some((creator) => creator.login === visit.user);
}

/** The chapters this visitor may see, in order: drafts only for their creator. */
export function visibleChapters(work: Work, visit: Visit): Chapter[] {
  const own = ownedBy(work, visit);
  return work.chapters
    .filter((chapter) => own || !chapter.draft)
    .sort((one, other) => one.position - other.position);
}

/** How the text of a work is laid out: a work of one chapter, one chapter of several, or all of them. */
export type Layout = 'single' | 'chapter' | 'entire';

/** A work page about to be rendered. */
export interface WorkView {
  readonly work: Work;
  readonly layout: Layout;
  /** All the chapters the visitor may see, in order. */
  readonly chapters: readonly Chapter[];
  /** Those shown on this page; exactly one unless the layout is 'entire'. */
  readonly shown: readonly Chapter[];
  readonly visit: Visit;
}

/** The chapter before (-1) or after (+1) the one shown; null at the ends and in the other layouts. */
export function neighbour(view: WorkView, step: -1 | 1): Chapter | null {
  const [only] = view.shown;
  if (view.layout !== 'chapter' || !only) return null;
  return view.chapters[view.chapters.indexOf(only) + step] ?? null;
}
