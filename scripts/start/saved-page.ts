import { OFFICIAL_HOSTS } from '../../archive/hosts';
import { type Piece, piecesOf } from './html-tags';

/** The address a saved page had on the archive. */
export interface FoundAddress {
  /** Absolute, https, on a host of the archive, without a fragment. */
  url: string;
  /** Where in the file it was read, as "the browser's comment". */
  from: string;
  /** The host the file names, when it is none of the archive's and the archive's own stands in `url` for it. */
  insteadOf: string | null;
}

const ARCHIVE = 'https://archiveofourown.org';

/**
 * Reads the address of a saved page from its source, by what is trusted most: the comment its browser or SingleFile
 * left, what the page's head says of itself, the link in a download's first lines, then the archive's own links on a page. Null when nothing names a work or page.
 */
export function addressOf(html: string): FoundAddress | null {
  const links = new OwnLinks();
  const download = new DownloadLink();
  let inHead = true;
  let told: FoundAddress | null = null;
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'comment') {
      // Savers write theirs before the page begins.
      const comment = inHead ? fromComment(piece.text) : null;
      if (comment) return comment;
      continue;
    }
    if (piece.name === 'body') inHead = false;
    told ??= inHead ? fromHead(piece) : null;
    links.read(piece);
    download.read(piece);
  }
  // In a download there are no links but the author's beside that one.
  return told ?? download.address() ?? links.address();
}

/**
 * The same address on a host of the archive: as it is where it is on one; from a copy in the Wayback Machine, the one
 * inside; from any other host (a mirror) only where its path names a work or chapter. Null for everything else.
 */
export function onTheArchive(href: string): Pick<FoundAddress, 'url' | 'insteadOf'> | null {
  let url = URL.parse(href);
  let insteadOf: string | null = null;
  const kept = /^\/web\/\d+[a-z_]*\/(https?:\/\/?.+)$/.exec(url ? url.pathname + url.search : '')?.[1];
  if (url?.hostname === 'web.archive.org' && kept) {
    insteadOf = url.hostname;
    url = URL.parse(kept.replace(/^(https?:)\/+/, '$1//'));
  }
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const path = url.pathname + url.search;
  if (OFFICIAL_HOSTS.includes(url.hostname)) return { url: `https://${url.hostname}${path}`, insteadOf };
  if (!/\/(works|chapters)\/\d/.test(url.pathname)) return null;
  return { url: ARCHIVE + path, insteadOf: insteadOf ?? url.hostname };
}

/** Chrome, Edge and old Internet Explorer; SingleFile. */
const COMMENTS: readonly [pattern: RegExp, from: string][] = [
  [/^\s*saved from url=\(\d+\)(\S+)/i, "the browser's comment"],
  [/Page saved with SingleFile[\s\S]*?\burl:\s*(\S+)/i, "SingleFile's comment"],
];

function fromComment(text: string): FoundAddress | null {
  for (const [pattern, from] of COMMENTS) {
    const found = onTheArchive(pattern.exec(text)?.[1] ?? '');
    if (found) return { ...found, from };
  }
  return null;
}

function fromHead(piece: Piece & { kind: 'tag' }): FoundAddress | null {
  const { name, attribute } = piece;
  const rel = attribute('rel')?.toLowerCase();
  const sources: Record<string, string | null> = {
    'its canonical link': name === 'link' && rel === 'canonical' ? attribute('href') : null,
    'its og:url': name === 'meta' && attribute('property') === 'og:url' ? attribute('content') : null,
    'its base address': name === 'base' ? attribute('href') : null,
  };
  for (const [from, href] of Object.entries(sources)) {
    const found = href === null ? null : onTheArchive(href);
    // The address of the archive itself says nothing of this page.
    if (found && /\/(works|chapters)\/\d/.test(found.url)) return { ...found, from };
  }
  return null;
}

/** Lists of the archive's navigation whose link names the work. Authors can write such classes too, but below these. */
const WORK_ITEMS = ['share', 'download', 'entire', 'bychapter', 'previous', 'next', 'comments'];

/** Gathers what the archive's own links on a page say of its work. */
class OwnLinks {
  #work: string | null = null;
  #workFrom = '';
  /** Each chapter on the page, with its address in the heading; null where the heading has none. */
  readonly #chapters: { work: string | null; chapter: string | null }[] = [];
  #inHeading = false;
  #item: string | null = null;
  #gate: string | null = null;

  read({ name, attribute, classes }: Piece & { kind: 'tag' }): void {
    const id = attribute('id');
    if (id !== null && /^chapter-\d+$/.test(id) && classes.includes('chapter')) {
      this.#chapters.push({ work: null, chapter: null });
    }
    if (name === 'li') this.#item = classes.find((each) => WORK_ITEMS.includes(each)) ?? null;
    if (/^h\d$/.test(name)) this.#inHeading = classes.includes('title');
    if (classes.includes('userstuff')) this.#inHeading = false;
    if (id === 'kudo_commentable_id') this.#found(attribute('value'), 'its kudos button');
    if (name === 'form')
      this.#found(/\/works\/(\d+)\//.exec(attribute('action') ?? '')?.[1] ?? null, 'a form of it');
    if (name === 'a') this.#readLink(attribute('href') ?? '');
  }

  #readLink(href: string): void {
    const work = /\/(?:works|downloads)\/(\d+)/.exec(href)?.[1] ?? null;
    const chapter = /\/chapters\/(\d+)/.exec(href)?.[1] ?? null;
    const here = this.#chapters.at(-1);
    if (this.#inHeading && here && here.chapter === null && chapter !== null) {
      here.work = work;
      here.chapter = chapter;
      this.#inHeading = false;
    }
    if (work === null) return;
    if (this.#item !== null) this.#found(work, `its "${this.#item}" link`);
    if (this.#gate === null && /[?&]view_adult=true/.test(href)) {
      this.#gate = `/works/${work}${chapter === null ? '' : `/chapters/${chapter}`}`;
    }
  }

  #found(work: string | null, from: string): void {
    if (this.#work !== null || work === null || !/^\d+$/.test(work)) return;
    this.#work = work;
    this.#workFrom = from;
  }

  address(): FoundAddress | null {
    const [first] = this.#chapters;
    const work = first?.work ?? this.#work;
    const give = (path: string, from: string) => ({ url: ARCHIVE + path, from, insteadOf: null });
    if (this.#chapters.length === 1 && first?.chapter) {
      const path = work === null ? '' : `/works/${work}`;
      return give(`${path}/chapters/${first.chapter}`, "its chapter's heading");
    }
    if (this.#chapters.length > 1 && work !== null) {
      const from = first?.work ? "its first chapter's heading" : this.#workFrom;
      return give(`/works/${work}?view_full_work=true`, from);
    }
    if (this.#work !== null) return give(`/works/${this.#work}`, this.#workFrom);
    if (this.#gate !== null) return give(this.#gate, 'the way through its adult content gate');
    return null;
  }
}

/** Reads the work's address in a download: the first link to a work between the preface's start and its facts. */
class DownloadLink {
  #before = true;
  #href: string | null = null;

  read({ name, attribute, classes }: Piece & { kind: 'tag' }): void {
    if (attribute('id') === 'preface') this.#before = false;
    if (this.#before || this.#href !== null) return;
    // What follows is the author's, who may link to any work.
    if (classes.includes('meta') || attribute('id') === 'chapters') this.#href = '';
    const href = name === 'a' ? (attribute('href') ?? '') : '';
    if (/\/works\/\d/.test(href)) this.#href = href;
  }

  address(): FoundAddress | null {
    const found = onTheArchive(this.#href ?? '');
    return found && { ...found, from: 'its first lines' };
  }
}
