/**
 * Time zones whose clocks do something: changes in spring and autumn on both sides of the equator, by half an hour, at
 * midnight, a whole day left out (Apia, 30 December 2011), and hours that are not whole.
 */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
] as const;

/** Runs something as if the machine stood in another time zone. */
export function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    if (Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) throw new Error(`still not in ${zone}`);
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
