/** A chapter by its number and the author's title: "Chapter 3: The Lamp", or what of it is known. */
export function chapterName({ number, title }: { number: number; title: string | null }): string {
  return title === null ? `Chapter ${number}` : `Chapter ${number}: ${title}`;
}
