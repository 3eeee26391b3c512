import { allWorks, SampleArchive, type Visitor } from './index';

/** The page at `url`, redirects followed, as a document with no scripts run. Needs a DOM around it. */
export function pageAt(url: string, visitor: Visitor = {}, archive = new SampleArchive(allWorks)): Document {
  let response = archive.respond(url, visitor);
  for (let hops = 0; response.status === 302 && hops < 5; hops++) {
    response = archive.respond(response.headers.location ?? '', visitor);
  }
  return new DOMParser().parseFromString(response.body, 'text/html');
}

/** The text of what `selector` finds, with runs of white space as one space; null where nothing is found. */
export function textOf(root: ParentNode, selector: string): string | null {
  const found = root.querySelector(selector);
  return found ? (found.textContent ?? '').replace(/\s+/g, ' ').trim() : null;
}

/** The texts of all that `selector` finds. */
export function textsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}
