import { spawn } from 'node:child_process';

/** Keeps a number of cores busy, as another program of the machine would. @returns what ends it. */
export function loadCores(count: number): () => void {
  const busy = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  const end = () => {
    for (const child of busy) child.kill('SIGKILL');
  };
  process.once('exit', end);
  return end;
}
