import * as v from 'valibot';
import type { Answer, Failure, Library, Method, Request } from './contract';
import { argumentSchemas } from './schemas';

/** Who sent a message, as far as the library cares. */
export interface Caller {
  /** The extension's own page, which may ask for everything. */
  own: boolean;
  /** The work its page shows, where the address tells; `null` where it does not. */
  work: string | null;
  /** Whether it stands in a private window: it may read, and leaves nothing behind. */
  private: boolean;
  /**
   * Whether it may ask for a work, by its key: a document may for the first that it asks for, and for no other. It is asked
   * last, when nothing else speaks against an answer. Absent for the extension's own pages.
   */
  mayAsk?(work: string): Promise<boolean>;
}

/** What a private window may ask for: with all but the last goes word that nothing is to be noted. */
const OF_PRIVATE: readonly Method[] = ['openWork', 'lookAtWork', 'greetWork', 'settings'];

/**
 * Answers one request. Never throws: what went wrong travels as data. A content script may ask only for the
 * work on its own page.
 */
export async function answer(library: Library, request: Request, caller: Caller): Promise<Answer<unknown>> {
  const { method } = request;
  if (!Object.hasOwn(argumentSchemas, method)) return refused('invalid', `no such method: ${String(method)}`);

  const argument = v.safeParse(argumentSchemas[method], request.argument ?? null);
  if (!argument.success) {
    return refused(
      'invalid',
      `${method}: ${argument.issues.map((issue) => v.getDotPath(issue) ?? issue.message).join(', ')}`,
    );
  }
  if (caller.private && !OF_PRIVATE.includes(method)) {
    return refused('private', `${method}: nothing is kept of a private window`);
  }
  const asked = workAskedFor(argument.output);
  if (!caller.own && asked !== null && caller.work !== null && asked !== caller.work) {
    return refused('forbidden', `${method}: not the work on this page`);
  }
  if (!caller.own && asked !== null && !(await caller.mayAsk?.(asked))) {
    return refused('forbidden', `${method}: this page has asked for another work before`);
  }
  if (!caller.own && isOfFandom(argument.output)) {
    return refused('forbidden', `${method}: fandoms are hers to exclude in the library`);
  }
  const given =
    caller.private && argument.output ? { ...argument.output, notKept: 'private' } : argument.output;
  try {
    const call = library[method] as (argument: unknown) => Promise<unknown>;
    return { ok: true, value: await call(given) };
  } catch (error) {
    return refused(failureOf(error), `${method}: ${String(error)}`);
  }
}

/** Whether something that arrived is a request for the library. */
export function isRequest(message: unknown): message is Request<Method> {
  return (
    typeof message === 'object' &&
    message !== null &&
    'catchword' in message &&
    message.catchword === 'library'
  );
}

function refused(failure: Failure, detail: string): Answer<never> {
  return { ok: false, failure, detail };
}

function isOfFandom(argument: unknown): boolean {
  return (
    typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'fandom'
  );
}

function workAskedFor(argument: unknown): string | null {
  if (typeof argument !== 'object' || argument === null) return null;
  if ('highlight' in argument) return (argument.highlight as { work: string }).work;
  if ('draft' in argument) return (argument.draft as { work: string }).work;
  if ('sitting' in argument) return (argument.sitting as { work: string }).work;
  if (!('work' in argument)) return null;
  const { work } = argument;
  if (typeof work === 'string') return work;
  const { site, id } = work as { site: string; id: string };
  return `${site}/works/${id}`;
}

/** Dexie hides the browser's error inside its own ("AbortError" around "QuotaExceededError"), more than once at times. */
function failureOf(error: unknown): Failure {
  for (let each = error, depth = 0; each && depth < 5; each = (each as { inner?: unknown }).inner, depth++) {
    if ((each as { name?: string }).name === 'QuotaExceededError') return 'full';
  }
  return 'unavailable';
}
