import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { allWorks } from '../../tests/archive/index';
import { longWork } from '../../tests/archive/long-work';
import { SampleArchive } from '../../tests/archive/sample-archive';
import type { Work } from '../../tests/archive/types';
import { builtFolder } from '../../tests/browsers/built';
import { launch } from '../../tests/browsers/launch';
import type { DrivenBrowser, Engine, Tab } from '../../tests/browsers/types';
import { PROJECT } from '../start/project';
import type * as InPage from './in-page';

/** Words in a chapter of every work of the benchmark: about what a chapter of the archive has at most. */
const WORDS_PER_CHAPTER = 5_000;

/** A browser with the built extension, and works of any size at the archive's addresses. */
export interface Stage {
  readonly engine: Engine;
  readonly tab: Tab;
  /**
   * Shows a work of so many chapters: its first chapter alone, or the entire work. A `new` one has the same words, and
   * the library knows nothing of it.
   */
  show(chapters: number, view: 'chapter' | 'entire', which?: 'known' | 'new'): Promise<void>;
  /** Shows a list of so many works, all on one page. */
  showList(works: number): Promise<void>;
  /** Calls a function of `in-page.ts` in the page, on code that has not run there before. */
  inPage<Name extends keyof typeof InPage>(
    name: Name,
    ...args: Parameters<(typeof InPage)[Name]>
  ): Promise<Awaited<ReturnType<(typeof InPage)[Name]>>>;
  /** Opens a page of the extension in a tab of its own. */
  openPage(file: string): Promise<Tab>;
  readonly browser: DrivenBrowser;
  close(): Promise<void>;
}

const KNOWN = (chapters: number) => ({ id: 970_000_000 + chapters, chapters, seed: chapters });

/** The same words as another work. */
function asWork(work: Work, id: number): Work {
  const chapters = work.chapters.map((chapter, i) => ({ ...chapter, id: id * 10_000 + i + 1 }));
  return { ...work, id, chapters };
}

/** The built extension with the page of the floor in it; `folder` is an empty one. */
function extensionWithFloor(engine: Engine, folder: string): string {
  cpSync(builtFolder(engine, 'test'), folder, { recursive: true });
  cpSync(join(PROJECT, 'scripts/bench/floor'), folder, { recursive: true });
  return folder;
}

/** A list of the sample archive with its rows over and over, each as a work of its own. */
function listOf(works: number, page: string): string {
  const rows = page.match(/<li id="work_\d+" class="(?!mystery)[\s\S]*?<\/dl>\s*<\/li>/g) ?? [];
  const first = rows[0] ?? '';
  const last = rows.at(-1) ?? '';
  const many = Array.from({ length: works }, (_, i) => {
    const row = rows[i % rows.length] ?? '';
    const id = /work_(\d+)/.exec(row)?.[1] ?? '';
    return row.replaceAll(id, String(980_000_000 + i));
  });
  const [from, to] = [page.indexOf(first), page.indexOf(last) + last.length];
  return page.slice(0, from) + many.join('\n') + page.slice(to);
}

/** Sets the stage for one engine in an empty folder. */
export async function setStage(engine: Engine, folder: string): Promise<Stage> {
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'scripts/bench/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'catchwordBench',
  });
  const script = outputFiles[0]?.text ?? '';
  const works = new Map<number, Work>();
  let shown = 0;
  let list: string | null = null;
  let archive: SampleArchive | null = null;
  const browser: DrivenBrowser = await launch(engine, {
    extension: extensionWithFloor(engine, join(folder, 'extension')),
    profile: join(folder, 'profile'),
    serve: ({ url }) =>
      list !== null && url.endsWith('/works')
        ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: list }
        : (archive?.respond(url) ?? { status: 404 }),
  });
  const tab = await browser.open('about:blank');
  return {
    engine,
    tab,
    async show(chapters, view, which = 'known') {
      const wordsPerChapter = WORDS_PER_CHAPTER;
      const known = works.get(chapters) ?? longWork({ ...KNOWN(chapters), wordsPerChapter });
      works.set(chapters, known);
      const id = which === 'known' ? known.id : 971_000_000 + shown++;
      list = null;
      archive = new SampleArchive([asWork(known, id)]);
      await tab.goto('about:blank');
      const query = view === 'entire' ? '?view_full_work=true' : '';
      await tab.goto(`https://archiveofourown.org/works/${id}${query}`);
    },
    async showList(works) {
      archive = new SampleArchive(allWorks);
      list = listOf(works, archive.respond('https://archiveofourown.org/works').body);
      await tab.goto('about:blank');
      await tab.goto('https://archiveofourown.org/works');
    },
    inPage: (name, ...args) => {
      const source = `${script}; return catchwordBench.${name}(...${JSON.stringify(args)});`;
      return tab.evaluate(new Function(source) as () => never);
    },
    openPage: (file) => browser.open(browser.extensionUrl(file)),
    browser,
    close: () => browser.close(),
  };
}
