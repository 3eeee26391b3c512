import { type ColourNames, colourName, type Highlight } from '../../reading/highlight';
import type { ChapterView } from './chapters';
import type { ReaderSession } from './session';

/** A button beside the first line of each highlight: colour, words and note for whoever does not see the paint. */
export function MarginMarkers({ chapter, session }: { chapter: ChapterView; session: ReaderSession }) {
  const names = session.settings.value.colourNames;
  return (
    <>
      {session.markers.in(chapter)?.value.map(({ highlight, top }) => {
        const name = markerName(highlight, names);
        return (
          <button
            key={highlight.id}
            type="button"
            class={`swatch marker ${highlight.colour}`}
            style={{ top: `${top}px` }}
            data-highlight={highlight.id}
            data-note={highlight.note !== '' || undefined}
            aria-label={name}
            title={name}
            onClick={() => session.openCard(highlight)}
          />
        );
      })}
    </>
  );
}

/** As much of the words as is pleasant to hear. In letters. */
const HEARD = 60;

/** A highlight in words: "Yellow highlight with note: It was the third lamp". */
function markerName({ colour, style, note, anchor }: Highlight, names: ColourNames): string {
  const kind = `${colourName(colour, names)} ${style ?? 'highlight'}${note === '' ? '' : ' with note'}`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${anchor.exact.slice(0, HEARD)}`;
}
