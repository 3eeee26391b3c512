import type { Highlight } from '../highlight';
import { chapterNameOf, type MarkedChapter, type MarkedWork, titleOf } from './marked-work';
import { ownFields, tagsText, timeText } from './own-fields';
import { chapterLink, workLink } from './quote-link';

/** The context of the Web Annotation Data Model (W3C, 2017). */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Where Catchword's own fields stand: names with a prefix are nobody else's. */
export const OWN = 'catchword:highlight';
export const OWN_SCHEMA = 'catchword:schema';
export const OWN_WORKS = 'catchword:works';

/** What a file of annotations says of itself. */
export interface SetFacts {
  /** Any UUID; the file's own. */
  id: string;
  title: string;
  /** ms since the epoch */
  at: number;
  /** Version of the library's tables. */
  schema: number;
}

/**
 * Works as a set of W3C Web Annotations in the shape that Thorium Reader writes and reads, one annotation a line, in
 * pieces to be put together. See docs/ANNOTATIONS.md.
 */
export function* annotationSet(works: readonly MarkedWork[], facts: SetFacts): Generator<string> {
  const [first] = works;
  const header = {
    '@context': CONTEXT,
    id: `urn:uuid:${facts.id}`,
    type: 'AnnotationSet',
    generator: { id: 'urn:catchword', type: 'Software', name: 'Catchword' },
    generated: timeText(facts.at),
    title: facts.title,
    about: works.length === 1 && first ? about(first) : { 'dc:title': facts.title },
    [OWN_SCHEMA]: facts.schema,
    [OWN_WORKS]: works.map(({ key, title, creators }) => ({ key, title, creators })),
  };
  yield `${JSON.stringify(header).slice(0, -1)},"items":[\n`;
  let between = '';
  for (const work of works) {
    for (const chapter of work.chapters) {
      for (const highlight of chapter.highlights) {
        yield `${between}${JSON.stringify(annotation(highlight, chapter, work))}`;
        between = ',\n';
      }
    }
  }
  yield '\n]}\n';
}

function about(work: MarkedWork) {
  const link = workLink(work.key);
  return {
    ...(link !== '' && { 'dc:identifier': [link] }),
    'dc:format': 'text/html',
    'dc:title': titleOf(work),
    ...(work.creators.length > 0 && { 'dc:creator': work.creators }),
  };
}

function annotation(highlight: Highlight, chapter: MarkedChapter, work: MarkedWork) {
  const { id, anchor, note, tags, colour, style, created, modified } = highlight;
  const { exact, prefix, suffix, start, end } = anchor;
  const name = chapterNameOf(chapter);
  return {
    '@context': CONTEXT,
    id: iri(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: timeText(created),
    modified: timeText(modified),
    body: {
      type: 'TextualBody',
      value: note,
      format: 'text/plain',
      color: colour,
      highlight: style === 'underline' ? 'underline' : 'solid',
      ...(tags.length > 0 && { tag: tagsText(tags) }),
    },
    target: {
      // A key that makes no address is told in our own fields.
      source: chapterLink(work.key, chapter) || 'urn:catchword:work',
      meta: {
        headings: [{ level: 1, txt: titleOf(work) }, ...(name === '' ? [] : [{ level: 2, txt: name }])],
      },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    [OWN]: ownFields(highlight),
  };
}

/** Readers of the format want an IRI; our own ids are mostly UUIDs. */
function iri(id: string): string {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return `urn:uuid:${id}`;
  return `urn:catchword:${isPlain(id) ? encodeURIComponent(id) : 'highlight'}`;
}

/** Whether a text can be percent-encoded. */
function isPlain(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
