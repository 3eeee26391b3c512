/** What marks cost a page of a list. ms */
export interface TimeOfMarks {
  /** The longest stretch for which the page is held up. */
  longest: number;
  /** All stretches together. */
  all: number;
  /** In which the browser lays the page out anew, which depends on how much of the page there is. */
  layout: number;
  /** What the same words take as bare text in the same lines. */
  bareLayout: number;
  marks: number;
}

/**
 * The time that marks take of a page of a list: the built script evaluated, the list read, every work of it marked. The
 * slices follow each other at once here, and the page is laid out after the last. Sent to the page as source, so it sees
 * nothing of this file.
 */
export async function timeOfMarks(script: string): Promise<TimeOfMarks> {
  type Listener = (message: unknown) => void;
  const listeners = new Set<Listener>();
  // Stands in for the browser's own, which pages do not have.
  const chrome = {
    runtime: {
      onMessage: { addListener: (each: Listener) => listeners.add(each), removeListener: () => undefined },
      sendMessage: () => Promise.resolve(),
    },
    // The build for tests has open roots.
    dom: { openOrClosedShadowRoot: (host: Element) => host.shadowRoot },
  };
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    get(this: Element) {
      return this.shadowRoot;
    },
  });
  let began = 0;
  const stretches: number[] = [];
  const end = () => stretches.push(performance.now() - began);
  const idle = (work: () => void) => {
    end();
    queueMicrotask(() => {
      began = performance.now();
      work();
    });
  };
  const layOut = () => {
    const since = performance.now();
    document.body.getBoundingClientRect();
    return performance.now() - since;
  };
  layOut();
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));

  began = performance.now();
  const run = new Function('chrome', 'requestIdleCallback', `${script}\nreturn listMarks;`);
  const page = (await run(chrome, idle)) as { works: { id: string }[] };
  end();
  const words = '3 new chapters · Chapter 5 of 15 · 34 %';
  const marks = page.works.map(({ id }) => ({ work: id, words }));
  began = performance.now();
  for (const each of listeners) each({ catchword: 'marks', marks });
  // Nobody says when the last slice is done: far more turns than there are slices, before any frame.
  for (let turn = 0; turn < 500; turn++) await null;
  end();
  const layout = layOut();

  const all = [...document.querySelectorAll('catchword-mark')];
  const lines = all.map((mark) => mark.parentElement as Element);
  for (const mark of all) mark.remove();
  layOut();
  for (const line of lines) line.append(` ${words}`);
  return {
    longest: Math.max(...stretches),
    all: stretches.reduce((sum, each) => sum + each, 0),
    layout,
    bareLayout: layOut(),
    marks: all.filter(({ shadowRoot }) => shadowRoot?.textContent?.includes(words)).length,
  };
}
