import { type FormatOptions, fileOf, formatted } from '../../../reading/exchange/formats';
import type { MarkedWork } from '../../../reading/exchange/marked-work';
import { SCHEMA_VERSION } from '../../upgrades';
import { Slices } from '../slices';

/** Handed to the browser at once, and no more held as text. UTF-16 units */
const PART = 200_000;

/**
 * Highlights as a file to hand over, written in slices so that the page answers meanwhile.
 * @throws BrokenTemplate when the template of Markdown cannot be used.
 */
export async function writeHighlights(
  works: readonly MarkedWork[],
  options: Omit<FormatOptions, 'schema' | 'id'>,
  signal?: AbortSignal,
): Promise<{ name: string; blob: Blob }> {
  const slices = new Slices(signal);
  const { name, type } = fileOf(works, options);
  const pieces = formatted(works, { ...options, id: crypto.randomUUID(), schema: SCHEMA_VERSION });
  const parts: Blob[] = [];
  let part = '';
  for (const piece of pieces) {
    part += piece;
    if (part.length >= PART) {
      parts.push(new Blob([part]));
      part = '';
    }
    await slices.breathe();
  }
  return { name, blob: new Blob([...parts, part], { type }) };
}
