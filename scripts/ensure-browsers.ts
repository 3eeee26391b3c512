import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BrowserKind, findBrowser, VARIABLES } from './find-browser';

export { findBrowser } from './find-browser';

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Whether packages can be installed here without asking anyone: root on Debian itself. Not on Ubuntu, where both
 * packages are stubs for snaps.
 */
function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
    return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @throws Error with the last lines of what apt-get said when it fails. */
function aptGet(...args: string[]): void {
  const { status, error, stdout, stderr } = spawnSync('/usr/bin/apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const lines = `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim().split('\n');
  throw new Error(`apt-get ${args.join(' ')} failed:\n${lines.slice(-15).join('\n')}`);
}

/**
 * Installs from Debian. Without the recommended packages (desktop integration, most of the weight) there are
 * still fonts: both browsers depend on fontconfig, whose configuration depends on a font package.
 */
function install(kinds: readonly BrowserKind[]): void {
  const packages = kinds.map((kind) => PACKAGES[kind]);
  console.log('browsers: reading the package lists');
  aptGet('update');
  console.log(`browsers: installing ${packages.join(' and ')}`);
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function advice(kind: BrowserKind): string {
  const variable = VARIABLES[kind][0];
  return `${kind} is missing: install it (Debian: ${PACKAGES[kind]}) or set ${variable} to its executable`;
}

/**
 * Makes sure the browsers are there, installing them where that needs nobody's consent, and gives their paths.
 * @throws Error saying what to install and which variable to set for each that is still missing.
 */
export function ensureBrowsers<K extends BrowserKind>(kinds: readonly K[]): Record<K, string> {
  const missing = kinds.filter((kind) => findBrowser(kind) === null);
  const complaints: string[] = [];
  if (missing.length > 0 && mayInstall()) {
    try {
      install(missing);
    } catch (error) {
      // What is still missing is told below, with what can be done about it.
      complaints.push(error instanceof Error ? error.message : String(error));
    }
  }

  const found: Partial<Record<K, string>> = {};
  for (const kind of kinds) {
    const path = findBrowser(kind);
    if (path === null) complaints.push(advice(kind));
    else found[kind] = path;
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return found as Record<K, string>;
}

const script = process.argv[1];
if (script && import.meta.url === pathToFileURL(realpathSync(script)).href) {
  try {
    for (const [kind, path] of Object.entries(ensureBrowsers(KINDS))) console.log(`${kind}: ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
