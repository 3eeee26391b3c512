import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageText as PageTextContent } from '../../archive/prose/page-text';
import { AuthorRegion } from './AuthorRegion';
import type { ReaderSession } from './session';

/** Why the page's own text is shown. */
export type PageTextReason = 'no chapters' | 'failed';

const REASONS: Record<PageTextReason, string> = {
  'no chapters': 'Catchword could not find the chapters on this page.',
  failed: 'Something on this page is more than Catchword can handle.',
};

const COUNTED =
  'This is the story as far as it can be told from the page; its words are as many as the page states.';
const UNCOUNTED = "Here is the page's own text, all of it.";

/** What is shown when the chapters can't be: the page's own text, all of it, and a word about why. */
export function PageText(props: { session: ReaderSession; why: PageTextReason; text: PageTextContent }) {
  const { session, why, text } = props;
  const { content, counted } = text;
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => holder.current?.append(content), [content]);
  return (
    <>
      <div class="around">
        <div class="bar">
          <div class="bar-row">
            <button
              type="button"
              class="icon-button"
              aria-label="Close reader"
              onClick={() => session.close()}
            >
              <X aria-hidden="true" />
            </button>
            <p class="whereabouts">
              <span class="whereabouts-title">{session.page.work.title}</span>
            </p>
          </div>
        </div>
      </div>
      <div class="book page-text">
        <div>
          <section class="author-note" role="alert">
            <p>
              {REASONS[why]} {counted ? COUNTED : UNCOUNTED} Your place and highlights can't be kept for it.
            </p>
          </section>
          <AuthorRegion source={null}>
            <div ref={holder} class="prose userstuff" dir="auto" />
          </AuthorRegion>
        </div>
      </div>
    </>
  );
}
