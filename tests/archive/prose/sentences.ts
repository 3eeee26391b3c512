// Sentences from a word list of our own, for works far longer than anyone could write for a test.

/** A repeatable source of numbers in [0, 1) (Mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list = (words: string, separator = ', ') => words.split(separator);

const people = list(
  'Ferrin, Odalys, the harbour clerk, old Mistry, the glassblower, Captain Ruiz, the baker, her cousin, ' +
    'the night porter, Anneke, the ferryman, Doctor Sorrel, the mapmaker, a soldier from the north, the organist, ' +
    'Bastian, the widow Clee, the postmistress, a boy with a kite, the beekeeper, Jun, the notary',
);
const adjectives = list(
  'patient, crooked, salt-bitten, borrowed, brass, unlit, quiet, overdue, narrow, patched, copper-green, stubborn, ' +
    'half-finished, rain-dark, painted, foreign, unsigned, tilted, hollow, second-best, winter, forgotten, warm, blue',
);
const things = list(
  'lantern, ledger, staircase, letter, compass, kettle, bridge, orchard, satchel, bell, window, causeway, cart, ' +
    'umbrella, map, violin, gate, ladder, photograph, barometer, coat, tollhouse, wheel, signpost, cellar, clock',
);
const places = list(
  'below the viaduct, on the far quay, at the edge of the salt flats, behind the assay office, in the third courtyard, ' +
    'beside the millrace, under the station roof, along the dyke, above the tannery, at the turn of the stair, ' +
    'outside the glassworks, between two closed shops, on the road to Vell, by the last tram stop',
);
const deeds = list(
  'counted, carried, mended, mislaid, sketched, envied, borrowed, weighed, painted, wrapped, described, followed, ' +
    'polished, recognised, sold, hid, measured, pawned, admired, returned',
);
const times = list(
  'before the bells, after the second ferry, all that autumn, on the ninth day, without a word, towards evening, ' +
    'when the fog lifted, for the third time, as the lamps came on, by mistake, at low water, in the hour after rain',
);
const thoughts = list(
  'that distance is mostly a matter of shoes, that nobody had asked the river, that a promise weighs what it weighs, ' +
    'that the road had been shorter once, that silence can be addressed and posted, that maps are a kind of manners, ' +
    'that every door is a question, that the weather kept its own accounts, that grief travels by the slow train, ' +
    'that some parcels know where they are going',
);
const speeches = list(
  'You will want the other road; I never said it was finished; Mind the third step; That is not what the letter says; ' +
    'Ask me again when the ferry comes; It was here yesterday; We could simply walk; Nobody has paid for that since spring; ' +
    'Keep it, then; I have a cousin in Vell who does this for a living; Is that all you brought; It only looks heavy',
  '; ',
);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Makers of sentences, each call another one. */
export interface ProsePicker {
  readonly sentence: () => string;
  /** HTML: somebody speaks. */
  readonly dialogue: () => string;
  readonly title: () => string;
}

/** Prose drawn from `random`. Every shape has millions of variants, so a quoted sentence is hardly met twice. */
export function prosePicker(random: () => number): ProsePicker {
  const pick = <T>(words: readonly T[]) => words[Math.floor(random() * words.length)] as T;
  const number = () => 2 + Math.floor(random() * 96);
  const who = () => pick(people);
  const the = () => `the ${pick(adjectives)} ${pick(things)}`;
  const shapes: readonly (() => string)[] = [
    () => `${who()} ${pick(deeds)} ${the()} ${pick(places)}, and ${who()} ${pick(deeds)} what was left.`,
    () => `${pick(times)}, ${who()} ${pick(deeds)} ${number()} of them and stopped at ${the()}.`,
    () =>
      `there was ${pick(['some', 'little', 'no'])} hope for ${the()} ${pick(places)}; ${who()} had said so ${pick(times)}.`,
    () => `it occurred to ${who()}, ${pick(places)}, ${pick(thoughts)}, which was no help with ${the()}.`,
    () => `${the()} had stood ${pick(places)} for ${number()} years, and ${who()} ${pick(deeds)} it anyway.`,
    () =>
      `what ${who()} remembered, ${pick(times)}, was <em>${the()}</em> and the smell of rain ${pick(places)}.`,
    () => `${number()} miles on, ${pick(places)}, ${who()} found ${the()} and ${pick(deeds)} it twice.`,
    () => `neither ${who()} nor ${who()} believed ${pick(thoughts)}, yet ${the()} was gone ${pick(times)}.`,
    () => `nothing moved ${pick(places)} except ${the()}, which ${who()} ${pick(deeds)} ${pick(times)}.`,
    () => `if ${who()} only ${pick(deeds)} ${the()} ${pick(times)}, ${who()} might have gone home.`,
  ];
  return {
    sentence: () => capital(pick(shapes)()),
    dialogue: () => `“${pick(speeches)},” said ${who()}, and ${pick(deeds)} ${the()} ${pick(times)}.`,
    title: () => capital(`${the()} ${pick(places)}`),
  };
}
