import { execFileSync } from 'node:child_process';
import { pause } from './in-page';

/** How long the system may take to clear away processes that were killed. ms */
const GONE_WITHIN = 10_000;

/**
 * Ends every process of the browser that runs on a profile, all at once and without a word to any of them (SIGKILL).
 * Resolves when they are gone. `moment` is called when they are known, and they are killed as soon as it resolves.
 * @throws Error when no browser runs on that profile, or some process of it stays.
 */
export async function killBrowserOn(profile: string, moment?: () => Promise<unknown>): Promise<void> {
  const family = familyOf(profile);
  if (family.length === 0) throw new Error(`No browser runs on ${profile}`);
  await moment?.();
  for (const pid of family) signal(pid, 'SIGKILL');
  // Whom they have started meanwhile.
  if (moment) for (const pid of familyOf(profile)) if (signal(pid, 'SIGKILL')) family.push(pid);
  const end = Date.now() + GONE_WITHIN;
  while (family.some(runs)) {
    if (Date.now() > end) throw new Error('A killed browser is still there');
    await pause(20);
  }
}

/** The browser's first process and whatever it started, parents before children. */
function familyOf(profile: string): number[] {
  const table = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const all = table.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
  });
  // Nobody else names that folder: it is the test's own.
  const family = new Set(all.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid));
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

function runs(pid: number): boolean {
  return signal(pid, 0) && !isZombie(pid);
}

/** A child that was killed stays in the table until its parent has looked. */
function isZombie(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z');
  } catch {
    return true; // `ps` knows no such process.
  }
}

/** False when there is no such process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
