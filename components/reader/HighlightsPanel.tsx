import { useSignal } from '@preact/signals';
import { COLOURS, colourName, type Highlight } from '../../reading/highlight';
import { ANY, filterOf, searchedText, tagsIn, type Wanted } from '../../reading/highlight-filter';
import { highlightsCounted } from '../shared/highlights-counted';
import { TagSelect } from '../shared/TagSelect';
import { HighlightEntry } from './HighlightEntry';
import { NameColours } from './NameColours';
import { PanelFrame } from './PanelFrame';
import type { ReaderSession } from './session';

/** What of the highlights is listed. */
interface Listed extends Wanted {
  /** Of the chapter she is in alone. */
  here: boolean;
  /** How many at most. */
  most: number;
}

/** More at once would be felt in a search as she types. */
const AT_ONCE = 100;

/** The work's highlights in reading order; also those whose line is not to be found, under their chapter. */
export function HighlightsPanel({ session }: { session: ReaderSession }) {
  const wanted = useSignal<Listed>({ ...ANY, here: false, most: AT_ONCE });
  const want = (change: Partial<Listed>) => {
    wanted.value = { ...wanted.peek(), most: AT_ONCE, ...change };
  };
  const { here, colour, tag, words, most } = wanted.value;
  const all = session.highlighter.list.value;
  const chapter = session.chapterHere.value;
  const isHere = (each: Highlight) => session.chapters.find(each.chapterId, each.chapterNumber) === chapter;
  const scope = here ? all.filter(isHere) : all;
  const fits = filterOf(wanted.value);
  const shown = scope.filter((each) => fits(each, searchedText(each)));
  const names = session.settings.value.colourNames;
  const tags = tagsIn(all);
  return (
    <PanelFrame session={session} title="Highlights">
      {all.length === 0 ? (
        <p class="empty">Nothing marked yet. Select a line in the story, and choose a colour.</p>
      ) : (
        <>
          <div class="row">
            {[true, false].map((each) => (
              <button
                key={each}
                type="button"
                class="quiet-button"
                aria-pressed={here === each}
                onClick={() => want({ here: each })}
              >
                {each ? 'This chapter' : 'Whole work'}
              </button>
            ))}
            {COLOURS.map((each) => {
              const count = scope.filter((highlight) => highlight.colour === each).length;
              return (
                (count > 0 || colour === each) && (
                  <button
                    key={each}
                    type="button"
                    class={`swatch counted ${each}`}
                    aria-label={`Only ${colourName(each, names)}, ${count}`}
                    title={colourName(each, names)}
                    aria-pressed={colour === each}
                    onClick={() => want({ colour: colour === each ? null : each })}
                  >
                    {count}
                  </button>
                )
              );
            })}
          </div>
          <div class="row">
            <input
              type="search"
              aria-label="Search highlights"
              placeholder="Search"
              value={words}
              onInput={(event) => want({ words: event.currentTarget.value })}
            />
            <TagSelect tags={tags} tag={tag} onChange={(to) => want({ tag: to })} />
          </div>
          <p class="hint" role="status">
            {highlightsCounted(shown.length, all.length)}
          </p>
        </>
      )}
      <NameColours session={session} />
      <ol class="highlights">
        {shown.slice(0, most).map((highlight) => (
          <HighlightEntry key={highlight.id} session={session} highlight={highlight} names={names} />
        ))}
      </ol>
      {shown.length > most && (
        <button type="button" class="quiet-button" onClick={() => want({ most: most + AT_ONCE })}>
          Show more
        </button>
      )}
    </PanelFrame>
  );
}
