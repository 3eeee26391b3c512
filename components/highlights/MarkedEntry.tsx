import { continueUrl } from '../../archive/urls';
import { titleOf } from '../../reading/exchange/marked-work';
import { quoteLink } from '../../reading/exchange/quote-link';
import { colourName, type Highlight } from '../../reading/highlight';
import type { HighlightsSession } from './session';

/** One marked line: where it stands, her note and tags, the way there and the way to be rid of it. */
export function MarkedEntry({ highlight, session }: { highlight: Highlight; session: HighlightsSession }) {
  const { list, notices } = session;
  const { chapterId, chapterNumber, colour, style, anchor, note, tags, work: key } = highlight;
  const work = list.workOf(highlight);
  const title = titleOf({ key, title: work?.title ?? null });
  const line = quoteLink(key, { id: chapterId, number: chapterNumber }, anchor);
  return (
    <li class={`marked-entry ${colour}`}>
      <p class="marked-where">
        {work ? (
          <a href={continueUrl(work.site, work.id, chapterId)} dir="auto">
            {title}
          </a>
        ) : (
          title
        )}
        {` · Chapter ${chapterNumber} · ${colourName(colour, session.colourNames.value)}`}
        {style === 'underline' && ', underlined'}
      </p>
      <blockquote dir="auto" class={style}>
        {anchor.exact}
      </blockquote>
      {note !== '' && (
        <p class="marked-note" dir="auto">
          {note}
        </p>
      )}
      <div class="row">
        {tags.map((tag) => (
          <button key={tag} type="button" class="tag" onClick={() => list.want({ tag })}>
            {tag}
          </button>
        ))}
        {line !== '' && (
          <a href={line} class="line-link">
            Go to line
          </a>
        )}
        <button
          type="button"
          class="text-button"
          aria-label={`Delete: ${anchor.exact.slice(0, 60)}`}
          onClick={() => void notices.tell('The highlight is deleted.', () => session.remove(highlight))}
        >
          Delete
        </button>
      </div>
    </li>
  );
}
