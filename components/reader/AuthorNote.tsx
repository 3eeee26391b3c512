import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { readNote } from '../../archive/prose/prose';

/** What an author wrote beside the story, in a labelled region of its own; nothing when there is none. */
export function AuthorNote({ name, sources }: { name: string; sources: readonly Element[] }) {
  const holder = useRef<HTMLDivElement>(null);
  const label = useId();
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...sources.map(readNote));
  }, [sources]);
  if (sources.length === 0) return null;
  return (
    <section class="author-note" aria-labelledby={label}>
      <h3 id={label}>{name}</h3>
      <div ref={holder} dir="auto" />
    </section>
  );
}
