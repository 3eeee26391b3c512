import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { OFFICIAL_MATCHES } from './archive/hosts';

/** Type faces that are bundled; components/shared/typefaces.ts makes them known to a page. */
const FACES = ['literata', 'atkinson-hyperlegible-next'];
const FACE_FILE = /-[a-z-]+-wght-(normal|italic)\.woff2$/;

function fontFiles(): { absoluteSrc: string; relativeDest: string }[] {
  return FACES.flatMap((face) => {
    const folder = resolve('node_modules/@fontsource-variable', face);
    const files = readdirSync(join(folder, 'files')).filter((file) => FACE_FILE.test(file));
    return [
      ...files.map((file) => ({
        absoluteSrc: join(folder, 'files', file),
        relativeDest: `fonts/${basename(file)}`,
      })),
      { absoluteSrc: join(folder, 'LICENSE'), relativeDest: `fonts/${face}-LICENSE.txt` },
    ];
  });
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Catchword',
    description:
      'A reader for the works of the Archive of Our Own: themes, your place, highlights. Unofficial and free.',
    icons: {
      16: 'icons/16.png',
      32: 'icons/32.png',
      48: 'icons/48.png',
      96: 'icons/96.png',
      128: 'icons/128.png',
    },
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: OFFICIAL_MATCHES,
    // A backup file every week, when the reader wants one.
    optional_permissions: ['downloads'],
    // Unofficial mirrors and other sites that run the archive's software: asked for one at a time, by the reader.
    optional_host_permissions: ['https://*/*'],
    commands: {
      'open-reader': { suggested_key: { default: 'Alt+R' }, description: 'Open this work in Catchword' },
    },
    web_accessible_resources: [{ resources: ['fonts/*'], matches: OFFICIAL_MATCHES }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'catchword@catchword.example',
              // @scope, which keeps the interface's style from the author's words, came with 146.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : // getComposedRanges, by which a selection in the reader is read, came with 137.
        { minimum_chrome_version: '137' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...fontFiles());
    },
  },
});
