/** What the reader of a work page looks for. Each of these is on every page of a work that shows its text. */
const EXPECTED = [
  '#main:is(.works-show, .chapters-show)',
  'dl.work.meta dl.stats dd.chapters',
  '#workskin > .preface h2.title',
  '#workskin > .preface h3.byline',
  '#workskin #chapters',
  '#chapters > .userstuff, #chapters > .chapter > .userstuff',
];

/** Below this many levels the outline would tell of the author's markup rather than of the archive's. */
const DEPTH = 6;

/** An outline longer than this would not be read by anybody. Lines. */
const LINES = 120;

/**
 * What a developer needs to know of a work page that can't be understood any more: which of the expected elements are
 * missing, and the page's skeleton as names, ids and classes. No text, no title, no names and no numbers of the page
 * are in it, so that a reader can send it to anybody.
 */
export function describeDrift(document: Document): string {
  const missing = EXPECTED.filter((selector) => !document.querySelector(selector));
  const address = (document.location?.pathname ?? '').replace(/\d+/g, 'N').replace(/[^/\w]/g, '…');
  const root = document.querySelector('#main') ?? document.querySelector('#workskin') ?? document.body;
  return [
    `Page: ${document.location?.hostname ?? ''} ${/^\/(works|chapters)\b/.test(address) ? address : '…'}`,
    ...missing.map((selector) => `Missing: ${selector}`),
    'Outline:',
    ...outline(root, 0).slice(0, LINES),
  ].join('\n');
}

function outline(element: Element, depth: number): string[] {
  const lines = [`${'  '.repeat(depth)}${nameOf(element)}`];
  if (depth === DEPTH || holdsProse(element)) return lines;
  for (const child of element.children) {
    const below = outline(child, depth + 1);
    // A list of forty tags is one line.
    if (below.length === 1 && below[0] === lines.at(-1)?.replace(/ ×\d+$/, '')) {
      const count = Number(/ ×(\d+)$/.exec(lines.at(-1) ?? '')?.[1] ?? 1);
      lines[lines.length - 1] = `${below[0]} ×${count + 1}`;
    } else lines.push(...below);
  }
  return lines;
}

/** Where somebody's words begin: whatever classes and elements stand below are hers. */
function holdsProse(element: Element): boolean {
  return (
    element.matches('.userstuff, blockquote, p, a, form, dd') ||
    // The archive's own paragraphs have classes.
    [...element.children].some((child) => child.matches('p:not([class]), br'))
  );
}

/** Ids and classes of works, users and chapters carry numbers and names; `work-123` is told as `work-N`. */
function nameOf(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const classes = [...element.classList].filter((name) => !/^(user|pseud)-/.test(name));
  return [element.localName + id, ...classes].join('.').replace(/\d+/g, 'N');
}
