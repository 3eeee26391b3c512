import type { Account, Bookmark, BookmarkKind } from '../account';
import { userId } from '../byline';
import { type Html, html, raw } from '../html';
import { isMystery, workClasses, workModule } from '../parts/blurb';
import type { Page } from '../parts/frame';
import { externalModule, seriesClasses, seriesModule } from '../parts/other-blurbs';
import { tagLink } from '../parts/tags';
import { seriesOf } from '../series';
import type { Visit } from '../visit';

const kindTitle: Record<BookmarkKind, string> = {
  public: 'Public Bookmark',
  private: 'Private Bookmark',
  rec: 'Rec',
};

// What was bookmarked: how a row names it, its number and its module; null for what is gone.
function item({ of }: Bookmark, visit: Visit): { classes: string; id: number; module: Html } | null {
  if ('external' in of) {
    const { external } = of;
    return { classes: `external-work-${external.id}`, id: external.id, module: externalModule(external) };
  }
  if ('series' in of) {
    const series = seriesOf(visit.works, of.series);
    return series && { classes: seriesClasses(series), id: of.series, module: seriesModule(series) };
  }
  const work = visit.works.find(({ id }) => id === of.work);
  if (!work) return null;
  const classes = isMystery(work, visit) ? `work-${work.id}` : workClasses(work);
  return { classes, id: work.id, module: workModule(work, visit) };
}

function bookmarker(account: Account, bookmark: Bookmark): Html {
  return html`<h5 class="byline heading">Bookmarked by <a href="/users/${account.login}/pseuds/${account.login}/bookmarks">${account.login}</a></h5>
<p class="datetime">${bookmark.date}</p>
${
  bookmark.tags &&
  html`<h6 class="meta heading">Bookmarker's Tags:</h6>
<ul class="meta tags commas">${bookmark.tags.map((name) => html`<li>${tagLink(name)}</li>`)}</ul>`
}
${
  bookmark.notes &&
  html`<h6 class="landmark heading">Bookmarker's Notes</h6>
<blockquote class="userstuff notes">${raw(bookmark.notes)}</blockquote>`
}`;
}

function row(account: Account, bookmark: Bookmark, visit: Visit): Html {
  const of = item(bookmark, visit);
  const own = visit.user === account.login;
  return html`<li id="bookmark_${bookmark.id}" class="bookmark blurb group ${of && `${of.classes} `}user-${userId(account.login)}" role="article">
${
  of
    ? html`<p class="status" title="1 Bookmark"><a class="help symbol question modal" href="/help/bookmark-symbols-key.html"><span class="${bookmark.kind}" title="${kindTitle[bookmark.kind]}"><span class="text">${kindTitle[bookmark.kind]}</span></span></a>
<span class="count"><a href="/bookmarks">1</a></span></p>
${of.module}`
    : html`<p class="message">This has been deleted, sorry!</p>`
}
<div class="${own && 'own '}user module group">
${bookmarker(account, bookmark)}
</div></li>`;
}

/** /users/U/bookmarks: one row for each bookmark, private ones for their owner alone. */
export function bookmarksPage(account: Account, visit: Visit): Page {
  const seen = account.bookmarks.filter(({ kind }) => kind !== 'private' || visit.user === account.login);
  return {
    title: `${account.login} - Bookmarks | Archive of Our Own`,
    main: 'bookmarks-index dashboard filtered',
    content: html`<h2 class="heading">${seen.length} Bookmarks by ${account.login}</h2>
<h3 class="landmark heading">List of Bookmarks</h3>
<ol class="bookmark index group">
${seen.map((bookmark) => row(account, bookmark, visit))}
</ol>`,
  };
}

/** /bookmarks: one row for each thing bookmarked, under its own number, with who bookmarked it inside. */
export function recentBookmarksPage(accounts: readonly Account[], visit: Visit): Page {
  const rows = accounts.flatMap((account) =>
    account.bookmarks.flatMap((bookmark) => {
      const of = bookmark.kind === 'private' ? null : item(bookmark, visit);
      if (!of) return [];
      return html`<li id="bookmark_${of.id}" class="bookmark blurb group ${of.classes}" role="article">
<p class="status" title="1 Bookmark"><span class="count"><a href="/bookmarks">1</a></span></p>
${of.module}
<div class="recent module group"><ul class="bookmark index group">
<li class="user short blurb group user-${userId(account.login)}"><div class="header module">${bookmarker(account, bookmark)}</div></li>
</ul></div></li>`;
    }),
  );
  return {
    title: 'Bookmarks | Archive of Our Own',
    main: 'bookmarks-index',
    content: html`<h2 class="heading">Bookmarks</h2>
<h3 class="landmark heading">List of Bookmarks</h3>
<ol class="bookmark index group">
${rows}
</ol>`,
  };
}
