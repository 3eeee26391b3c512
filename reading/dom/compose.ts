import { FIRST_COMBINING } from './character-kinds';
import type { CollectedText } from './collect-text';
import { Segments } from './segments';

interface Change {
  readonly at: number;
  readonly length: number;
  readonly composed: string;
}

// A run that NFC may change, with the character it may combine with.
const RUN = new RegExp(`[^ \\n]?[\\u${FIRST_COMBINING.toString(16).padStart(4, '0')}-\\uffff]+`, 'g');
// What NFC composes: Hangul initials and syllables with the vowels and finals after them, any base with its marks.
const CLUSTER =
  /[\u1100-\u115f\ua960-\ua97f\uac00-\ud7a3][\u1160-\u11ff\ud7b0-\ud7ff]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Brings collected text to NFC. Done over the whole, not node by node: a letter and its accent may stand in two nodes,
 * and how the nodes are split must not show.
 */
export function compose(collected: CollectedText): CollectedText {
  const { text, segments } = collected;
  const composed = text.normalize('NFC');
  if (composed === text) return collected;
  const changes: Change[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.normalize('NFC') !== run) changes.push(...changesIn(run, index));
  }
  return { text: composed, segments: remap(segments, changes) };
}

function changesIn(run: string, index: number): Change[] {
  const changes: Change[] = [];
  let together = '';
  for (const { 0: cluster, index: at } of run.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    together += composed;
    if (composed.length !== cluster.length) {
      changes.push({ at: index + at, length: cluster.length, composed });
    }
  }
  const whole = run.normalize('NFC');
  // A few letters of rare scripts combine without being marks: then the run maps by its edges.
  return together === whole ? changes : [{ at: index, length: run.length, composed: whole }];
}

/** Splits the segments where a change of length falls into them, and moves what follows. */
function remap(from: Segments, changes: readonly Change[]): Segments {
  const to = new Segments();
  let shift = 0;
  let next = 0;
  for (let s = 0; s < from.count; s++) {
    const node = from.nodes[from.node[s] ?? 0];
    if (!node) throw new RangeError(`segment ${s} has no node`);
    const start = from.textStart[s] ?? 0;
    const end = from.textEnd(s);
    const dom = (from.domStart[s] ?? 0) - start;
    let cursor = start;
    for (let change = changes[next]; change && change.at < end; change = changes[next]) {
      const changeEnd = change.at + change.length;
      if (change.at > cursor)
        to.add(node, dom + cursor, change.at - cursor, cursor + shift, change.at - cursor);
      const begins = change.at >= start;
      cursor = Math.max(cursor, change.at);
      const part = Math.min(changeEnd, end) - cursor;
      const text = change.at + shift;
      if (begins) to.add(node, dom + cursor, part, text, change.composed.length);
      else to.add(node, dom + cursor, part, text + change.composed.length, 0);
      cursor += part;
      if (changeEnd > end) break;
      shift += change.composed.length - change.length;
      next++;
    }
    if (cursor < end) to.add(node, dom + cursor, end - cursor, cursor + shift, end - cursor);
  }
  return to;
}
