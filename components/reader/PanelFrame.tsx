import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ReaderSession } from './session';

/** A panel beside the text (below it on a phone). Takes the focus when it opens and gives it back when it closes. */
export function PanelFrame(props: { session: ReaderSession; title: string; children: ComponentChildren }) {
  const { session, title, children } = props;
  const frame = useRef<HTMLElement>(null);
  const label = useId();
  useEffect(() => {
    const before = session.root.activeElement as HTMLElement | null;
    frame.current?.focus({ preventScroll: true });
    return () => before?.focus({ preventScroll: true });
  }, [session]);
  return (
    <aside ref={frame} class="panel" tabIndex={-1} aria-labelledby={label}>
      <div class="panel-head">
        <h2 id={label}>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={`Close ${title.toLowerCase()}`}
          onClick={() => {
            session.panel.value = null;
          }}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {children}
    </aside>
  );
}
