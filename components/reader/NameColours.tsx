import { COLOURS } from '../../reading/highlight';
import type { ReaderSession } from './session';

/** What she calls each colour: it stands wherever a colour is named. */
export function NameColours({ session }: { session: ReaderSession }) {
  const names = session.settings.value.colourNames;
  return (
    <details class="name-colours">
      <summary>Name your colours</summary>
      {COLOURS.map((colour) => (
        <label key={colour} class="row">
          <span class={`swatch ${colour}`} />
          <input
            aria-label={`Name of ${colour}`}
            placeholder={colour}
            maxLength={60}
            value={names[colour]}
            onChange={(event) => {
              const named = {
                ...session.settings.value.colourNames,
                [colour]: event.currentTarget.value.trim(),
              };
              session.change({ colourNames: named });
            }}
          />
        </label>
      ))}
    </details>
  );
}
