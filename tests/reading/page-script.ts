import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('./in-page/answers.ts', import.meta.url));

/** The script of the page: the modules under test as they are, and the questions of `in-page/`. @throws Error when it does not build. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no script');
  return script.text;
}
