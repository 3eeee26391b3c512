import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSigned } from './certificate';

/** What the browser asked for. `headers` are as Node gives them: lower-cased, cookies included. */
export interface WebRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** An answer. `set-cookie` takes an array; a redirect is a 3xx with `location`, followed by the browser itself. */
export interface WebResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/**
 * Answers every request of the browser, to any host. `'abort'` drops the connection, as a dead network does;
 * a browser then asks again before it gives up: Chromium up to 3 times, Firefox up to 10.
 */
export type Serve = (request: WebRequest) => WebResponse | 'abort' | Promise<WebResponse | 'abort'>;

/** A web without a page. */
export const NOTHING: Serve = () => ({ status: 404 });

/** The whole web, as far as one browser is concerned. */
export interface LocalWeb {
  /** Port of the HTTP proxy on 127.0.0.1 that the browser has to use for everything. */
  port: number;
  /** See `Certificate.fingerprint`. */
  fingerprint: string;
  /** Sites that were asked for anything since the last call, as origins. */
  takeOrigins(): string[];
  /** From now on `serve` answers. */
  answerWith(serve: Serve): void;
  /**
   * Forgets what `serve` threw so far, after telling it; the browser was answered 500 each time.
   * @throws Error with one line for each, when there was any.
   */
  checkFailures(): void;
  close(): Promise<void>;
}

/**
 * What the browsers themselves ask for, whatever the test does. It gets no answer, and `serve` does not hear of it,
 * so that a test can insist on there being no request it did not expect. Whole names on purpose: a page that loads
 * from fonts.googleapis.com has to be noticed.
 */
const HOUSEKEEPING = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'aus5.mozilla.org',
  'contile.services.mozilla.com',
  'detectportal.firefox.com',
  'firefox.settings.services.mozilla.com',
  'incoming.telemetry.mozilla.org',
  'push.services.mozilla.com',
]);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return result;
}

/**
 * Starts a proxy that ends every connection in this process: plain requests and CONNECT tunnels alike, whatever
 * the host. Redirects, cookies, caching and the requests of service workers and extension pages are then the
 * browser's real ones, which interception inside the browser does not give in both engines; and nothing leaves
 * the machine, because the proxy has no way out.
 */
export async function startLocalWeb(first: Serve): Promise<LocalWeb> {
  const { key, cert, fingerprint } = selfSigned('archiveofourown.org');
  const failures: string[] = [];
  const origins = new Set<string>();
  let serve = first;
  const sockets = new Set<Socket>();

  async function answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const method = request.method ?? 'GET';
    // A page that asks belongs to whoever was served when it asked.
    const answering = serve;
    try {
      if (URL.canParse(url)) origins.add(new URL(url).origin);
      const body = await bodyOf(request);
      const result = await answering({ url, method, headers: flat(request.headers), body });
      if (result === 'abort') {
        request.socket.destroy();
        return;
      }
      // Chromium takes an error without a body for no answer at all and shows a page of its own.
      const content = Buffer.from(result.body ?? (result.status >= 400 ? `${result.status}` : ''));
      response.writeHead(result.status, { 'content-length': content.length, ...result.headers });
      response.end(method === 'HEAD' ? undefined : content);
    } catch (error) {
      // A browser that goes away mid-request is no failure of the one who answers.
      if (request.socket.destroyed || answering !== serve) return;
      failures.push(`${method} ${url}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The local web could not answer.');
    }
  }

  const secure = createSecureServer({ key, cert }, (request, response) =>
    answer(request, response, `https://${request.headers.host ?? 'unknown.invalid'}${request.url ?? '/'}`),
  );
  const proxy = createProxy((request, response) => {
    if (HOUSEKEEPING.has(request.headers.host ?? '')) request.socket.destroy();
    else answer(request, response, request.url ?? '/');
  });
  proxy.on('connect', (request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (HOUSEKEEPING.has(request.url?.split(':')[0] ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  for (const server of [proxy, secure]) {
    // An idle connection is never closed from here: a request that crosses such a close fails now and then.
    server.keepAliveTimeout = 0;
    // A stopped transfer or a WebSocket nobody serves: the connection ends, the test sees it as the page does.
    server.on('clientError', (_error, socket) => socket.destroy());
    server.on('upgrade', (_request, socket) => socket.destroy());
  }

  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    fingerprint,
    takeOrigins: () => {
      const taken = [...origins];
      origins.clear();
      return taken;
    },
    answerWith: (next) => {
      serve = next;
    },
    checkFailures: () => {
      const told = failures.splice(0);
      if (told.length > 0) throw new Error(`serve threw: ${told.join('; ')}`);
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
