import * as v from 'valibot';
import type { Answer, Failure, Library, Method, Request } from './contract';
import { argumentSchemas } from './schemas';

/** Who sent a message, as far as the library cares. */
export interface Caller {
  /** The extension's own page, which may ask for everything. */
  own: boolean;
  /** The work its page shows, where the address tells; `null` where it does not. */
  work: string | null;
}

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
  const asked = workAskedFor(argument.output);
  if (!caller.own && asked !== null && caller.work !== null && asked !== caller.work) {
    return refused('forbidden', `${method}: not the work on this page`);
  }
  try {
    const call = library[method] as (argument: unknown) => Promise<unknown>;
    return { ok: true, value: await call(argument.output) };
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

function workAskedFor(argument: unknown): string | null {
  if (typeof argument !== 'object' || argument === null) return null;
  if ('highlight' in argument) return (argument.highlight as { work: string }).work;
  if (!('work' in argument)) return null;
  const { work } = argument;
  if (typeof work === 'string') return work;
  const { site, id } = work as { site: string; id: string };
  return `${site}/works/${id}`;
}

/** Dexie hides the browser's error inside its own ("AbortError" around "QuotaExceededError"). */
function failureOf(error: unknown): Failure {
  const names = [error, (error as { inner?: unknown })?.inner].map((e) => (e as { name?: string })?.name);
  return names.includes('QuotaExceededError') ? 'full' : 'unavailable';
}
