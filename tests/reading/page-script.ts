import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const READING = new URL('./in-page/answers.ts', import.meta.url);

/**
 * The script of a page: the modules under test as they are, and the questions of `in-page/`, or another entry's.
 * @throws Error when it does not build.
 */
export async function pageScript(entry: URL = READING): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
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
