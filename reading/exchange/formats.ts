import type { ColourNames } from '../highlight';
import { annotationSet } from './annotation-set';
import { csv } from './csv-highlights';
import { day } from './day';
import { html } from './html';
import { markdown } from './markdown';
import { DEFAULT_TEMPLATE, parseTemplate } from './markdown-template';
import { type MarkedWork, titleOf } from './marked-work';

/** As what highlights can be handed out, in the order in which it is offered. */
export const FORMATS = ['markdown', 'html', 'csv', 'annotations'] as const;
export type Format = (typeof FORMATS)[number];

const FILES: { readonly [F in Format]: { ending: string; type: string } } = {
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  annotations: { ending: 'jsonld', type: 'application/ld+json' },
};

/** How highlights are to be written. */
export interface FormatOptions {
  format: Format;
  /** Of Markdown; empty for the one that comes with Catchword. */
  template: string;
  colours: ColourNames;
  /** Whether all works were asked for, or one. */
  all: boolean;
  /** ms since the epoch */
  at: number;
  /** Any UUID; the file's own. */
  id: string;
  /** Version of the library's tables. */
  schema: number;
}

/**
 * Works with their highlights as the text of a file, in pieces to be put together.
 * @throws BrokenTemplate at once when the template cannot be used.
 */
export function formatted(works: readonly MarkedWork[], options: FormatOptions): Generator<string> {
  const { format, template, colours, at, id, schema } = options;
  const [first] = works;
  const title = options.all || !first ? 'Highlights' : `Highlights in ${titleOf(first)}`;
  switch (format) {
    case 'markdown':
      return markdown(works, parseTemplate(template || DEFAULT_TEMPLATE), colours);
    case 'html':
      return html(works, title, colours);
    case 'csv':
      return csv(works, colours, schema);
    case 'annotations':
      return annotationSet(works, { id, title, at, schema });
  }
}

/** As long as a title stands in a file's name: some disks take 255 bytes. Characters */
const LONGEST_NAME = 50;

/** `low-water-highlights-2026-11-22.md`, and the media type of such a file. */
export function fileOf(
  works: readonly MarkedWork[],
  { format, all, at }: Pick<FormatOptions, 'format' | 'all' | 'at'>,
): { name: string; type: string } {
  const { ending, type } = FILES[format];
  const [first] = works;
  const title = all || !first ? 'catchword' : titleOf(first);
  const words = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name =
    [...words]
      .slice(0, LONGEST_NAME)
      .join('')
      .replace(/^-+|-+$/g, '') || 'catchword';
  return { name: `${name}-highlights-${day(at)}.${ending}`, type };
}
