import { COLOURS, colourName } from '../../reading/highlight';
import { ANY } from '../../reading/highlight-filter';
import { TagSelect } from '../shared/TagSelect';
import type { Order } from './marked-list';
import type { HighlightsSession } from './session';

/** Says which highlights are wanted, and in which order. */
export function FilterPart({ session }: { session: HighlightsSession }) {
  const { list } = session;
  const { colour, tag, words } = list.wanted.value;
  const names = session.colourNames.value;
  const tags = list.tags.value;
  const filtered = colour !== null || tag !== '' || words !== '';
  return (
    <search class="marked-filter">
      <input
        type="search"
        aria-label="Search your highlights"
        placeholder="Search"
        dir="auto"
        autocomplete="off"
        value={words}
        onInput={(event) => list.want({ words: event.currentTarget.value })}
      />
      <fieldset class="row" aria-label="Colour">
        {COLOURS.map((each) => (
          <button
            key={each}
            type="button"
            class={`swatch ${each}`}
            aria-label={`Only ${colourName(each, names)}`}
            title={`Only ${colourName(each, names)}`}
            aria-pressed={colour === each}
            onClick={() => list.want({ colour: colour === each ? null : each })}
          />
        ))}
      </fieldset>
      <TagSelect tags={tags} tag={tag} onChange={(to) => list.want({ tag: to })} />
      <select
        aria-label="Order"
        value={list.order.value}
        onChange={(event) => {
          list.order.value = event.currentTarget.value as Order;
        }}
      >
        <option value="latest">Latest first</option>
        <option value="work">By work</option>
      </select>
      {filtered && (
        <button type="button" class="quiet-button" onClick={() => list.want(ANY)}>
          Show all
        </button>
      )}
    </search>
  );
}
