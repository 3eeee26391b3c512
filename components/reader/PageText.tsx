import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReaderSession } from './session';

/** Why the page's own text is shown. */
export type PageTextReason = 'no chapters' | 'failed';

const REASONS: Record<PageTextReason, string> = {
  'no chapters': 'Catchword could not find the chapters on this page.',
  failed: 'Something on this page is more than Catchword can handle.',
};

/** What is shown when the chapters can't be: the page's own text, all of it, and a word about why. */
export function PageText(props: { session: ReaderSession; why: PageTextReason; content: DocumentFragment }) {
  const { session, why, content } = props;
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => holder.current?.append(content), [content]);
  return (
    <>
      <div class="bar">
        <div class="bar-row">
          <button type="button" class="icon-button" aria-label="Close reader" onClick={() => session.close()}>
            <X aria-hidden="true" />
          </button>
          <p class="whereabouts">
            <span class="whereabouts-title">{session.page.work.title}</span>
          </p>
        </div>
      </div>
      <div class="book page-text">
        <section class="author-note" role="alert">
          <p>
            {REASONS[why]} Here is the page's own text, all of it; your place and highlights can't be kept for
            it.
          </p>
        </section>
        <div ref={holder} class="prose" dir="auto" />
      </div>
    </>
  );
}
