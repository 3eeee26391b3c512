import { noRows, type Rows } from '../../storage/tables';

/** How large a library is. */
export interface LibrarySize {
  works: number;
  /** Spread evenly over the works. */
  highlights: number;
  sittings: number;
}

/** Ten years of a great reader: what the library has to bear. */
export const LARGE: LibrarySize = { works: 10_000, highlights: 100_000, sittings: 50_000 };

const BEGUN = 1_600_000_000_000;
/** So that 50,000 sittings fill five years, and none lies ahead. ms */
const BETWEEN_SITTINGS = 50 * 60_000;
const WORDS = 'the lamp keeper wrote down what the tide had left and went up again before the light'.split(
  ' ',
);

/** About as long as a marked line. */
function lineOf(seed: number): string {
  return Array.from({ length: 14 }, (_, i) => WORDS[(seed * (i + 3)) % WORDS.length]).join(' ');
}

/** The rows of a library of that size; the same size gives the same rows. */
export function libraryRows({ works, highlights, sittings }: LibrarySize): Rows {
  const rows = noRows();
  const keyOf = (i: number) => `archiveofourown.org/works/${980_000_000 + (i % works)}`;
  const anchorOf = (i: number) => ({
    exact: lineOf(i),
    prefix: lineOf(i + 1).slice(0, 64),
    suffix: lineOf(i + 2).slice(0, 64),
    start: 400,
    end: 400 + lineOf(i).length,
    textHash: `hash-${i % 97}`,
  });
  for (let i = 0; i < works; i++) {
    const at = BEGUN + i * 1_000;
    const place = {
      chapterId: String(i + 1),
      chapterNumber: 1,
      anchor: anchorOf(i),
      fraction: 0.4,
      paragraph: { index: 3, count: 40 },
      at,
    };
    rows.works.push({
      key: keyOf(i),
      site: 'archiveofourown.org',
      id: String(980_000_000 + i),
      title: `The Long Way Round, Part ${i}`,
      creators: ['sandpiper_errata'],
      fandoms: ['The Glasswing Logs'],
      language: { code: 'en', name: 'English' },
      words: 60_000,
      chaptersPosted: 12,
      chaptersPlanned: 12,
      complete: true,
      modified: at,
    });
    rows.readings.push({
      work: keyOf(i),
      current: place,
      furthest: place,
      progress: 0.4,
      begun: at,
      since: 0,
      status: null,
      finished: [],
      modified: at,
    });
  }
  for (let i = 0; i < highlights; i++) {
    const at = BEGUN + i;
    rows.highlights.push({
      id: `highlight-${String(i).padStart(8, '0')}`,
      work: keyOf(i),
      chapterId: null,
      chapterNumber: 1,
      colour: 'yellow',
      anchor: anchorOf(i),
      note: i % 10 === 0 ? lineOf(i + 5) : '',
      tags: [],
      created: at,
      modified: at,
      deleted: null,
    });
  }
  for (let i = 0; i < sittings; i++) {
    const start = BEGUN + i * BETWEEN_SITTINGS;
    rows.sittings.push({
      id: `sitting-${String(i).padStart(8, '0')}`,
      work: keyOf(i),
      start,
      end: start + 60_000,
      words: 250,
    });
  }
  return rows;
}
