import { allWorks, SampleArchive, type Visitor, type Work } from '../archive/index';
import type { Serve } from '../browsers/local-web';

/** The sample archive as one visitor meets it, at the archive's own addresses, with a record of what was asked for. */
export class Web {
  readonly archive: SampleArchive;
  /** Every address that was asked for, in order, but the site's icon: the browser fetches that when it likes. */
  readonly asked: string[] = [];

  /** `more` works stand in the archive beside the samples. */
  constructor(
    private readonly visitor: Visitor = {},
    more: readonly Work[] = [],
  ) {
    this.archive = new SampleArchive([...allWorks, ...more]);
  }

  readonly serve: Serve = ({ url, headers }) => {
    if (!url.endsWith('/favicon.ico')) this.asked.push(url);
    if (!/^https:\/\/(www\.)?archiveofourown\.org\//.test(url)) return { status: 404 };
    return this.archive.respond(url, { ...this.visitor, cookie: headers.cookie ?? '' });
  };
}

/** Address of a work of the sample archive. */
export function workUrl({ id }: { id: number }, rest = ''): string {
  return `https://archiveofourown.org/works/${id}${rest}`;
}
