import type { Visitor } from '../archive/index';

/** A page that stands where a work was asked for. Made of the shapes that the archive and its gatekeepers use. */
export interface Refusal {
  readonly what: string;
  readonly markup: string;
}

const errorPage = (code: number, words: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Error</title></head><body><div id="outer" class="wrapper">
<div id="header" class="region"><h1 class="heading"><a href="/">Archive</a></h1></div><div id="inner" class="wrapper">
<div id="main" class="system errors error-${code} region" role="main"><h2 class="heading">Error ${code}</h2>
<div class="userstuff"><p>${words}</p></div></div></div></div></body></html>`;

const systemPage = (name: string, words: string) =>
  `<!DOCTYPE html><html lang="en"><body class="logged-out"><div id="outer" class="wrapper"><div id="inner" class="wrapper">
<div id="main" class="${name} region" role="main"><h2 class="heading">${words}</h2><p>Try once more.</p></div></div></div></body></html>`;

/** Files that the archive's web server sends when the archive itself does not answer. */
export const STATIC_ERRORS: readonly Refusal[] = (
  [
    [400, 'A form that was not understood.'],
    [403, 'This address is blocked.'],
    [404, 'There is nothing here.'],
    [406, 'This browser is too old.'],
    [445, 'So many are searching.'],
    [500, 'Something broke.'],
    [502, 'Nobody answered.'],
    [503, 'Back soon.'],
    [507, 'Too much was posted.'],
  ] as const
).map(([code, words]) => ({ what: `error ${code}`, markup: errorPage(code, words) }));

/** Pages without the archive's error classes, or without the archive's frame at all. */
export const OTHER_REFUSALS: readonly Refusal[] = [
  { what: 'the page of a lost cookie', markup: systemPage('home-lost_cookie', 'Your cookie has gone') },
  { what: 'the page of a failed login', markup: systemPage('errors-auth_error', 'You were not let in') },
  { what: 'the page of a timeout', markup: systemPage('errors-timeout_error', 'It took too long') },
  // What a browser makes of a text: one element around the words.
  {
    what: 'the text of 429',
    markup: '<html><head></head><body><pre style="word-wrap: break-word;">Retry later\n</pre></body></html>',
  },
  {
    what: 'a challenge of the gatekeeper',
    markup: `<!DOCTYPE html><html lang="en-US"><head><title>One moment</title><meta name="robots" content="noindex,nofollow">
<meta http-equiv="refresh" content="360"></head><body><div class="main-wrapper" role="main"><div class="main-content">
<h1 class="zone-name-title">archiveofourown.org</h1><p id="challenge-running">Your browser is being looked at.</p>
<form id="challenge-form" action="/works/1" method="POST"><input type="hidden" name="md" value="x"></form></div></div></body></html>`,
  },
  {
    what: 'an answer that broke off',
    markup: '<!DOCTYPE html><html lang="en"><head><title>The Lo',
  },
  { what: 'an empty answer', markup: '' },
];

/** Somebody who is logged in and has nothing to do with any of the works. */
export const STRANGER: Visitor = { loggedInAs: 'reader', adult: true };
