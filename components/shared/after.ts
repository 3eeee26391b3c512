/** Resolves to `null` after so many ms, to be raced against what may never come. */
export function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}
