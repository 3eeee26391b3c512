import type { CDPSession } from '@playwright/test';
import { askWorker, workersAt } from './service-workers';

/** What `Runtime.getHeapUsage` tells, in bytes. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes that the service workers at `origin` hold: objects, what the browser keeps for them, and buffers. */
export async function workerMemory(session: CDPSession, origin: string): Promise<number> {
  let bytes = 0;
  for (const worker of await workersAt(session, origin)) {
    const heap = await askWorker<HeapUsage>(session, worker, 'Runtime.getHeapUsage');
    bytes += heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
  }
  return bytes;
}
