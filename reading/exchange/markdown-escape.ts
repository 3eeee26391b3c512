/**
 * Prose as Markdown that reads like the prose: whatever would be a mark there (CommonMark, and what GitHub, Obsidian
 * and Pandoc add) is escaped. Lines keep their breaks, empty lines part paragraphs; white space at the ends goes.
 */
export function escapeMarkdown(prose: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of prose.split(/\r\n?|\n/)) {
    const text = line.trimEnd();
    if (text !== '') paragraphs.at(-1)?.push(escapeLine(text));
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join(HARD_BREAK))
    .join('\n\n');
}

/** The same for what stands in one line, such as a title. */
export function escapeInLine(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim());
}

/** A backslash does the same, but not every program knows it. */
const HARD_BREAK = '  \n';

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_{}[\]<>#|~^$]/g, '\\$&')
      // What would be read as a character's name.
      .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
      // ==marked==, %%hidden%%
      .replace(/=(?==)|(?<==)=|%(?=%)|(?<=%)%/g, '\\$&')
      // An address that is found by itself would take the backslashes in it for its own; and :names: of pictures.
      .replace(/:(?=\/\/)|:(?=[\w+-]+:)|(?<=www)\./gi, '\\$&')
      // Lists, rules, headings and definitions by what they begin with.
      .replace(/^([ \t]*)([-+:](?=[ \t-]|$)|=(?=[ \t]*$)|\d{1,9}(?=[.)](?:[ \t]|$)))/, (_, space, mark) =>
        /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      )
      // Four spaces would be a program's text.
      .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'))
  );
}
