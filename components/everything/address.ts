/** Address of the page about one work, by its key. */
export function everythingAddress(work: string): string {
  return `everything.html?work=${encodeURIComponent(work)}`;
}
