import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { TYPEFACES } from '../../components/shared/typefaces';

/** A file of the built extension: one that is copied, or its words. */
type BuiltFile = { absoluteSrc: string; relativeDest: string } | { contents: string; relativeDest: string };

/** The style sheet that makes the bundled faces known to a page, in the built extension. */
export const FACES_SHEET = 'fonts/faces.css';

const BUNDLED = Object.values(TYPEFACES).flatMap(({ bundled, family }) =>
  bundled === null ? [] : [{ file: bundled, name: /"([^"]+)"/.exec(family)?.[1] ?? bundled }],
);
const STYLES = ['normal', 'italic'] as const;

const packageOf = (file: string) => resolve('node_modules/@fontsource-variable', file);
const fileOf = (file: string, subset: string, style: string) => `${file}-${subset}-wght-${style}.woff2`;

/** The files of the bundled faces with their licences, and the style sheet, for one engine. */
export function faceFiles(engine: 'chrome' | 'moz'): BuiltFile[] {
  const files = BUNDLED.flatMap(({ file }) => [
    ...readdirSync(join(packageOf(file), 'files'))
      .filter((name) => STYLES.some((style) => name.endsWith(`-wght-${style}.woff2`)))
      .map((name) => ({
        absoluteSrc: join(packageOf(file), 'files', name),
        relativeDest: `fonts/${basename(name)}`,
      })),
    { absoluteSrc: join(packageOf(file), 'LICENSE'), relativeDest: `fonts/${file}-LICENSE.txt` },
  ]);
  return [...files, { contents: sheet(engine), relativeDest: FACES_SHEET }];
}

/** Names every file by the writing systems it is for: a file is loaded when text needs it, and not before. */
function sheet(engine: 'chrome' | 'moz'): string {
  // Only so does a style sheet that goes into a page name a file of the extension in both engines.
  const address = (name: string) => `${engine}-extension://__MSG_@@extension_id__/fonts/${name}`;
  return BUNDLED.flatMap(({ file, name }) => {
    const subsets: Record<string, string> = JSON.parse(
      readFileSync(join(packageOf(file), 'unicode.json'), 'utf8'),
    );
    return STYLES.flatMap((style) =>
      Object.entries(subsets).map(
        ([subset, range]) =>
          `@font-face{font-family:"${name}";font-style:${style};font-weight:200 900;font-display:swap;` +
          `src:url("${address(fileOf(file, subset, style))}")format("woff2");unicode-range:${range}}\n`,
      ),
    );
  }).join('');
}
