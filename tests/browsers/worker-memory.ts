import type { CDPSession } from '@playwright/test';

/** What `Runtime.getHeapUsage` tells, in bytes. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes that the service workers at `origin` hold: objects, what the browser keeps for them, and buffers. */
export async function workerMemory(session: CDPSession, origin: string): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  let bytes = 0;
  for (const { targetId } of workers) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId });
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await heapOf(session, sessionId);
    bytes += usedSize + embedderHeapUsedSize + backingStorageSize;
    await session.send('Target.detachFromTarget', { sessionId });
  }
  return bytes;
}

const HEAP = 7;

function heapOf(session: CDPSession, worker: string): Promise<HeapUsage> {
  return new Promise((resolve, reject) => {
    const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
      if (sessionId !== worker) return;
      const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage };
      if (id !== HEAP || !result) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id: HEAP, method: 'Runtime.getHeapUsage' });
    session.send('Target.sendMessageToTarget', { sessionId: worker, message }).catch(reject);
  });
}
