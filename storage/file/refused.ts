import { RIVAL_NAMES } from './rivals/read-rival';

/** Why a file was not read at all. */
export type Refusal = 'newer' | 'too large' | 'not ours';

const SENTENCES: { readonly [Why in Refusal]: (version: number) => string } = {
  newer: (version) =>
    `This file comes from a newer Catchword (version ${version}). Update Catchword, and import it then.`,
  'too large': () => 'This file is too large to be a library.',
  'not ours': () =>
    `This is not a library file of Catchword, nor a backup of ${RIVAL_NAMES.join(' or ')}, nor a file of highlights, or it is damaged.`,
};

/** A file that is not read at all. Its message is a sentence for the reader. */
export class FileRefused extends Error {
  constructor(
    readonly why: Refusal,
    /** Of the tables in the file; 0 when it does not matter. */
    version = 0,
  ) {
    super(SENTENCES[why](version));
    this.name = 'FileRefused';
  }
}
