import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { previewOf } from './preview';

/** How the comment will look, about; made only where she looks. */
export function Preview({ comment }: { comment: string }) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open) frame.current?.replaceChildren(previewOf(comment));
  }, [open, comment]);
  return (
    <details class="comment-preview" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Preview</summary>
      <div ref={frame} class="comment-look" dir="auto" />
    </details>
  );
}
