/** Makes a thing when it is first asked for, and gives that one from then on. */
export function once<T>(make: () => T): () => T {
  let made: { thing: T } | null = null;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
