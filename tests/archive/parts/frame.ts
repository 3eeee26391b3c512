import { userId } from '../byline';
import { type Html, html, joined, type Part, raw } from '../html';
import type { Visit } from '../visit';

/** What one page puts into the frame all pages share. */
export interface Page {
  /** The title element's text. */
  readonly title: string;
  /** Classes of #main before "region", such as "works-show". */
  readonly main: string;
  readonly content: Part;
  /** Inside a collection: its header class and its sidebar. */
  readonly collection?: { readonly title: string; readonly sidebar: Html };
}

// Site-wide and the same on every page: a page reader that trusted these would credit every work to them.
const siteMeta = html`<meta name="author" content="Organization for Transformative Works" />
<meta name="description" content="An Archive of Our Own, a project of the Organization for Transformative Works" />
<meta name="keywords" content="fanfiction, transformative works, archive" />
<meta name="language" content="en-US" />
<meta name="subject" content="fandom" />
<meta name="classification" content="transformative works" />
<meta name="csrf-param" content="authenticity_token" />
<meta name="csrf-token" content="c2FtcGxlLWFyY2hpdmU" />`;

function greeting(visit: Visit): Html {
  if (visit.user === null) {
    return html`<div id="login" class="dropdown"><p class="user actions" role="menu">
<a id="login-dropdown" href="/users/login">Log In</a></p></div>
<div id="small_login" class="simple login"><form class="new_user" action="/users/login" method="post">
<dl><dt><label for="user_session_login_small">Username or email:</label></dt>
<dd><input type="text" name="user[login]" id="user_session_login_small" /></dd></dl>
<p class="submit actions"><input type="submit" name="commit" value="Log In" /></p></form></div>`;
  }
  const home = `/users/${encodeURIComponent(visit.user)}`;
  return html`<nav id="greeting" aria-label="User"><h3 class="landmark heading">User Navigation</h3>
<ul class="user navigation actions"><li class="dropdown"><a class="dropdown-toggle" href="${home}">Hi, ${visit.user}!</a>
<ul class="menu"><li><a href="${home}">My Dashboard</a></li><li><a href="${home}/works">My Works</a></li></ul></li>
<li class="dropdown"><a class="dropdown-toggle" href="/works/new">Post</a></li>
<li><a href="/users/logout">Log Out</a></li></ul></nav>`;
}

function header(visit: Visit, page: Page): Html {
  const old = visit.markup === 'older';
  const tag = raw(old ? 'div' : 'header');
  return html`<${tag} id="header" class="region${page.collection && ' collection'}">
<h1 class="heading"><a href="/"><span>Sample Archive</span>${old && html`<sup> beta</sup>`}</a></h1>
${page.collection && html`<style type="text/css">#header.collection .primary { opacity: 1; }</style>`}
${greeting(visit)}
<nav aria-label="Site"><h3 class="landmark heading">Site Navigation</h3><ul class="primary navigation actions">
<li class="dropdown"><a href="/media">Fandoms</a></li><li class="dropdown"><a href="/works">Browse</a></li>
<li class="dropdown"><a href="/works/search">Search</a></li><li class="dropdown"><a href="/about">About</a></li>
<li class="search"><form class="search" id="search" action="/works/search" accept-charset="UTF-8" method="get">
<fieldset><p><label class="landmark" for="site_search">Work Search</label>
<input class="text" id="site_search" type="text" name="work_search[query]" />
<span class="submit actions"><input type="submit" value="Search" class="button" /></span></p></fieldset></form></li>
</ul></nav><div class="clear"></div></${tag}>`;
}

const footer = html`<div id="footer" class="region"><h3 class="landmark heading">Footer</h3>
<ul class="navigation actions"><li class="module group"><h4 class="heading">About this page</h4>
<ul class="menu"><li>A sample for tests and screenshots. Its stories, names and fandoms are made up.</li>
<li>It is not the Archive of Our Own.</li></ul></li>
<li class="module group"><h4 class="heading">Browse</h4>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/works">Works</a></li></ul></li></ul></div>`;

/** The whole document around a page's content. */
export function frame(visit: Visit, page: Page): Html {
  const scripts = ['application', visit.tosPrompt && 'tos_prompt'].filter((name) => name !== false);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1.0" />
${siteMeta}
<title>${page.title}</title>
<link rel="stylesheet" type="text/css" media="all" href="/stylesheets/skins/sample/site.css" />
<link rel="stylesheet" type="text/css" media="all" href="/stylesheets/sandbox.css" />
${
  visit.mutes.length > 0 &&
  html`<style>${visit.mutes.map((login) => `.user-${userId(login)}`).join(', ')} {display: none !important; visibility: hidden !important;}</style>`
}
</head>
<body class="${visit.user === null ? 'logged-out' : 'logged-in'}">
<div id="outer" class="wrapper">
<ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul>
<!-- BEGIN header -->
${header(visit, page)}
<!-- END header -->
${
  visit.banner !== null &&
  html`<div id="admin-banner" class="event announcement group"><div class="userstuff">${raw(visit.banner)}</div></div>`
}
<div id="inner" class="wrapper">
${page.collection && html`<div id="dashboard" class="region" role="navigation">${page.collection.sidebar}</div>`}
<!-- BEGIN main -->
<div id="main" class="${page.main}${page.collection && ' dashboard'} region" role="main">
${visit.flash !== null && html`<div class="flash error">${visit.flash}</div>`}
<div class="flash"></div>
<!--page description, messages and instructions-->
${page.content}
<div class="clear"><!--presentational--></div>
</div>
<!-- END main -->
</div>
${footer}
</div>
${joined(
  scripts.map((name) => html`<script src="/javascripts/${name}.js"></script>`),
  raw('\n'),
)}
</body>
</html>
`;
}
