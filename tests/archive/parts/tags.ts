import { type Html, html } from '../html';
import { tagPath } from '../links';

/** A link to a tag's works. */
export function tagLink(name: string): Html {
  return html`<a class="tag" href="${tagPath(name)}">${name}</a>`;
}

/** "Fandom" or "Fandoms". */
export function counted(names: readonly unknown[], one: string, many: string): string {
  return names.length === 1 ? one : many;
}
