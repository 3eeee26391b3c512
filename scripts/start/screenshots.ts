import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Size, Tab } from '../../tests/browsers/types';
import { DEMO } from './project';

/** The screens that are photographed, CSS px: a small laptop and a small phone. */
export const SCREENS = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 360, height: 740 },
} satisfies Record<string, Size>;

/** Screenshots of one run, in `demo/`. Those of the run before are removed, and nothing else. */
export class Album {
  readonly #taken: string[] = [];

  constructor() {
    mkdirSync(DEMO, { recursive: true });
    for (const name of readdirSync(DEMO)) {
      if (/^\d\d-[\w-]+\.png$/.test(name)) rmSync(join(DEMO, name));
    }
  }

  /**
   * Photographs a tab on both screens and leaves it on the wide one.
   * @param name sorts the pictures: two digits, then what is seen.
   * @param settle resolves when the page has taken on the size it was given.
   */
  async both(tab: Tab, name: string, settle: () => Promise<unknown>): Promise<void> {
    for (const screen of ['narrow', 'wide'] as const) {
      await tab.resize(SCREENS[screen]);
      await settle();
      await this.one(tab, `${name}-${screen}`);
    }
  }

  /** Photographs a tab as it is. */
  async one(tab: Tab, name: string): Promise<void> {
    const path = join(DEMO, `${name}.png`);
    await tab.screenshot(path);
    this.#taken.push(relative(process.cwd(), path));
  }

  /** Paths from where the command runs, sorted. */
  get taken(): string[] {
    return [...this.#taken].sort();
  }
}
