/** Prose for property tests: always the same for the same seed, never worth reading. */

/** A repeatable source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

const words = (list: string) => list.trim().split(/\s+/);

const NAMES = words('Maren Tobias Ilse Quill Harrow Odette Bram Yusra Cato Linnea Pell Wick Dorrit Anselm');
// Wide enough that chance repeats of 20 characters are about as rare as in real prose.
const NOUNS =
  words(`lantern harbour kettle letter window staircase winter garden coat promise river ledger map door
  voice morning silence argument table boat candle story mirror field storm bridge key market shoulder hand answer
  road orchard tower needle blanket rumour song coin bell ribbon chair curtain supper stranger sister captain
  afternoon archive attic bakery bandage barn basket battle beach beard bench bicycle bishop book bottle boulder
  bowl branch bread breath brick brother bucket button cabin cage cake camera canal carpet castle cat cathedral
  ceiling cellar chapel cheese child chimney church circus clerk cliff clock cloud compass corner cottage cousin
  cradle crow crown cupboard dagger dance daughter debt deck desert desk diary dinner doctor dog dream dress drum
  dust eagle echo elbow emperor engine envelope estate evening face factory farmer feather fence ferry festival
  fever finger fire fish flag flame flood floor flower fog forest fortune fountain fox friend frost funeral
  gallery gate ghost gift glass glove goose grandmother grave guard guest guitar hammer harvest hat hill hinge
  history holiday honey horse hospital hotel husband illness inn island jacket jewel journey judge kitchen knife
  knot ladder lake lamp language lawyer leaf library lie lighthouse lock machine marriage meadow medicine memory
  message mill mist money monk moon mother mountain mule museum music nail neighbour nest newspaper night notebook
  oak ocean office owl paint palace paper parcel passenger path pencil pilgrim pillow pilot pipe plan plate pocket
  poem port potato prayer prison puddle queen question quilt rain raven recipe regiment ring robe roof rope rose
  sailor salt saucer scar school scissors secret shadow sheep ship shoe shop shore signal sky sleeve smoke snow
  soldier soup spade spoon spring square stable star station steam stone street suitcase summer sword tailor
  teacher telegram temple theatre thief thread thunder ticket tide toast tomb torch train treasure tree trunk tunnel
  umbrella uncle valley village violin wagon wall watch water wedding wheel whistle widow wife wind wine wolf wood`);
const VERBS =
  words(`found kept carried forgot watched followed opened mended counted hid remembered lost answered
  folded dropped painted borrowed measured crossed studied feared wanted refused left touched named buried admired
  avoided blamed blessed broke brought burned bought caught chased chose claimed cleaned closed cursed defended
  described destroyed discovered doubted drew drowned emptied envied examined fed filled forgave gathered guarded
  hated heard held imagined inherited invented kicked kissed knew lifted locked loved mistook mocked moved needed
  noticed offered owed packed pitied praised pressed promised pulled pushed questioned recognised rescued returned
  robbed sang saved searched sent sewed shared shook showed sketched smelled sold spoiled stole struck swallowed
  tasted threw traded trusted turned understood unlocked visited warned washed weighed wrapped wrote`);
const ADJECTIVES =
  words(`quiet crooked bright hollow patient narrow warm bitter careful old tired silver ordinary
  stubborn gentle distant broken familiar heavy strange small cold ancient anxious bare black blue brave brief
  brown cheap clever clumsy common cruel curious damp dark deep delicate dim dry dull early elegant empty enormous
  expensive faded faint famous fierce final flat foolish forgotten foreign fragile fresh frozen golden grand green
  grey handsome hidden honest huge humble hungry idle innocent invisible iron jealous kind late lazy lonely long
  loud loyal lucky mad modest muddy mysterious nervous new noble pale peculiar plain polite poor private proud
  pure rare red restless rich rotten rough rude sacred sad salty secretive serious shallow sharp shy slow smooth
  soft solemn sour splendid steep stern sudden sweet tall tender thick thin tiny ugly useless vast violent weak
  wet white wicked wide wild wise wooden yellow young`);
const PLACES =
  words(`under behind beside across past near beyond above inside around against among at before below
  between by from in into on outside over through toward within without`);
const LINKS = words(
  'and but so because while until though before after when where as if or unless since once',
);
const TAGS = words('said asked whispered answered laughed sighed muttered called cried replied snapped lied');
const ADVERBS =
  words(`slowly twice again almost never always suddenly once quietly badly perhaps already often soon
  gladly barely carefully later still at last in secret by accident on purpose`);

function noun(random: Random): string {
  const article = pick(random, ['the', 'a', 'her', 'his', 'their', 'that', 'every', 'no', 'my', 'the']);
  return `${article} ${random() < 0.5 ? `${pick(random, ADJECTIVES)} ` : ''}${pick(random, NOUNS)}`;
}

function clause(random: Random): string {
  const subject = random() < 0.7 ? pick(random, ['she', 'he', 'they', 'I', ...NAMES]) : noun(random);
  const how = random() < 0.3 ? ` ${pick(random, ADVERBS)}` : '';
  const where = random() < 0.5 ? ` ${pick(random, PLACES)} ${noun(random)}` : '';
  return `${subject}${how} ${pick(random, VERBS)} ${noun(random)}${where}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence, spoken or told, of some 20 to 150 characters. */
export function sentence(random: Random): string {
  const told =
    random() < 0.5 ? clause(random) : `${clause(random)}, ${pick(random, LINKS)} ${clause(random)}`;
  if (random() < 0.3) return `“${capital(told)},” ${pick(random, NAMES)} ${pick(random, TAGS)}.`;
  return `${capital(told)}${pick(random, ['.', '.', '.', '?', '!'])}`;
}

export function paragraph(random: Random): string {
  const count = 1 + Math.floor(random() * 6);
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

/** Normalised chapter text of about `length` characters. */
export function prose(random: Random, length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const next = paragraph(random);
    paragraphs.push(next);
    size += next.length + 1;
  }
  return paragraphs.join('\n');
}
