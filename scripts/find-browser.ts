import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The browsers the project is tested in. */
export type BrowserKind = 'chromium' | 'firefox';

/** Environment variables that name the executable, the first set one wins. */
export const VARIABLES: Record<BrowserKind, readonly string[]> = {
  chromium: ['CHROME_PATH', 'CHROMIUM_PATH'],
  firefox: ['FIREFOX_PATH'],
};

/**
 * Names to look for on PATH. `chromium-browser` comes last: on Ubuntu it is only a stub that asks for a snap.
 */
const NAMES: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
    'chromium-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPLICATIONS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe'],
};

/** Whether `path` is a file this user may run. */
function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way the answer is no.
    return false;
  }
}

function fixedPaths(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS[kind].map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((path) => join(folder, path)));
  }
  return [];
}

/**
 * Path of an installed browser: from the environment variable, then PATH, then where macOS and Windows put it.
 * Null when there is none.
 * @throws Error when a variable is set to something that cannot be run.
 */
export function findBrowser(kind: BrowserKind): string | null {
  for (const variable of VARIABLES[kind]) {
    const path = process.env[variable];
    if (!path) continue;
    if (!executable(path)) throw new Error(`${variable} is set to ${path}, which cannot be executed`);
    return path;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...fixedPaths(kind)].find(executable) ?? null;
}
