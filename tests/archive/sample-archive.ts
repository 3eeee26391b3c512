import type { Account } from './account';
import { accountPage } from './account-pages';
import { assetAt } from './assets/assets';
import { downloadPage } from './download/page';
import { type Html, html } from './html';
import { chapterPath, tagName, workPath } from './links';
import { adultGate } from './pages/adult-gate';
import { recentBookmarksPage } from './pages/bookmarks-page';
import { chapterIndexPage } from './pages/chapter-index';
import { listingPage } from './pages/listing';
import { dashboardPage, homePage, loginPage, notFoundPage } from './pages/plain-pages';
import { seriesPage } from './pages/series-page';
import { workPage } from './pages/work-page';
import { frame, type Page } from './parts/frame';
import { attachment, notFound, ok, redirect, retryLater } from './responses';
import { sampleAccounts } from './samples/accounts';
import { seriesOf } from './series';
import type { ArchiveResponse, Chapter, Visitor, Work } from './types';
import { type Layout, ownedBy, type Visit, visibleChapters, visitOf } from './visit';
import { isAdult, isChaptered } from './work-facts';

const home = 'https://archiveofourown.org';

const noPermission = "Sorry, you don't have permission to access the page you were trying to reach.";
const noDownload = "Sorry, a work that has not been revealed yet can't be downloaded.";
const noChapter = "Sorry, we couldn't find the chapter you were looking for.";

/** A small archive that answers the archive's own URLs from plain data, one visitor's session at a time. */
export class SampleArchive {
  /** While set, every page is refused with 429 and this many seconds in Retry-After. */
  busyForSeconds: number | null = null;
  /** HTML the admins put above every page; null for none. */
  banner: string | null = null;

  #works: Work[];
  // An error for the page a redirect leads to. The archive keeps it in the session.
  #flash: string | null = null;

  /** `accounts` hold what their owners have read, bookmarked and subscribed to. */
  constructor(
    works: readonly Work[],
    readonly accounts: readonly Account[] = sampleAccounts,
  ) {
    this.#works = [...works];
  }

  /** All works, in the order of the listings. */
  get works(): readonly Work[] {
    return this.#works;
  }

  /** The author edits: `work` takes the place of the one with its id. Throws a RangeError if there is none. */
  replaceWork(work: Work): void {
    const at = this.#works.findIndex(({ id }) => id === work.id);
    if (at < 0) throw new RangeError(`No work ${work.id} in this archive`);
    this.#works[at] = work;
  }

  /** The author deletes the work; its URLs answer 404 from now on. */
  removeWork(id: number): void {
    this.#works = this.#works.filter((work) => work.id !== id);
  }

  /** The answer to a GET of `url`, which may be a path alone. Redirects are answered, not followed. */
  respond(url: string, visitor: Visitor = {}): ArchiveResponse {
    const where = new URL(url, home);
    const asset = assetAt(where.pathname);
    if (asset) return asset;
    if (this.busyForSeconds !== null) return retryLater(this.busyForSeconds);
    const visit = visitOf(where, visitor, { works: this.#works, banner: this.banner, flash: this.#flash });
    const response = this.#route(visit);
    if (response.status < 300 || response.status >= 400) this.#flash = null;
    if (!where.searchParams.has('view_adult')) return response;
    return { ...response, headers: { ...response.headers, 'set-cookie': 'view_adult=true; path=/' } };
  }

  #route(visit: Visit): ArchiveResponse {
    const path = visit.url.pathname.replace(/(?<=.)\/$/, '');
    const segments = path.slice(1).split('/');
    const [room = '', name = '', ...rest] = segments;
    // The header's other links lead home: what stands there is no part of reading.
    if (['/', '/media', '/about'].includes(path)) return this.#page(visit, homePage(visit));
    if (path === '/users/login') {
      return this.#page(visit, loginPage(visit.url.searchParams.has('restricted')));
    }
    if (room === 'works' && /^\d+$/.test(name)) return this.#work(visit, Number(name), rest);
    if (room === 'chapters' && /^\d+$/.test(name) && rest.length === 0) {
      const work = this.#works.find(({ chapters }) => chapters.some(({ id }) => id === Number(name)));
      return work ? this.#chapter(visit, work, Number(name)) : this.#missing(visit);
    }
    if (room === 'downloads' && /^\d+$/.test(name)) return this.#download(visit, Number(name), rest);
    // Works are also served below users, tags and collections.
    const inner = rest.indexOf('works');
    const id = rest[inner + 1];
    if (inner >= 0 && id && /^\d+$/.test(id)) {
      return this.#work(visit, Number(id), rest.slice(inner + 2), room === 'collections' ? name : null);
    }
    return this.#listing(visit, path, room, name, rest);
  }

  #listing(visit: Visit, path: string, room: string, name: string, rest: readonly string[]): ArchiveResponse {
    const list = (works: readonly Work[], main: string, of: string | null) =>
      this.#page(visit, listingPage(works, visit, main, of));
    const decoded = decodeURIComponent(name);
    const below = rest.join('/');
    if (path === '/works') return list(this.#works, 'works-index filtered', null);
    if (path === '/works/search') return list(this.#works, 'works-search', 'your search');
    if (room === 'tags' && below === 'works') {
      const tag = tagName(name);
      return list(
        this.#works.filter((work) => tagsOf(work).includes(tag)),
        'works-index filtered',
        tag,
      );
    }
    if (room === 'users' && name !== '' && below === '') return this.#page(visit, dashboardPage(decoded));
    if (room === 'users' && below === 'works') {
      const named = this.#works.filter((work) => !work.anonymous || visit.user === decoded);
      const own = named.filter(({ creators }) => creators.some(({ login }) => login === decoded));
      return list(own, 'works-index dashboard filtered', decoded);
    }
    if (room === 'collections' && (below === '' || below === 'works')) {
      const inside = this.#works.filter((work) => work.collections?.some((one) => one.name === decoded));
      return list(inside, 'works-index dashboard filtered', decoded);
    }
    if (path === '/bookmarks') return this.#page(visit, recentBookmarksPage(this.accounts, visit));
    if (room === 'users') {
      const page = accountPage(decoded, below, this.accounts, visit);
      if (page === 'denied') return this.#denied(visit);
      if (page) return this.#page(visit, page);
    }
    if (room === 'series' && below === '') return this.#series(visit, Number(name));
    return this.#missing(visit);
  }

  #series(visit: Visit, id: number): ArchiveResponse {
    const series = seriesOf(this.#works, id);
    return series ? this.#page(visit, seriesPage(series, visit)) : this.#missing(visit);
  }

  #work(
    visit: Visit,
    id: number,
    rest: readonly string[],
    inCollection: string | null = null,
  ): ArchiveResponse {
    const work = this.#works.find((one) => one.id === id);
    if (!work) return this.#missing(visit);
    const [what, chapter] = rest;
    if (what === 'chapters' && chapter) {
      const selected = visit.url.searchParams.get('selected_id');
      if (selected) return redirect(visit, `${workPath(work)}/chapters/${selected}`);
      return this.#chapter(visit, work, Number(chapter));
    }
    if (what === 'chapters') return redirect(visit, workPath(work));
    const refused = this.#refusal(visit, work);
    if (refused) return refused;
    if (what === 'navigate') return this.#page(visit, chapterIndexPage(work, visit));
    if (what !== undefined) return this.#missing(visit);
    const collection = work.collections?.find(({ name }) => name === inCollection);
    if (inCollection !== null && !collection) return redirect(visit, workPath(work));
    if (this.#gated(visit, work)) return this.#page(visit, adultGate(work, visit, null));
    const chapters = visibleChapters(work, visit);
    if (!isChaptered(work)) return this.#show(visit, work, 'single', chapters, collection?.title);
    if (visit.viewFullWorks || visit.url.searchParams.get('view_full_work')) {
      return this.#show(visit, work, 'entire', chapters, collection?.title);
    }
    const first = chapters.find(({ draft }) => !draft) ?? chapters[0];
    // A work whose chapters are all drafts has nothing to be sent to.
    if (!first) return this.#show(visit, work, 'entire', chapters, collection?.title);
    return redirect(visit, chapterPath(work, first));
  }

  // Asking for a download passes no adult gate. Of the five formats only HTML is made here.
  #download(visit: Visit, id: number, [file = '']: readonly string[]): ArchiveResponse {
    const work = this.#works.find((one) => one.id === id);
    if (!work || !file.endsWith('.html')) return this.#missing(visit);
    const refused = this.#refusal(visit, work);
    if (refused) return refused;
    if (work.unrevealed) {
      this.#flash = noDownload;
      return redirect(visit, workPath(work));
    }
    return attachment(file, downloadPage(work, visit.markup));
  }

  #chapter(visit: Visit, work: Work, id: number): ArchiveResponse {
    const refused = this.#refusal(visit, work);
    if (refused) return refused;
    const chapter = work.chapters.find((one) => one.id === id);
    if (!chapter) {
      this.#flash = noChapter;
      return redirect(visit, workPath(work));
    }
    if (chapter.draft && !ownedBy(work, visit)) return this.#denied(visit);
    if (this.#gated(visit, work)) return this.#page(visit, adultGate(work, visit, chapter.position));
    return this.#show(visit, work, 'chapter', [chapter]);
  }

  #show(
    visit: Visit,
    work: Work,
    layout: Layout,
    shown: readonly Chapter[],
    collection?: string,
  ): ArchiveResponse {
    const view = { work, layout, shown, chapters: visibleChapters(work, visit), visit };
    return this.#page(
      visit,
      workPage(view, collection ? { title: collection, sidebar: sidebar(collection) } : null),
    );
  }

  #gated(visit: Visit, work: Work): boolean {
    return isAdult(work) && !work.unrevealed && !visit.adult && !ownedBy(work, visit);
  }

  #refusal(visit: Visit, work: Work): ArchiveResponse | null {
    if (!work.restricted || visit.user !== null) return null;
    const back = encodeURIComponent(visit.url.pathname + visit.url.search);
    return redirect(visit, `/users/login?restricted=true&return_to=${back}`);
  }

  #denied(visit: Visit): ArchiveResponse {
    if (visit.user !== null) {
      this.#flash = noPermission;
      return redirect(visit, `/users/${visit.user}`);
    }
    this.#flash = `${noPermission} Please log in.`;
    return redirect(visit, `/users/login?return_to=${encodeURIComponent(visit.url.pathname)}`);
  }

  #missing(visit: Visit): ArchiveResponse {
    return notFound(frame(visit, notFoundPage()));
  }

  #page(visit: Visit, page: Page): ArchiveResponse {
    return ok(frame(visit, page));
  }
}

function tagsOf(work: Work): readonly string[] {
  const { rating, warnings, categories, fandoms, relationships, characters, freeforms } = work;
  return [rating, ...warnings, ...categories, ...fandoms, ...relationships, ...characters, ...freeforms];
}

function sidebar(collection: string): Html {
  return html`<h4 class="landmark heading">Collection</h4>
<ul class="navigation actions"><li><span class="current">${collection}</span></li></ul>`;
}
