/** Relative addresses of players are the archive's own, which has none; they still need a base to be read. */
const BASE = 'https://archiveofourown.org/';

/**
 * Frames and plug-ins become links, so that nothing of a third party loads by itself. The archive allows
 * only players (podfic, video) here. What an author wrote inside a plug-in for browsers without it stays, beside the
 * link; what stands inside a frame no browser shows. The link's words are its title, and no text: the story's text
 * holds the author's words alone.
 */
export function linkEmbeds(root: Element): void {
  // In document order: a plug-in comes before those nested in it, which often are the same player once more.
  for (const embed of root.querySelectorAll('iframe, embed, object')) {
    const address = addressOf(embed);
    const link = address && !standsAlready(embed, address) ? linkTo(embed, address) : null;
    const fallback =
      embed.localName === 'object' ? [...embed.childNodes].filter((node) => !isParam(node)) : [];
    embed.replaceWith(...(link ? [link] : []), ...fallback);
  }
  for (const param of root.querySelectorAll('param')) param.remove();
  for (const link of root.querySelectorAll(`a[${PLAYER}]`)) link.removeAttribute(PLAYER);
}

/** Marks our links while embeds are replaced, and holds the address in full. */
const PLAYER = 'data-player';

function linkTo(embed: Element, address: URL): Element {
  const link = embed.ownerDocument.createElement('a');
  link.setAttribute('href', address.href);
  link.setAttribute(PLAYER, address.href);
  link.className = 'catchword-embed';
  link.title = embed.getAttribute('title') || `Open the embedded player (${address.hostname})`;
  return link;
}

/** Where the player is; `null` when that is no address of the web. */
function addressOf(embed: Element): URL | null {
  const params = [...embed.children].filter((child) =>
    /^(movie|src|url)$/i.test(child.getAttribute('name') ?? ''),
  );
  const given = [
    embed.getAttribute('src'),
    embed.getAttribute('data'),
    ...params.filter(isParam).map((param) => param.getAttribute('value')),
  ];
  for (const address of given) {
    if (!address?.trim()) continue;
    try {
      const url = new URL(address, BASE);
      if (url.protocol === 'http:' || url.protocol === 'https:') return url;
    } catch {
      // Not an address at all: the next may be one.
    }
  }
  return null;
}

function isParam(node: Node): boolean {
  return node.nodeName.toLowerCase() === 'param';
}

/** Whether the plug-in round this one had the same address, and its link stands right before. */
function standsAlready(embed: Element, address: URL): boolean {
  let before = embed.previousSibling;
  while (before && !(before as Element).getAttribute?.(PLAYER) && !/\S/.test(before.textContent ?? '')) {
    before = before.previousSibling;
  }
  return (before as Element | null)?.getAttribute?.(PLAYER) === address.href;
}
