import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { kindOf, type PageFacts, whyNoLauncher } from './page-kind';
import { Refusal } from './refusal';
import { addressOf, type FoundAddress, onTheArchive } from './saved-page';

/** A saved page or download, ready to be shown at its address. */
export interface SavedFile {
  path: string;
  /** Folder of the file: what the page refers to by relative addresses lies below it. */
  folder: string;
  bytes: Buffer;
  /** As the browser needs it said with the page, such as 'utf-8'. */
  charset: string;
  html: string;
  facts: PageFacts;
  address: ShownAddress;
}

/** Where a saved page is shown; `from` is null where the page does not tell and it makes no difference. */
export interface ShownAddress extends Omit<FoundAddress, 'from'> {
  from: string | null;
}

/**
 * Reads a page saved from the archive, or its HTML download of a work. `url` is the address to show it at; without one the page has to tell.
 * @throws Refusal saying what to do with a file that is no saved page, or whose address cannot be found.
 */
export function readSavedFile(path: string, url: string | null): SavedFile {
  const bytes = read(path);
  const other = otherFormat(path, bytes);
  if (other) throw new Refusal(other);
  const charset = charsetOf(bytes);
  const html = new TextDecoder(charset).decode(bytes);
  const facts = kindOf(html);
  const address = url === null ? addressOf(html) : { url, from: 'the option --url', insteadOf: null };
  // Where no work is to be read, the address does not matter; the page can be looked at all the same.
  const anywhere = { url: ANYWHERE, from: null, insteadOf: null };
  const shownAt: ShownAddress | null = address ?? (whyNoLauncher(facts.kind) === null ? null : anywhere);
  if (shownAt) return { path, folder: dirname(path), bytes, charset, html, facts, address: shownAt };
  const what =
    facts.kind === 'download'
      ? "is the archive's HTML download, but names no work: its link to the work is gone. Give the work's address"
      : 'does not tell its address. Give it';
  throw new Refusal(
    `${path} ${what}: npm start -- ${basename(path)} --url https://archiveofourown.org/works/NUMBER`,
  );
}

/** Address of a page that is no work and tells none. */
const ANYWHERE = 'https://archiveofourown.org/saved-page';

/** The address from --url, as it will be shown. @throws Refusal when Catchword would not run there. */
export function checkedUrl(given: string): string {
  const found = onTheArchive(given);
  if (found && found.insteadOf === null) return found.url;
  throw new Refusal(
    `${given} is no address on the archive; Catchword runs at https://archiveofourown.org/works/… and the like.`,
  );
}

function read(path: string): Buffer {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new Refusal(`There is no file ${path}. (An address of the live site has to begin with https://.)`);
  }
  if (!stats.isFile()) throw new Refusal(`${path} is no file; name the saved page itself.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** By its first bytes, what a file is that is no HTML, and what to do; null when it may be HTML. */
function otherFormat(path: string, bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const instead = "Take the archive's HTML download instead, or save the work's page as HTML.";
  if (head.startsWith('%PDF-')) return `${path} is a PDF, not a page of the archive. ${instead}`;
  if (head.startsWith('PK\x03\x04')) return `${path} is an EPUB or another zip file, not a page. ${instead}`;
  if (head.slice(60, 68) === 'BOOKMOBI') return `${path} is a Kindle book, not a page. ${instead}`;
  if (head.startsWith('\x1f\x8b')) {
    return `${path} is compressed (gzip). Unpack it first, or save it with curl --compressed.`;
  }
  if (head.startsWith('bplist') || extname(path).toLowerCase() === '.webarchive') {
    return `${path} is a Safari web archive. Save the page as "Page Source" instead.`;
  }
  const mime =
    /^(From:|MIME-Version:|Content-Type:\s*multipart\/)/im.test(head) && /multipart\/related/i.test(head);
  if (mime || /^\.mht(ml)?$/i.test(extname(path))) {
    return `${path} is an MHTML file ("single file"). Save the page as "Webpage, Complete" or "HTML only" instead.`;
  }
  return null;
}

/** A byte order mark, else what the page says in its first kilobytes, else UTF-8, which the archive itself uses. */
function charsetOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // The standard's limit is 1,024 bytes; savers put long comments before the declaration.
  const head = bytes.subarray(0, 4096).toString('latin1');
  const named = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (named === undefined) return 'utf-8';
  try {
    const { encoding } = new TextDecoder(named);
    // Whoever could read the declaration byte by byte was not reading UTF-16 (HTML standard, "prescan").
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    // No encoding any browser knows: they ignore it as well.
    return 'utf-8';
  }
}
