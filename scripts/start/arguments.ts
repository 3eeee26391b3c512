import { parseArgs } from 'node:util';
import type { Engine } from '../../tests/browsers/types';
import { Refusal } from './refusal';

/** What to open: the sample archive, a saved page, or the live site. */
export type Subject =
  | { kind: 'sample' }
  | { kind: 'file'; path: string; url: string | null }
  | { kind: 'live'; url: string };

/** What was asked on the command line. */
export interface Plan {
  help: boolean;
  engine: Engine;
  /** The tour without a window, also where there is a display. */
  headless: boolean;
  build: boolean;
  /** Begin with an empty profile instead of the one kept from last time. */
  fresh: boolean;
  subject: Subject;
}

/** What `--help` prints. */
export const HELP = `npm start                         opens a sample work in Catchword
npm start -- saved-page.html      opens a page saved from the archive, or its HTML download of a
                                  work, at its own address
npm start -- https://…            opens the archive itself in the started browser

Without a display the same is done without a window: a tour that says what it saw at each
step, writes screenshots into demo/, and ends with code 1 when something was not as it should be.

  --firefox     Firefox instead of Chromium
  --headless    the tour without a window, even if there is a display
  --url URL     the address to show a saved page at, where the page does not tell it
  --no-build    use the build that is there
  --fresh       begin with an empty profile (library, settings) instead of the one in demo/
  --help        this text`;

const OPTIONS = {
  firefox: { type: 'boolean' },
  headless: { type: 'boolean' },
  url: { type: 'string' },
  'no-build': { type: 'boolean' },
  fresh: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments after `npm start --`. @throws Refusal for what it does not know. */
export function planOf(args: readonly string[]): Plan {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) {
    throw new Refusal(
      `One page at a time, please: there are ${positionals.length} (${positionals.join(', ')}).`,
    );
  }
  const subject = subjectOf(positionals[0], values.url ?? null);
  return {
    help: values.help ?? false,
    engine: values.firefox ? 'firefox' : 'chromium',
    headless: values.headless ?? false,
    build: !values['no-build'],
    fresh: values.fresh ?? false,
    subject,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own first sentence names the option; the rest explains how it could have been a file's name.
    const told = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new Refusal(`${told}. npm start -- --help lists the options.`);
  }
}

function subjectOf(positional: string | undefined, url: string | null): Subject {
  if (positional === undefined || positional === '') {
    if (url !== null) throw new Refusal('--url is the address of a saved page: name the page, too.');
    return { kind: 'sample' };
  }
  if (/^https?:\/\//i.test(positional)) {
    if (url !== null) throw new Refusal('--url belongs to a saved page; here there are two addresses.');
    return { kind: 'live', url: positional };
  }
  return { kind: 'file', path: positional, url };
}
