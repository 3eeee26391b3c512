/**
 * In which way the disk fails: `full`, the browser refuses one request; `abort`, it takes the request and ends the
 * transaction; `commit`, the request goes through and the transaction is undone all the same, as when the disk fills up
 * while it is committed; `dead`, nothing happens any more from there on, as when the browser stops the background.
 */
export type Fault = 'full' | 'abort' | 'commit' | 'dead';

export const FAULTS: readonly Fault[] = ['full', 'abort', 'commit', 'dead'];

const METHODS = [
  'put',
  'add',
  'delete',
  'clear',
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'getAllRecords',
  'count',
  'openCursor',
  'openKeyCursor',
  'createIndex',
];

let left = Number.POSITIVE_INFINITY;
let fault: Fault = 'full';
let fired = false;

// biome-ignore lint/suspicious/noExplicitAny: the methods of four classes, taken and put back as they are.
type Anything = any;

function failNow(transaction: IDBTransaction | null, run: () => unknown): unknown {
  left -= 1;
  if (left > 0 || (left < 0 && fault !== 'dead')) return run();
  fired = true;
  if (fault === 'abort' && transaction) {
    const request = run();
    transaction.abort();
    return request;
  }
  if (fault === 'commit' && transaction) {
    const request = run() as IDBRequest | IDBIndex;
    // Before anybody else hears of the success.
    if ('onsuccess' in request)
      request.addEventListener('success', () => transaction.abort(), { once: true });
    else transaction.abort();
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

function replace(prototype: Anything, method: string, instead: (original: Anything) => Anything): void {
  const original = prototype[method];
  if (typeof original === 'function') prototype[method] = instead(original);
}

/**
 * Makes every request to a database, and the beginning of every transaction and connection, one that can fail: of the
 * browser's IndexedDB as of the fake one in Node. Once per page or test file.
 */
export function breakable(): void {
  for (const kind of [IDBObjectStore, IDBIndex]) {
    for (const method of METHODS) {
      replace(kind.prototype, method, (original) => {
        return function (this: Anything, ...given: unknown[]) {
          const { transaction } = (this.objectStore ?? this) as IDBObjectStore;
          return failNow(transaction, () => original.apply(this, given));
        };
      });
    }
  }
  const withoutTransaction = (original: Anything) =>
    function (this: Anything, ...given: unknown[]) {
      // The fake begins that one by itself, where no browser could fail.
      if (given[1] === 'versionchange') return original.apply(this, given);
      return failNow(null, () => original.apply(this, given));
    };
  for (const method of ['transaction', 'createObjectStore', 'deleteObjectStore']) {
    replace(IDBDatabase.prototype, method, withoutTransaction);
  }
  replace(IDBFactory.prototype, 'open', withoutTransaction);
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
