import type { Html } from './html';
import type { ArchiveResponse } from './types';
import type { Visit } from './visit';

// What the archive's application sends with every page. No policy on scripts, styles or connections.
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** A page. */
export function ok(page: Html): ArchiveResponse {
  return { status: 200, headers, body: page.text };
}

/** A page as a file to be kept, which browsers do not show. */
export function attachment(name: string, body: string): ArchiveResponse {
  const disposition = `attachment; filename="${name}"`;
  return { status: 200, headers: { ...headers, 'content-disposition': disposition }, body };
}

/** The page that says there is none. */
export function notFound(page: Html): ArchiveResponse {
  return { status: 404, headers, body: page.text };
}

/** 302 to another path of the host that was asked. */
export function redirect(visit: Visit, path: string): ArchiveResponse {
  const location = visit.url.origin + path;
  return { status: 302, headers: { ...headers, location }, body: '' };
}

/** Too many requests: plain text, as the archive's rate limiter answers. */
export function retryLater(seconds: number): ArchiveResponse {
  const limited = { 'content-type': 'text/plain', 'retry-after': String(seconds) };
  return { status: 429, headers: limited, body: 'Retry later\n' };
}

/**
 * The same answer for a browser whose requests are intercepted: Chromium sends the second leg of a fulfilled redirect
 * to the network, so a redirect becomes a page that goes on by itself and, like a real one, keeps the fragment.
 * Only for navigations; a fetch would see the page. Other answers are returned as they are.
 */
export function redirectByScript(response: ArchiveResponse): ArchiveResponse {
  const { location } = response.headers;
  if (location === undefined) return response;
  const { location: _, ...others } = response.headers;
  const target = JSON.stringify(location).replace(/</g, '\\u003c');
  const body = `<!DOCTYPE html><title>Redirect</title><script>location.replace(${target} + location.hash)</script>`;
  return { status: 200, headers: others, body };
}
