import { workKey } from '../../archive/urls';
import { isRow } from '../file/rows';

/** The work that a change which waits on the shelf is about; `null` for one that is about none, or that is damaged. */
export function workOfWaiting(value: unknown): string | null {
  const argument = isRow(value) ? value.argument : null;
  if (!isRow(argument)) return null;
  const { work } = isRow(argument.highlight) ? argument.highlight : argument;
  if (typeof work === 'string') return work;
  if (!isRow(work)) return null;
  return typeof work.site === 'string' && typeof work.id === 'string' ? workKey(work.site, work.id) : null;
}
