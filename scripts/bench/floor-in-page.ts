/** The bodies of all chapters on the page. */
const BODIES = '#chapters > .userstuff, #chapters > .chapter > .userstuff';

/** The floor: the text of the page cloned and laid out once, which no reader that renders everything can beat. ms */
export function renderEverything(): number {
  settle();
  const began = performance.now();
  const overlay = putUp();
  const took = performance.now() - began;
  overlay.remove();
  settle();
  return took;
}

/** The same until it has been painted, by the same end as an opening of the reader: `afterPaint`. ms */
export async function paintEverything(): Promise<number> {
  settle();
  const began = performance.now();
  const overlay = putUp();
  const painted = await new Promise<number>((resolve) => requestAnimationFrame(() => afterPaint(resolve)));
  overlay.remove();
  settle();
  return painted - began;
}

/** Asked within an animation frame: calls back when what stands in it has been painted, with the time. */
export function afterPaint(then: (now: number) => void): void {
  // A message that is sent in a frame's callback is delivered after the frame has been drawn.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then(performance.now());
  };
  port2.postMessage(0);
}

/** The whole text over the page, in a scroller of its own, laid out. */
export function putUp(): HTMLElement {
  const overlay = document.createElement('div');
  overlay.style.cssText =
    'position: fixed; inset: 0; overflow: auto; font: 19px/1.6 serif; background: #fff; z-index: 9999';
  for (const body of document.querySelectorAll(BODIES)) overlay.append(body.cloneNode(true));
  // Beside the body: that is skipped while a reader is open over it.
  document.documentElement.append(overlay);
  overlay.getBoundingClientRect();
  void overlay.scrollHeight;
  return overlay;
}

/** What the page itself still has to lay out is none of what is measured. */
export function settle(): void {
  document.body.getBoundingClientRect();
  void document.documentElement.scrollHeight;
}
