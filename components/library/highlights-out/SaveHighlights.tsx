import type { Signal } from '@preact/signals';
import type { ReadWork } from '../../../storage/service/contract';

/** The way from a work to its highlights as a file. Nothing where nothing is marked. */
export function SaveHighlights(props: {
  read: ReadWork;
  /** Key of the work whose highlights she wants. */
  wanted: Signal<string | null>;
}) {
  const { read, wanted } = props;
  const { key, title } = read.work;
  if (read.highlights === 0) return null;
  const name = 'Save this work’s highlights';
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`${name}: ${title}`}
      onClick={() => {
        wanted.value = key;
      }}
    >
      {name}
    </button>
  );
}
