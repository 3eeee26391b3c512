import type { Format } from '../../../reading/exchange/formats';
import type { Field, Loop } from '../../../reading/exchange/markdown-template';

/** What each format is called, and what it is good for. */
export const FORMAT_WORDS: { readonly [F in Format]: { name: string; use: string } } = {
  markdown: { name: 'Markdown', use: 'for programs that keep notes, in a form of your own' },
  html: { name: 'Web page', use: 'to read and to print' },
  csv: { name: 'Table (CSV)', use: 'for spreadsheets; can be imported here again' },
  annotations: {
    name: 'Annotations (JSON-LD)',
    use: 'for other reading programs; can be imported here again',
  },
};

/** What each word of a template stands for. */
export const FIELD_WORDS: { readonly [F in Field]: string } = {
  title: 'title of the work',
  creators: 'its creators',
  'work-link': 'its address',
  chapter: 'number and title of the chapter',
  quote: 'the words you marked',
  note: 'your note',
  tags: 'your tags',
  colour: 'the colour, and your name for it',
  date: 'the day you marked it',
  link: 'address of the page, opened at the quote',
};

/** What each section of a template goes through. */
export const LOOP_WORDS: { readonly [L in Loop]: string } = {
  works: 'once for each work',
  chapters: 'once for each chapter',
  highlights: 'once for each highlight',
};

/** "412 highlights" */
export function highlightsWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'highlight' : 'highlights'}`;
}
