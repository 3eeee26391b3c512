import { type Random, randomFrom } from '../../reading/prose-for-tests';

/** A source of numbers of its own for each name and count, so that a new row changes no other. */
export function randomOf(seed: number, name: string, count: number): Random {
  let mixed = seed ^ 0x2545f491;
  for (const char of `${name}/${count}`) mixed = Math.imul(mixed ^ char.charCodeAt(0), 0x01000193);
  return randomFrom(mixed);
}
