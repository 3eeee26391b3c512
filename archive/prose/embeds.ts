/**
 * Frames and plug-ins become links, so that nothing of a third party loads by itself. The archive allows
 * only players (podfic, video) here; what they held inside themselves is text for browsers without them.
 * The link's words are its title, and no text: the story's text holds the author's words alone.
 */
export function linkEmbeds(root: Element): void {
  for (const embed of root.querySelectorAll('iframe, embed, object')) {
    const address = embed.getAttribute('src') ?? embed.getAttribute('data');
    const link = root.ownerDocument.createElement('a');
    if (address) link.href = address;
    link.className = 'catchword-embed';
    link.title = embed.getAttribute('title') || `Open the embedded player (${hostOf(address)})`;
    embed.replaceWith(link);
  }
}

function hostOf(address: string | null): string {
  try {
    return new URL(address ?? '', 'https://archiveofourown.org').hostname;
  } catch {
    return 'unknown address';
  }
}
