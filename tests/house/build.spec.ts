import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OFFICIAL_HOSTS } from '../../archive/hosts';
import { TYPEFACES } from '../../components/shared/typefaces';
import { builtFolder } from '../browsers/built';
import { expect, test } from '../browsers/fixtures';

/** What was built, checked against what was promised. */
const BUILT = { chromium: builtFolder('chromium', 'store'), firefox: builtFolder('firefox', 'store') };

test('the manifest asks for what is needed, and for nothing else', ({ engine }) => {
  const manifest = JSON.parse(readFileSync(join(BUILT[engine], 'manifest.json'), 'utf8'));
  const hosts = OFFICIAL_HOSTS.map((host) => `https://${host}/*`).sort();
  expect(manifest.manifest_version).toBe(3);
  expect([...manifest.permissions].sort()).toEqual(['scripting', 'storage', 'unlimitedStorage']);
  expect([...manifest.host_permissions].sort()).toEqual(hosts);
  expect(manifest.optional_permissions).toEqual(['downloads']);
  const inPages: { matches: string[]; js?: string[]; css?: string[] }[] = manifest.content_scripts;
  expect(inPages.map(({ js, css }) => js ?? css)).toEqual([['fonts/faces.css'], ['content-scripts/page.js']]);
  for (const { matches } of inPages) expect([...matches].sort()).toEqual(hosts);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['fonts/*'], matches: expect.arrayContaining(hosts) },
  ]);
  expect(manifest.web_accessible_resources[0].matches).toHaveLength(hosts.length);
  expect(manifest.content_security_policy).toBeUndefined();
  if (engine === 'chromium') {
    expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(137);
  } else {
    const { gecko, gecko_android } = manifest.browser_specific_settings;
    expect(gecko.strict_min_version).toBe('146.0');
    expect(gecko_android.strict_min_version).toBe('146.0');
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  }
});

test('the build for tests differs in nothing but open shadow roots', ({ engine }) => {
  const [store, forTests] = [builtFolder(engine, 'store'), builtFolder(engine, 'test')];
  const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  expect(files(forTests)).toEqual(files(store));
  const differing = files(store).filter((file) => {
    const path = join(store, file);
    return statSync(path).isFile() && !readFileSync(path).equals(readFileSync(join(forTests, file)));
  });
  // Every script that puts something of ours on a page.
  expect(differing).toEqual(
    ['content-scripts/comment.js', 'content-scripts/page-place.js', 'content-scripts/page.js'].concat([
      'list-marks.js',
      'reader.js',
    ]),
  );
  for (const file of differing) {
    const [one, other] = [store, forTests].map((folder) => readFileSync(join(folder, file), 'utf8'));
    expect(differenceOf(one ?? '', other ?? ''), file).toEqual(['closed', 'open']);
  }
});

/** What stands in each of two texts between where they begin and where they end alike. */
function differenceOf(one: string, other: string): [string, string] {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let to = 0;
  while (to < one.length - from && to < other.length - from && one.at(-1 - to) === other.at(-1 - to)) to++;
  return [one.slice(from, one.length - to), other.slice(from, other.length - to)];
}

test('every permission is explained to the reader', ({ engine }) => {
  const manifest = JSON.parse(readFileSync(join(BUILT[engine], 'manifest.json'), 'utf8'));
  const asked = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions']
    .flatMap((key) => manifest[key] ?? [])
    .sort();
  const [, permissions = ''] = readFileSync('docs/PRIVACY.md', 'utf8').split('## What Catchword may do');
  const [table = ''] = permissions.split('\nNothing else');
  const explained = table
    .split('\n')
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    .sort();
  expect(explained).toEqual(asked);
});

test('a page that is not read carries little, and one that is read not much', ({ engine }) => {
  const gzipped = (script: string) => gzipSync(readFileSync(join(BUILT[engine], script))).length;
  // Budgets, in bytes: a small script on every page of the archive, and a reader that a phone loads at once.
  expect(gzipped('content-scripts/page.js')).toBeLessThanOrEqual(10_000);
  expect(gzipped('content-scripts/page-place.js')).toBeLessThanOrEqual(25_000);
  expect(gzipped('reader.js')).toBeLessThanOrEqual(80_000);
  // Only for whoever writes a comment.
  expect(gzipped('content-scripts/comment.js')).toBeLessThanOrEqual(40_000);
});

test('fonts come with their licences', ({ engine }) => {
  for (const face of ['literata', 'atkinson-hyperlegible-next']) {
    expect(readFileSync(join(BUILT[engine], 'fonts', `${face}-LICENSE.txt`), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    );
    for (const style of ['normal', 'italic']) {
      const font = readFileSync(join(BUILT[engine], 'fonts', `${face}-latin-wght-${style}.woff2`));
      expect(font.subarray(0, 4).toString('latin1')).toBe('wOF2');
    }
  }
});

test('every bundled face is known to pages of the archive before there is anything on them', ({ engine }) => {
  const manifest = JSON.parse(readFileSync(join(BUILT[engine], 'manifest.json'), 'utf8'));
  const [first] = manifest.content_scripts;
  expect(first).toMatchObject({ run_at: 'document_start', css: ['fonts/faces.css'] });
  const sheet = readFileSync(join(BUILT[engine], 'fonts/faces.css'), 'utf8');
  const names = new Set([...sheet.matchAll(/font-family:("[^"]+")/g)].map(([, name]) => name));
  const wanted = Object.values(TYPEFACES).filter(({ bundled }) => bundled);
  expect([...names]).toEqual(wanted.map(({ family }) => family.split(',')[0]));
  for (const [, file = ''] of sheet.matchAll(/__MSG_@@extension_id__\/([^"]+)"/g)) {
    expect(readFileSync(join(BUILT[engine], file)).subarray(0, 4).toString('latin1')).toBe('wOF2');
  }
});
