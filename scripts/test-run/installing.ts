import { spawnSync } from 'node:child_process';

function ask(pid: number, what: string): string {
  return spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** '1-02:03:04', '02:03:04' or '03:04', as `ps` gives it, in ms. */
export function elapsed(text: string): number {
  const [, days = '0', hours = '0', minutes = '0', secs = '0'] =
    /^(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)$/.exec(text) ?? [];
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(secs)) * 1000;
}

/**
 * How long `npm cit` has installed before it came to the tests, ms: npm is one process for both. Null when the tests
 * were started by themselves.
 */
export function installingTook(): number | null {
  if (process.env.npm_command !== 'install-ci-test') return null;
  // npm runs a script in a shell, and the shell runs us.
  for (let pid = process.ppid; pid > 1; pid = Number(ask(pid, 'ppid'))) {
    if (/\bnpm\b/.test(ask(pid, 'args')) && !/\bsh -c\b/.test(ask(pid, 'args')))
      return elapsed(ask(pid, 'etime'));
  }
  return null;
}
