import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OFFICIAL_HOSTS } from '../archive/hosts';
import { samples } from '../tests/archive';
import type { Serve } from '../tests/browsers/local-web';
import type { Engine } from '../tests/browsers/types';
import { ensureBrowsers } from './ensure-browsers';
import { HELP, type Plan, planOf, type Subject } from './start/arguments';
import { build, existingBuild } from './start/build';
import { hasDisplay } from './start/display';
import { openLive } from './start/live';
import { describeKind } from './start/page-kind';
import { Refusal } from './start/refusal';
import { checkedUrl, readSavedFile } from './start/saved-file';
import { keptProfile, show } from './start/show';
import { takeTour } from './start/tour';
import { sampleWeb, savedWeb } from './start/web';

/** A page to show: its address, and who answers for the web; nobody for the live site. */
interface Shown {
  url: string;
  serve: Serve | null;
}

/** @throws Refusal for what cannot be shown. */
function prepare(subject: Subject): Shown {
  switch (subject.kind) {
    case 'sample':
      console.log(
        "The sample archive is served at the archive's own addresses; nothing leaves this machine.",
      );
      return { url: `https://${OFFICIAL_HOSTS[0]}/works/${samples.serial.id}`, serve: sampleWeb() };
    case 'live':
      return { url: checkedUrl(subject.url), serve: null };
    case 'file':
      return prepareFile(subject.path, subject.url);
  }
}

function prepareFile(name: string, givenUrl: string | null): Shown {
  // npm runs its scripts in the project's folder, whatever folder the person is in.
  const path = resolve(process.env.INIT_CWD ?? '.', name);
  const file = readSavedFile(path, givenUrl === null ? null : checkedUrl(givenUrl));
  const { url, from, insteadOf } = file.address;
  const told = from === null ? 'It tells no address, and is shown at' : `Its address, from ${from}:`;
  console.log(`${name} is ${describeKind(file.facts)}. ${told} ${url}`);
  if (insteadOf) console.log(`It was saved from ${insteadOf}; it is shown on the archive's host instead.`);
  return { url, serve: savedWeb(file) };
}

async function withProfile<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'catchword-tour-'));
  try {
    return await use(folder);
  } finally {
    // A browser that has just ended may still be writing; the retries wait up to 5.5 s for it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function extensionFor({ engine, build: asked, subject, headless }: Plan): string {
  // What a person opens on the live site is what is published; what opens the reader by itself has to reach into it.
  const which = subject.kind === 'live' && !headless ? 'store' : 'test';
  if (!asked) return existingBuild(engine, which);
  const start = Date.now();
  const folder = build(engine, which);
  console.log(`Built for ${NAMES[engine]} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  return folder;
}

const NAMES: Record<Engine, string> = { chromium: 'Chromium', firefox: 'Firefox' };

async function run(plan: Plan): Promise<boolean> {
  const { engine, subject, fresh } = plan;
  const headless = plan.headless || !hasDisplay();
  if (subject.kind === 'live' && headless && !plan.headless) {
    throw new Refusal(
      'The live site needs a display; --headless opens the page without one and photographs it.',
    );
  }
  const { url, serve } = prepare(subject);
  const { [engine]: path } = ensureBrowsers([engine]);
  console.log(`${NAMES[engine]} is ${path}${headless ? ', without a window' : ''}.`);
  const extension = extensionFor(plan);

  if (serve === null) return openLive({ engine, extension, url, headless, fresh });
  if (headless) return withProfile((profile) => takeTour({ engine, extension, profile, serve, url }));
  await show(engine, { extension, profile: keptProfile(engine, fresh), serve }, url, true);
  return true;
}

try {
  const plan = planOf(process.argv.slice(2));
  if (plan.help) console.log(HELP);
  else process.exitCode = (await run(plan)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
