import { spawn } from 'node:child_process';

/** One command of the test run. */
export interface Part {
  name: string;
  /** For a shell, run in the repository. */
  command: string;
}

/** What became of a part. */
export interface Outcome {
  name: string;
  passed: boolean;
  /** ms */
  took: number;
}

/**
 * Runs a part. Its output is shown when it has failed, in one piece, for others run beside it; with `aloud` as it is
 * written.
 */
export function runPart({ name, command }: Part, { aloud = false } = {}): Promise<Outcome> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const took = performance.now() - begin;
      if (!aloud && code !== 0)
        console.log(`\n── ${name}: ${command}\n${Buffer.concat(chunks).toString().trim()}`);
      console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} after ${seconds(took)}`);
      resolve({ name, passed: code === 0, took });
    });
  });
}

/** Runs parts one after the other, and none after one that failed. */
export async function inTurn(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    const outcome = await runPart(part);
    outcomes.push(outcome);
    if (!outcome.passed) break;
  }
  return outcomes;
}

/** For a person: '7 s', '12 min 5 s'. */
export function seconds(ms: number): string {
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
