import { join } from 'node:path';
import { build } from 'esbuild';
import { longWork } from '../../tests/archive/long-work';
import { SampleArchive } from '../../tests/archive/sample-archive';
import { launch } from '../../tests/browsers/launch';
import type { DrivenBrowser, Engine, Tab } from '../../tests/browsers/types';
import { builtFolder } from '../start/build';
import { PROJECT } from '../start/project';
import type * as InPage from './in-page';

/** Words in a chapter of every work of the benchmark: about what a chapter of the archive has at most. */
const WORDS_PER_CHAPTER = 5_000;

/** A browser with the built extension, and works of any size at the archive's addresses. */
export interface Stage {
  readonly engine: Engine;
  readonly tab: Tab;
  /** Shows a work of so many chapters: its first chapter alone, or the entire work. */
  show(chapters: number, view: 'chapter' | 'entire'): Promise<void>;
  /** Calls a function of `in-page.ts` in the page, on code that has not run there before. */
  inPage<Name extends keyof typeof InPage>(name: Name): Promise<Awaited<ReturnType<(typeof InPage)[Name]>>>;
  /** Opens a page of the extension in a tab of its own. */
  openPage(file: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Sets the stage for one engine; `profile` is an empty folder. */
export async function setStage(engine: Engine, profile: string): Promise<Stage> {
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'scripts/bench/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'catchwordBench',
  });
  const script = outputFiles[0]?.text ?? '';
  const archives = new Map<number, SampleArchive>();
  let archive: SampleArchive | null = null;
  const browser: DrivenBrowser = await launch(engine, {
    extension: builtFolder(engine),
    profile,
    serve: ({ url }) => archive?.respond(url) ?? { status: 404 },
  });
  const tab = await browser.open('about:blank');
  return {
    engine,
    tab,
    async show(chapters, view) {
      const id = 970_000_000 + chapters;
      const known = archives.get(chapters);
      archive =
        known ??
        new SampleArchive([longWork({ id, chapters, wordsPerChapter: WORDS_PER_CHAPTER, seed: chapters })]);
      archives.set(chapters, archive);
      await tab.goto('about:blank');
      const query = view === 'entire' ? '?view_full_work=true' : '';
      await tab.goto(`https://archiveofourown.org/works/${id}${query}`);
    },
    inPage: (name) =>
      tab.evaluate(new Function(`${script}; return catchwordBench.${name}();`) as () => never),
    openPage: (file) => browser.open(browser.extensionUrl(file)),
    close: () => browser.close(),
  };
}
