/** A chapter by its number and the author's title: "Chapter 3: The Lamp", or what of it is known. */
export function chapterName({ number, title }: { number: number; title: string | null }): string {
  if (number === 0) return title ?? '';
  return title === null ? `Chapter ${number}` : `Chapter ${number}: ${title}`;
}
