import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { OFFICIAL_MATCHES } from './archive/hosts';
import { FACES_SHEET, faceFiles } from './scripts/build/faces';
import { LESS_READABILITY } from './scripts/build/less-readability';

/**
 * What these ask of the browser answers by a promise in both engines, and their listeners answer nothing: the polyfill,
 * which lets a listener answer by a promise, would be three kilobytes of nothing to them.
 */
const WITHOUT_POLYFILL = new Set(['reader', 'page', 'page-place', 'own-page', 'comment']);

/**
 * What WXT lays round a script in a page: watching whether the extension was updated, by a message that the page's own
 * scripts see, and a log of errors that the browser logs as well. None of ours uses it, and every page of the archive
 * would load it. What reloads them while they are written needs it, so only a build goes without.
 */
const WITHOUT_WRAPPER = {
  name: 'scripts in pages without what WXT lays round them',
  apply: (_config: unknown, { mode }: { mode: string }) => mode === 'production',
  transform(code: string, id: string) {
    if (!/virtual:wxt-(unlisted-script|content-script-isolated-world)-entrypoint/.test(id)) return undefined;
    const script = /import definition from ("[^"]+")/.exec(code)?.[1];
    if (!script) throw new Error('WXT lays something else round scripts now');
    return `import definition from ${script};\nexport default definition.main();`;
  },
};

/** Builds beside the extension as it is published the one for tests, whose shadow roots are open. It differs in nothing else. */
const FOR_TESTS = process.env.CATCHWORD_TEST_BUILD === '1';

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${FOR_TESTS ? '-test' : ''}`,
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
  vite: () => ({
    // The oldest browsers that the manifest lets in: nothing is written a second time for older ones.
    build: { target: ['chrome137', 'firefox146'] },
    // No page can hold the developers' tools for signals: what would speak to them goes.
    define: {
      'window.__PREACT_SIGNALS_DEVTOOLS__': 'undefined',
      'import.meta.env.OPEN_ROOTS': JSON.stringify(FOR_TESTS),
    },
    plugins: [LESS_READABILITY, WITHOUT_WRAPPER],
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => WITHOUT_POLYFILL.has(name))) return;
      config.plugins ??= [];
      config.plugins.push({
        name: 'the browser’s own interface',
        enforce: 'pre',
        config: () => ({
          resolve: { alias: { 'wxt/browser': resolve('node_modules/wxt/dist/browser.mjs') } },
        }),
      });
    },
    'build:publicAssets': (wxt, files) => {
      files.push(...faceFiles(wxt.config.browser === 'firefox' ? 'moz' : 'chrome'));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // Before there is anything on the page: a face that becomes known later lays the whole of it out anew, which takes
      // seconds for a million words.
      manifest.content_scripts = [
        { matches: OFFICIAL_MATCHES, run_at: 'document_start', css: [FACES_SHEET] },
        ...(manifest.content_scripts ?? []),
      ];
    },
  },
});
