import type { CDPSession } from '@playwright/test';
import { until } from './in-page';

/** The service workers at `origin` that run, by their target's id. */
export async function workersAt(session: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  return workers.map(({ targetId }) => targetId);
}

let asked = 1_000;

/** Asks one worker something by its protocol. @throws Error when it has gone. */
export async function askWorker<Result>(
  session: CDPSession,
  targetId: string,
  method: string,
  params: object = {},
): Promise<Result> {
  const { sessionId: worker } = await session.send('Target.attachToTarget', { targetId });
  const id = asked++;
  let resolve: (result: Result) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const answer = new Promise<Result>((...settle) => ([resolve, reject] = settle));
  const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
    if (sessionId !== worker) return;
    const { id: of, result } = JSON.parse(message) as { id?: number; result?: Result };
    if (of === id && result) resolve(result);
  };
  const gone = ({ sessionId }: { sessionId: string }) => {
    if (sessionId === worker) reject(new Error(`The worker went before it answered ${method}`));
  };
  session.on('Target.receivedMessageFromTarget', hear);
  session.on('Target.detachedFromTarget', gone);
  try {
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId: worker, message });
    return await answer;
  } finally {
    session.off('Target.receivedMessageFromTarget', hear);
    session.off('Target.detachedFromTarget', gone);
    await session.send('Target.detachFromTarget', { sessionId: worker }).catch(() => undefined);
  }
}

/**
 * Resolves when the service worker of an extension that has just been installed has run for the first time. Before that
 * the browser does not know what it listens to, and drops what it would be told: a key, for example.
 */
export async function firstRun(session: CDPSession, origin: string): Promise<void> {
  const state = async () => {
    const [worker] = await workersAt(session, origin);
    if (worker === undefined) return null;
    const expression = 'serviceWorker.state';
    type State = { result: { value?: string } };
    return (await askWorker<State>(session, worker, 'Runtime.evaluate', { expression })).result.value;
  };
  await until(async () => (await state()) === 'activated', { what: 'the first run of the background' });
}
