/** What the normalisation does with a UTF-16 unit. */
export const PLAIN = 0;
/** White space of any kind: a run of it is one space. */
export const WHITE = 1;
/** Has no width and says nothing: left out. */
export const DROPPED = 2;
/** Has no width but shapes its neighbours (Persian, Indic scripts, emoji): left out elsewhere. */
export const JOINER = 3;

/** Indexed by UTF-16 unit. */
export const CHARACTER_KIND = new Uint8Array(0x10000);

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

for (const code of [
  ...range(0x09, 0x0d),
  ...[0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...range(0x2000, 0x200a),
]) {
  CHARACTER_KIND[code] = WHITE;
}

// Soft hyphen, zero-width space, word joiner, byte order mark; and the marks that only steer the direction of display:
// a quote cut from between them would carry half of a pair into our lists.
for (const code of [0xad, 0x200b, 0x2060, 0xfeff, 0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e)]) {
  CHARACTER_KIND[code] = DROPPED;
}
for (const code of range(0x2066, 0x2069)) CHARACTER_KIND[code] = DROPPED;

CHARACTER_KIND[0x200c] = JOINER;
CHARACTER_KIND[0x200d] = JOINER;

/** Below this no script needs a joiner, and no character combines with the one before it. */
export const FIRST_COMBINING = 0x300;
