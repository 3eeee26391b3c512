/** Our own rows go four levels down. */
const DEEPEST = 100;

/**
 * Something as it is stored, as text for people: JSON, with what JSON has no word for said in brackets. It takes
 * whatever a database can hold, so that a damaged entry is shown like any other.
 */
export function storedText(value: unknown): string {
  return JSON.stringify(plain(value, []), null, 2);
}

function plain(value: unknown, above: readonly object[]): unknown {
  if (value === undefined) return '(nothing)';
  if (typeof value === 'bigint') return `(${value}n)`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `(${value})`;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.toISOString() : '(no date)';
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  if (above.includes(value)) return '(itself)';
  if (above.length === DEEPEST) return '(deeper)';
  const below = [...above, value];
  if (value instanceof Map) return { '(map)': plain([...value], below) };
  if (value instanceof Set) return { '(set)': plain([...value], below) };
  if (Array.isArray(value)) return value.map((each) => plain(each, below));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part, below)]));
}
