import { COLOURS, type Colour } from '../highlight';

/** Names of colours that other programs have and Catchword has not. */
const ALIKE: { readonly [name: string]: Colour } = {
  red: 'pink',
  magenta: 'pink',
  orange: 'yellow',
  cyan: 'blue',
  teal: 'green',
  violet: 'purple',
};

/** Where on the colour wheel each colour ends. Degrees */
const ENDS: readonly (readonly [until: number, colour: Colour])[] = [
  [20, 'pink'],
  [72, 'yellow'],
  [168, 'green'],
  [255, 'blue'],
  [292, 'purple'],
  [360, 'pink'],
];

/** The colour of ours that is most like one in a file: a name, or `#rrggbb`. Yellow where it says nothing. */
export function colourOf(told: unknown): Colour {
  if (typeof told !== 'string') return 'yellow';
  const name = told.trim().toLowerCase();
  const own = COLOURS.find((colour) => colour === name);
  if (own) return own;
  if (Object.hasOwn(ALIKE, name)) return ALIKE[name] as Colour;
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/.exec(name);
  if (!hex) return 'yellow';
  const [red, green, blue] = hex.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return 'yellow';
  const sector =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const degrees = (sector * 60 + 360) % 360;
  return ENDS.find(([until]) => degrees < until)?.[1] ?? 'yellow';
}
