/** What the figures of a page in docs/ were made with. */
export interface Figures {
  readonly seed: number;
  /** Of each cell of its tables. */
  readonly trials: number;
}

const BEGIN = /<!-- figures: seed (\d+), (\d+) trials a cell -->/;
const END = '<!-- /figures -->';

/** What the page says its figures were made with. @throws Error when its marks are missing. */
export function figuresIn(page: string): Figures {
  const [, seed, trials] = BEGIN.exec(page) ?? [];
  if (seed === undefined || trials === undefined || !page.includes(END)) {
    throw new Error('the page has lost the marks round its figures');
  }
  return { seed: Number(seed), trials: Number(trials) };
}

/** The page with other figures between its marks. */
export function withFigures(page: string, { seed, trials }: Figures, tables: string): string {
  const before = page.slice(0, BEGIN.exec(page)?.index ?? 0);
  const after = page.slice(page.indexOf(END));
  return `${before}<!-- figures: seed ${seed}, ${trials} trials a cell -->\n\n${tables}\n\n${after}`;
}
