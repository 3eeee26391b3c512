/** A Markdown table. */
export function rows(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...body.map(line)];
}

/** 12 of 400 → "3"; what is no whole number keeps one decimal, so that 99.9 does not pass for 100. */
export function percent(count: number, { trials }: { readonly trials: number }): string {
  const figure = (100 * count) / trials;
  const rounded = count === trials ? 100 : Math.min(99.9, Number(figure.toFixed(1)));
  return String(count > 0 ? Math.max(0.1, rounded) : 0);
}
