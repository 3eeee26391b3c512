import { type Answer, type Library, LibraryError, type Method, type Request } from './contract';

/** Sends a message to the background; rejects when nobody is there to answer. */
export type Send = (message: Request) => Promise<unknown>;

/** A background in good health answers within ms; one whose database is blocked never does. ms */
const ANSWER_WITHIN = 5_000;

/** Time for a background that died under a call to be gone before it is started anew. ms */
const RETRY_AFTER = 50;

/**
 * Asks the library for one thing, a second time when the first call got no answer: the browser may stop
 * the background at any moment, and the next message starts it again. Every call is safe to repeat.
 * @throws LibraryError when it was refused, or when nobody answered twice.
 */
export async function ask<M extends Method>(
  send: Send,
  method: M,
  argument: Parameters<Library[M]>[0] | null,
): Promise<Awaited<ReturnType<Library[M]>>> {
  const request: Request = { catchword: 'library', method, argument };
  const answer = (await tryToSend(send, request)) ?? (await later(() => tryToSend(send, request)));
  if (!answer) throw new LibraryError('unavailable', `${method}: the background did not answer`);
  if (!answer.ok) throw new LibraryError(answer.failure, answer.detail);
  return answer.value as Awaited<ReturnType<Library[M]>>;
}

/** `null` when there was no answer: the background was stopped, or the extension was updated or removed. */
async function tryToSend(send: Send, request: Request): Promise<Answer<unknown> | null> {
  try {
    const answer = await Promise.race([send(request), silence()]);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ANSWER_WITHIN));
}

function isAnswer(message: unknown): message is Answer<unknown> {
  return typeof message === 'object' && message !== null && 'ok' in message;
}

function later<T>(action: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => action().then(resolve, reject), RETRY_AFTER);
  });
}
