import type { CDPSession } from '@playwright/test';

/** What a trace tells of the browser's processes, as far as it is read here. */
interface TraceEvent {
  pid: number;
  name: string;
  args: {
    name?: string;
    dumps?: { process_totals?: { private_footprint_bytes?: string } };
  };
}

/** What `Tracing.start` takes, which Playwright's types lag behind. */
const MEMORY_ALONE = {
  transferMode: 'ReportEvents' as const,
  traceConfig: {
    includedCategories: ['disabled-by-default-memory-infra'],
    excludedCategories: ['*'],
    memoryDumpConfig: { triggers: [] as never },
  },
};

/**
 * As `privateOfRenderers`, asked until it gives no more: what a page has left goes in several turns, of which one asks for
 * the next.
 */
export async function largestRenderer(session: CDPSession): Promise<number> {
  let least = await privateOfRenderers(session);
  for (;;) {
    const now = await privateOfRenderers(session);
    if (now > least * 0.99) return Math.min(now, least);
    least = now;
  }
}

/**
 * Bytes that the largest process with pages has to itself, as the browser's own task manager counts them, after it has
 * thrown away what nothing holds any more.
 */
async function privateOfRenderers(session: CDPSession): Promise<number> {
  const events: TraceEvent[] = [];
  const hear = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', hear);
  try {
    await session.send('Tracing.start', MEMORY_ALONE);
    const { success } = await session.send('Tracing.requestMemoryDump', {
      deterministic: true,
      levelOfDetail: 'light',
    });
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    if (!success) throw new Error('The browser did not tell its memory');
  } finally {
    session.off('Tracing.dataCollected', hear);
  }
  const named = events.filter(({ name, args }) => name === 'process_name' && args.name === 'Renderer');
  const renderers = new Set(named.map(({ pid }) => pid));
  const told = events.flatMap(({ pid, args }) => {
    const bytes = args.dumps?.process_totals?.private_footprint_bytes;
    return renderers.has(pid) && bytes !== undefined ? [Number.parseInt(bytes, 16)] : [];
  });
  if (told.length === 0) throw new Error('The browser told no memory of its pages');
  return Math.max(...told);
}
