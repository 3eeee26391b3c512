import { COLOURS, type Colour } from './highlight';

/** A highlight's stretch of its chapter and how it looks; UTF-16 offsets in the chapter's text. */
export interface ColouredStretch {
  readonly start: number;
  readonly end: number;
  readonly colour: Colour;
  readonly style?: 'underline' | undefined;
}

/** Every name that something is painted under. */
export const LAYER_NAMES: readonly Layer['name'][] = COLOURS.flatMap((colour) => [
  colour,
  `${colour}-line` as const,
]);

/** One thing to paint: the ground of a colour (`yellow`) or a line in it (`yellow-line`) behind or under a stretch. */
export interface Layer {
  readonly name: Colour | `${Colour}-line`;
  readonly start: number;
  readonly end: number;
}

/**
 * What to paint so that each of several highlights shows, also where they overlap: of grounds the shortest one's is
 * seen, and those that it covers go on as lines. An underline is a line in any case, and covers nothing.
 */
export function layersOf(marked: readonly ColouredStretch[]): Layer[] {
  const layers: Layer[] = [];
  const edges = [...new Set(marked.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const waiting = [...marked].sort((a, b) => a.start - b.start);
  /** Each highlight on the way, with its place in `layers` of what was painted of it last. */
  let open = new Map<ColouredStretch, number>();
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    open = new Map([...open].filter((entry) => entry[0].end > start));
    while (waiting[0] && waiting[0].start <= start) {
      const next = waiting.shift() as ColouredStretch;
      if (next.end > start) open.set(next, -1);
    }
    const top = shortest([...open.keys()].filter(({ style }) => !style));
    for (const [each, last] of open) {
      const name = each === top ? each.colour : (`${each.colour}-line` as const);
      const before = layers[last];
      if (before?.name === name) layers[last] = { ...before, end };
      else open.set(each, layers.push({ name, start, end }) - 1);
    }
  }
  return layers;
}

/** Of equal ones the last. */
function shortest(marked: readonly ColouredStretch[]): ColouredStretch | null {
  const length = ({ start, end }: ColouredStretch) => end - start;
  return marked.reduce<ColouredStretch | null>(
    (best, each) => (best && length(best) < length(each) ? best : each),
    null,
  );
}
