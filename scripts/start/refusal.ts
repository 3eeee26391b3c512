/** Something asked of `npm start` that it can't do, told in a sentence for the person who asked. Ends with code 2. */
export class Refusal extends Error {}
