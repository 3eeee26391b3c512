import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/**
 * In which way the disk fails: `full`, the browser refuses one request; `abort`, it takes the request and ends the
 * transaction, as it does when a commit fails; `dead`, nothing happens any more from there on, as when the browser
 * stops the background.
 */
export type Fault = 'full' | 'abort' | 'dead';

const METHODS = [
  'put',
  'add',
  'delete',
  'clear',
  'get',
  'getAll',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
];

let left = Number.POSITIVE_INFINITY;
let fault: Fault = 'full';
let fired = false;

type Request = { transaction: { abort(): void } };
// biome-ignore lint/suspicious/noExplicitAny: the methods of three classes, taken and put back as they are.
type Anything = any;

function failNow(transaction: { abort(): void } | null, run: () => unknown): unknown {
  left -= 1;
  if (left > 0 || (left < 0 && fault !== 'dead')) return run();
  fired = true;
  if (fault === 'abort' && transaction) {
    const request = run();
    transaction.abort();
    return request;
  }
  if (fault === 'dead') {
    try {
      transaction?.abort();
    } catch {
      // It had ended already.
    }
  }
  const [name, text] =
    fault === 'full' ? ['QuotaExceededError', 'The disk is full.'] : ['AbortError', 'The browser stopped.'];
  throw new DOMException(text, name);
}

/** Makes every request to a database, and the beginning of every transaction, one that can fail. Once per test file. */
export function breakable(): void {
  for (const kind of [IDBObjectStore, IDBIndex]) {
    const prototype = kind.prototype as Anything;
    for (const method of METHODS) {
      const original = prototype[method];
      if (typeof original !== 'function') continue;
      prototype[method] = function (this: Anything, ...given: unknown[]) {
        const { transaction } = (this.objectStore ?? this) as Request;
        return failNow(transaction, () => original.apply(this, given));
      };
    }
  }
  const database = IDBDatabase.prototype as Anything;
  const begin = database.transaction;
  database.transaction = function (this: Anything, ...given: unknown[]) {
    // The fake begins that one by itself, where no browser could fail.
    if (given[1] === 'versionchange') return begin.apply(this, given);
    return failNow(null, () => begin.apply(this, given));
  };
}

/** The `n`th request from now on fails. @returns what ends it, and tells whether there was one that failed. */
export function failAt(n: number, how: Fault): () => boolean {
  left = n;
  fault = how;
  fired = false;
  return () => {
    left = Number.POSITIVE_INFINITY;
    return fired;
  };
}
