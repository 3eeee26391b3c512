/** One text for one value, whatever the order of its fields. A field that is undefined is none, as in JSON. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : part)) ?? 'null';
}

/** Whether two values are one, without regard to the order of fields. Much cheaper than two canonical texts. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, i) => same(part, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = defined(a);
  return (
    names.length === defined(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}

/** An order of all values, the same on every device. It means nothing: it decides where nothing else does. */
export function compareCanonical(a: unknown, b: unknown): number {
  if (same(a, b)) return 0;
  const [ofA, ofB] = [canonical(a), canonical(b)];
  if (ofA === ofB) return 0;
  return ofA < ofB ? -1 : 1;
}

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function defined(value: Fields): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

function sorted(value: Fields): Fields {
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, value[name]]),
  );
}
