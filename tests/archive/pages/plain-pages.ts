import { html } from '../html';
import { tagPath, workPath } from '../links';
import type { Page } from '../parts/frame';
import type { Visit } from '../visit';

/** '/': where a demo begins. */
export function homePage(visit: Visit): Page {
  const works = visit.works.filter((work) => !work.unrevealed);
  const fandoms = [...new Set(works.flatMap((work) => work.fandoms))].sort();
  return {
    title: 'Home | Archive of Our Own',
    main: 'home-index',
    content: html`<h2 class="heading">A sample archive</h2>
<p>A few works written for trying things out. Open one, or browse <a href="/works">all works</a>.</p>
<h3 class="heading">Works</h3>
<ul class="index">${works.slice(0, 12).map((work) => html`<li><a href="${workPath(work)}">${work.title}</a></li>`)}</ul>
<h3 class="heading">Fandoms</h3>
<ul class="index">${fandoms.map((name) => html`<li><a class="tag" href="${tagPath(name)}">${name}</a></li>`)}</ul>`,
  };
}

/** A user's dashboard: where the archive sends users who may not see a page. */
export function dashboardPage(login: string): Page {
  return {
    title: `${login} | Archive of Our Own`,
    main: 'users-show dashboard',
    content: html`<h2 class="heading">${login}</h2><p><a href="/users/${login}/works">Works</a></p>`,
  };
}

/** The login page; `restricted` adds why a guest was sent here. */
export function loginPage(restricted: boolean): Page {
  return {
    title: 'New Session | Archive of Our Own',
    main: 'sessions-new system session',
    content: html`${
      restricted &&
      html`<h3 class="heading">Sorry!</h3>
<p>This work is only available to registered users of the Archive.</p>`
    }
<h2 class="heading">Log In</h2>
<div id="loginform"><form class="new_user" id="new_user" action="/users/login" method="post"><dl>
<dt><label for="user_login">Username or email:</label></dt><dd><input type="text" name="user[login]" id="user_login" /></dd>
<dt><label for="user_password">Password:</label></dt><dd><input type="password" name="user[password]" id="user_password" /></dd>
<dt class="landmark">Submit</dt><dd class="submit actions"><input type="submit" name="commit" value="Log In" /></dd>
</dl></form></div>`,
  };
}

/** 404, for works and pages that are not there or no longer. */
export function notFoundPage(): Page {
  return {
    title: 'Error 404 | Archive of Our Own',
    main: 'system errors error-404',
    content: html`<h2 class="heading">Error 404</h2>
<p>The page you were looking for doesn't exist.</p>
<p>You may have mistyped the address or the page may have been deleted.</p>`,
  };
}
