import type { CDPSession } from '@playwright/test';

interface RuntimeEvent {
  method?: string;
  params?: {
    exceptionDetails?: { text: string; exception?: { description?: string } };
    type?: string;
    args?: { value?: unknown; description?: string }[];
  };
}

/** One line for an uncaught error or a `console.error`; null for every other event. */
function errorIn({ method, params }: RuntimeEvent): string | null {
  if (method === 'Runtime.exceptionThrown') {
    const details = params?.exceptionDetails;
    return details?.exception?.description ?? details?.text ?? 'unknown error';
  }
  if (method === 'Runtime.consoleAPICalled' && params?.type === 'error') {
    return (params.args ?? []).map(({ value, description }) => String(value ?? description)).join(' ');
  }
  return null;
}

/**
 * Listens to every service worker from now on and returns a function that gives the errors of those whose address
 * starts with `origin`. Playwright reports a worker's console, but not its uncaught errors.
 */
export async function watchWorkers(session: CDPSession): Promise<(origin: string) => string[]> {
  const errors: { url: string; text: string }[] = [];
  const urls = new Map<string, string>();

  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const text = errorIn(JSON.parse(message) as RuntimeEvent);
    if (text !== null) errors.push({ url: urls.get(sessionId) ?? '', text });
  });
  session.on('Target.targetCreated', async ({ targetInfo }) => {
    if (targetInfo.type !== 'service_worker') return;
    try {
      const { sessionId } = await session.send('Target.attachToTarget', { targetId: targetInfo.targetId });
      urls.set(sessionId, targetInfo.url);
      // Told late, the runtime repeats what it has kept, so errors of the worker's first moments come too.
      const message = JSON.stringify({ id: 1, method: 'Runtime.enable' });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
    } catch (error) {
      // A worker that was killed, or a browser that was closed, before we got to it has nothing left to tell.
      if (!/closed|No target|No session/i.test(String(error))) throw error;
    }
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return (origin) => errors.filter(({ url }) => url.startsWith(origin)).map(({ text }) => text);
}
