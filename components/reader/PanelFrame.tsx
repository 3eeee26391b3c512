import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { ReaderSession } from './session';
import { useFocus } from './use-focus';

/** A panel beside the text (below it on a phone). Takes the focus when it opens and gives it back when it closes. */
export function PanelFrame(props: { session: ReaderSession; title: string; children: ComponentChildren }) {
  const { session, title, children } = props;
  const frame = useRef<HTMLElement>(null);
  const label = useId();
  useFocus(session, frame);
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
