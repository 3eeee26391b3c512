import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReaderSession } from './session';

/** What is shown when the chapters can't be found: the page's own text, all of it, and a word about why. */
export function PageText({ session, content }: { session: ReaderSession; content: DocumentFragment }) {
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
            Catchword could not find the chapters on this page. Here is the page's own text, all of it; your
            place and highlights can't be kept for it.
          </p>
        </section>
        <div ref={holder} class="prose" dir="auto" />
      </div>
    </>
  );
}
