import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { readNote } from '../../archive/prose/prose';
import { AuthorRegion } from './AuthorRegion';

/**
 * What an author wrote beside the story, in a labelled region of its own; nothing when there is none.
 * `id` is the archive's own, which the author's links may name.
 */
export function AuthorNote(props: { name: string; level: 2 | 3; sources: readonly Element[]; id?: string }) {
  const { name, level, sources, id } = props;
  const Heading = `h${level}` as const;
  const holder = useRef<HTMLDivElement>(null);
  const label = useId();
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...sources.map(readNote));
  }, [sources]);
  const [first] = sources;
  if (!first) return null;
  return (
    <section class="author-note" aria-labelledby={label} id={id} tabIndex={id === undefined ? undefined : -1}>
      <Heading id={label} class="author-note-name">
        {name}
      </Heading>
      <AuthorRegion source={first}>
        <div ref={holder} class="userstuff" dir="auto" />
      </AuthorRegion>
    </section>
  );
}
