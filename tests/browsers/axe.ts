import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Tab } from './types';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page, or in a part of it, by WCAG 2.2 AA and its own best practice, in words; nothing when
 * all is well. `without` names rules that do not fit there. Pages of the extension forbid injected script, so axe goes in
 * as a function.
 */
export async function faults(
  tab: Tab,
  { root = 'body', without = [] }: { root?: string; without?: string[] } = {},
): Promise<string[]> {
  await tab.evaluate(new Function(`return function () { ${source}; return true; }`)() as () => boolean);
  return tab.evaluate(
    async ({ selector, off }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
      };
      const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(
        { include: [selector] },
        { rules, runOnly: { type: 'tag', values } },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    { selector: root, off: without },
  );
}
