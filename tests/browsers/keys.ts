const MODIFIERS = ['Alt', 'Control', 'Shift', 'Meta'] as const;

/** A modifier key, by its `KeyboardEvent.key`. */
export type Modifier = (typeof MODIFIERS)[number];

/** A combination taken apart: 'Shift+Tab' is `{ modifiers: ['Shift'], key: 'Tab' }`, '+' alone is the key '+'. */
export interface Combination {
  modifiers: Modifier[];
  key: string;
}

/** @throws Error when something before the last '+' is no modifier. */
export function parseCombination(combination: string): Combination {
  // A '+' at the very start of a part is the key itself, so only one with something before it separates.
  const parts = combination.split(/(?<=[^+])\+/);
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    const modifier = MODIFIERS.find((known) => known === part);
    if (!modifier) throw new Error(`No modifier key is called ${part} (in ${combination})`);
    return modifier;
  });
  // As on a keyboard: both drivers would otherwise send 'a' with Shift held.
  const capital = modifiers.includes('Shift') && key.length === 1;
  return { modifiers, key: capital ? key.toUpperCase() : key };
}

/** What the operating system calls a letter or digit key. @throws Error for any other key. */
export function keyCodes(key: string): { code: string; keyCode: number } {
  if (!/^[a-z0-9]$/i.test(key)) throw new Error(`A shortcut ends in a letter or digit, not in ${key}`);
  const upper = key.toUpperCase();
  // For A to Z and 0 to 9 the virtual key code is the character code of the capital or digit.
  return { code: /\d/.test(key) ? `Digit${key}` : `Key${upper}`, keyCode: upper.charCodeAt(0) };
}
