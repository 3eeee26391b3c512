import type { ReaderSession } from './session';

/** Goes to the next highlight on this page, or to the one before; its marker has the focus then. */
export function goToHighlight(session: ReaderSession, step: 1 | -1): void {
  const { highlighter, chapters, keeper, root, markers, notices } = session;
  const { list, standing } = highlighter;
  const places = list.value.flatMap(({ id }) => {
    const place = standing.value.get(id);
    return place ? [{ id, ...place, position: chapters.views.indexOf(place.chapter) }] : [];
  });
  places.sort((a, b) => a.position - b.position || a.start - b.start);
  const focused = (root.activeElement as HTMLElement | null)?.dataset.highlight;
  const here = keeper.here.value;
  const position = here ? chapters.views.indexOf(here.chapter) : 0;
  const isBefore = (place: (typeof places)[number]) =>
    place.position < position || (place.position === position && place.start < (here?.offset ?? 0));
  // Between two of them at the reading line; at the one that has the focus.
  const at = focused === undefined ? -1 : places.findIndex(({ id }) => id === focused);
  const between = places.filter(isBefore).length;
  const next = at >= 0 ? at + step : step > 0 ? between : between - 1;
  const place = places[next];
  if (!place) {
    notices.say({ text: places.length > 0 ? 'No more highlights that way.' : 'No highlights on this page.' });
    return;
  }
  session.visit(place.chapter, place.start, `Highlight ${next + 1} of ${places.length}.`, true);
  markers.look();
  // Preact renders in a microtask, queued before this one. A key pressed before the next frame finds the focus there.
  queueMicrotask(() =>
    root.querySelector<HTMLElement>(`[data-highlight="${place.id}"]`)?.focus({ preventScroll: true }),
  );
}
