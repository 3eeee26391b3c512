/*
 * Functions that run in a page of the extension, sent there as source: each sees nothing of this file but itself.
 */

/** Writes rows past the library's own code. Resolves to the time it took, in ms. */
export const put = ({ table, rows }: { table: string; rows: unknown[] }) =>
  new Promise<number>((done, failed) => {
    const opening = indexedDB.open('catchword');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const began = performance.now();
      const writing = opening.result.transaction(table, 'readwrite');
      for (const row of rows) writing.objectStore(table).put(row);
      writing.onerror = () => failed(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        done(performance.now() - began);
      };
    };
  });

/** Empties every table of the library. */
export const clear = () =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('catchword');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const tables = [...opening.result.objectStoreNames];
      const clearing = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) clearing.objectStore(table).clear();
      clearing.onerror = () => failed(clearing.error);
      clearing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });

/** Reads every row of the library by the browser's own requests; ms. No export is faster. */
export const readAll = () =>
  new Promise<number>((done, failed) => {
    const AT_ONCE = 1_000;
    const opening = indexedDB.open('catchword');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const began = performance.now();
      const reading = opening.result.transaction([...opening.result.objectStoreNames]);
      for (const name of opening.result.objectStoreNames) {
        const store = reading.objectStore(name);
        const key = store.keyPath as string;
        const ask = (after: string | null) => {
          const asked = store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), AT_ONCE);
          asked.onsuccess = () => {
            const last = asked.result.at(-1);
            if (asked.result.length === AT_ONCE) ask(last[key]);
          };
        };
        ask(null);
      }
      reading.onerror = () => failed(reading.error);
      reading.oncomplete = () => {
        opening.result.close();
        done(performance.now() - began);
      };
    };
  });

/** Time from the start of the navigation until something of this kind is on the page, by the page's own clock. ms */
export const untilShows = (selector: string) =>
  new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector(selector)) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });

/** Whether all highlights are read. */
export const highlightsAreRead = () =>
  /^\d[\d.,\s]* highlights/.test(document.querySelector('.marked-count')?.textContent ?? '');

/** Types words that some highlights have, as one would, and waits until the list is laid out. The longest step, ms */
export const filterHighlights = async () => {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const list = document.querySelector('.marked-list');
  if (!field || !list) throw new Error('no list');
  const NOBODYS = 'the tide had left nothing at all';
  let longest = 0;
  for (const words of ['t', 'ti', 'tid', 'tide', NOBODYS, '']) {
    const began = performance.now();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Preact draws at the end of this turn.
    await new Promise((resolve) => setTimeout(resolve));
    document.body.getBoundingClientRect();
    longest = Math.max(longest, performance.now() - began);
    const drawn = document.querySelectorAll('.marked-entry').length;
    if ((drawn === 0) !== (words === NOBODYS)) throw new Error(`${drawn} are drawn for “${words}”`);
  }
  return longest;
};

/** The way of a place from a page to the disk and back, by message. ms */
export const savePlace = async () => {
  type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const at = Date.now();
  const anchor = { exact: 'the lamp', prefix: '', suffix: '', start: 0, end: 8, textHash: 'h' };
  const place = {
    chapterId: '1',
    chapterNumber: 1,
    anchor,
    fraction: 0,
    paragraph: { index: 0, count: 1 },
    at,
  };
  const chapter = { id: '1', number: 1, title: null, words: 5_000, textHash: 'h' };
  const argument = { work: 'archiveofourown.org/works/980000001', place, reached: place, chapter };
  const began = performance.now();
  const answer = await (browser ?? chrome).runtime.sendMessage({
    catchword: 'library',
    method: 'savePlace',
    argument,
  });
  if (!(answer as { ok?: boolean } | undefined)?.ok) throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return performance.now() - began;
};

/** A message to the background that asks the library nothing, and its answer. ms */
export const callBackground = async () => {
  type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const began = performance.now();
  await (browser ?? chrome).runtime.sendMessage({ catchword: 'library', method: 'none', argument: null });
  return performance.now() - began;
};

/** Whether a snapshot is being kept or was: the background has something to do once a day. */
export const snapshots = () =>
  new Promise<number>((done, failed) => {
    const opening = indexedDB.open('catchword-snapshots');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('snapshots').objectStore('snapshots').count();
      counting.onsuccess = () => {
        opening.result.close();
        done(counting.result);
      };
    };
  });

/** Forgets all snapshots, so that the day's is due. */
export const dropSnapshots = () =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('catchword-snapshots');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const tables = [...opening.result.objectStoreNames];
      const clearing = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) clearing.objectStore(table).clear();
      clearing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });

/**
 * Opens "Your reading" and waits until its sums are drawn: how long that took, and the longest stretch of it in which
 * the page could not have answered. ms
 */
export const readStatistics = () =>
  new Promise<{ took: number; longest: number }>((resolve, reject) => {
    const summary = document.querySelector<HTMLElement>('.your-reading summary');
    if (!summary) {
      reject(new Error('There is no section “Your reading”'));
      return;
    }
    const { port1, port2 } = new MessageChannel();
    const began = performance.now();
    let last = began;
    let longest = 0;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (document.querySelector('.period-sum')) {
        port1.close();
        resolve({ took: now - began, longest });
      } else port2.postMessage(0);
    };
    port2.postMessage(0);
    summary.click();
  });

/** The longest stretch in which a page that does nothing could not have answered, in so many ms of its time. ms */
export const idleStretch = (time: number) =>
  new Promise<number>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const began = performance.now();
    let last = began;
    let longest = 0;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (now - began < time) port2.postMessage(0);
      else {
        port1.close();
        resolve(longest);
      }
    };
    port2.postMessage(0);
  });

/** Reads every sitting by the browser's own requests; ms. No statistics are faster. */
export const readSittings = () =>
  new Promise<number>((done, failed) => {
    const opening = indexedDB.open('catchword');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const began = performance.now();
      const asked = opening.result.transaction('sittings').objectStore('sittings').getAll();
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => {
        opening.result.close();
        done(performance.now() - began);
      };
    };
  });

/** Whether there is a button of that name. */
export const hasButton = (name: string) =>
  [...document.querySelectorAll('button')].some((button) => button.textContent === name);

/** Presses a button by its name. */
export const press = (name: string) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`There is no button ${name}`);
  button.click();
};

/** Keeps the next file that the page hands over as `saved`, with the time of it as `took`. */
export const catchFile = () => {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    Object.assign(globalThis, { saved: blob, took: performance.now() });
    return create.call(URL, blob);
  };
  Object.assign(globalThis, { began: performance.now() });
};

/** Gives the file that was kept to the page's chooser. */
export const chooseSaved = () => {
  const { saved } = globalThis as unknown as { saved: Blob };
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('The page takes no file');
  const chosen = new DataTransfer();
  chosen.items.add(new File([saved], 'library.json', { type: 'application/json' }));
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
};
