import type { KeptName } from '../../storage/everything/kept';
import type { Block, Span } from '../shared/plain-text';

/** One place of what is kept, for people. */
export interface Section {
  name: KeptName;
  heading: string;
  /** The names by which docs/PRIVACY.md says what it is. */
  told: readonly string[];
}

/** In the order in which a reader would ask for them. */
export const SECTIONS: readonly Section[] = [
  { name: 'works', heading: 'Works', told: ['works'] },
  { name: 'readings', heading: 'Places', told: ['readings'] },
  { name: 'highlights', heading: 'Highlights', told: ['highlights'] },
  { name: 'workNotes', heading: 'Notes on works', told: ['workNotes'] },
  { name: 'drafts', heading: 'Drafts of comments', told: ['drafts'] },
  { name: 'sittings', heading: 'Sittings', told: ['sittings'] },
  { name: 'visits', heading: 'Visits', told: ['visits'] },
  { name: 'chapters', heading: 'Chapters', told: ['chapters'] },
  { name: 'settings', heading: 'Settings', told: ['settings'] },
  { name: 'forgotten', heading: 'Forgotten works', told: ['forgotten'] },
  { name: 'excluded', heading: 'Not kept', told: ['excluded'] },
  { name: 'snapshots', heading: 'Copies of the library', told: ['snapshots', 'contents'] },
  { name: 'imports', heading: 'Last import', told: ['imports', 'importChanges'] },
  { name: 'alarms', heading: 'Alarm', told: ['alarms'] },
  { name: 'shelf', heading: 'Small storage', told: ['outbox/…', 'backup'] },
  { name: 'sites', heading: 'Other sites', told: ['https://*/*'] },
];

/** What the promise of privacy says of a name in the first column of its tables; `null` when it says nothing. */
export function toldOf(promise: readonly Block[], name: string): Span[] | null {
  for (const block of promise) {
    if (block.kind !== 'table') continue;
    const row = block.rows.find(([first = []]) =>
      first.some(({ text, look }) => look === 'code' && text === name),
    );
    if (row?.[1]) return row[1];
  }
  return null;
}

/** A section's sentence: the promise's own words, begun and ended as a sentence; several are one after the other. */
export function sentenceOf(promise: readonly Block[], told: readonly string[]): string {
  return told
    .flatMap((name) => {
      const words = (toldOf(promise, name) ?? []).map(({ text }) => text).join('');
      return words === ''
        ? []
        : `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
    })
    .join(' ');
}
