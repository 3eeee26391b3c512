/** Names the rule by which text is normalised. Raise it when that rule changes: old hashes then match nothing,
 * and anchors fall back to their words, which stay good. */
const NORMALISATION = 'n1';

/**
 * A fingerprint of a chapter's normalised text: two 32-bit lanes, as `n1-` and 16 hex digits.
 * It answers "is this the text I saw?" and is no defence against anyone. About 1 ms for 500,000 characters.
 */
export function hashText(text: string): string {
  // Two lanes with different odd multipliers: one lane alone would already collide among some 77,000 chapters.
  let a = 0x9e3779b9;
  let b = 0x7f4a7c15 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return `${NORMALISATION}-${hex(stir(a ^ (b >>> 7)))}${hex(stir(b ^ (a >>> 9)))}`;
}

/** Lets every input bit reach every output bit. */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
