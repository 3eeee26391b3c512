import { readChapters } from '../../archive/chapters';
import { indexOnPage } from '../../components/shared/find-place';
import { NearPaint } from '../../components/shared/near-paint';
import { type Marked, StandingHighlights } from '../../components/shared/standing-highlights';
import { type Anchor, describeQuote, resolveAnchor } from '../../reading/anchor';
import { type ChapterText, chapterText } from '../../reading/chapter-text';
import { createPainter, highlightAt } from '../../reading/dom/paint';
import type { TextIndex } from '../../reading/dom/text-index';
import { finish } from '../../reading/find-chapter';
import { findInWork } from '../../reading/find-highlight';
import type { Colour } from '../../reading/highlight';
import { LAYER_NAMES } from '../../reading/layers';
import { hashText } from '../../reading/text-hash';
import type { Timed } from './in-page';
import { startWatch } from './stretches-in-page';

/** Highlights in all, in equal numbers in every chapter. */
const HIGHLIGHTS = 1_000;
/** Characters of each: a sentence. */
const LENGTH = 80;
/** Highlights that are looked for one after the other, to tell how long one takes. */
const LOOKED_FOR = 20;
/** Points that are hit one after the other: one alone is over before the clock has moved. */
const HITS = 50;

/** What is not painted by then never will be. ms */
const PATIENCE = 5_000;

interface MarkedChapter {
  chapter: number;
  body: Element;
  index: TextIndex;
  anchors: readonly Anchor[];
}

type Standing = StandingHighlights<Marked & { colour: Colour }, number>;

interface Work {
  bodies: Element[];
  texts: TextIndex[];
  highlights: (Marked & { colour: Colour })[];
}

/**
 * Every chapter on the page with its text, and highlights in it; nothing of them has been found yet.
 * @param edit called with each chapter once it is marked, and before anything else is known of its text.
 */
function markedWork(chapters = Number.POSITIVE_INFINITY, edit?: (marked: MarkedChapter) => void): Work {
  const bodies = readChapters(document)
    .slice(0, chapters)
    .map(({ body }) => body);
  const each = Math.ceil(HIGHLIGHTS / bodies.length);
  const highlights = bodies.flatMap((body, chapter) => {
    const index = indexOnPage(body);
    const anchors = anchorsIn(index, each);
    edit?.({ chapter, body, index, anchors });
    return anchors.map((anchor, i) => ({
      id: `${chapter}/${i}`,
      chapterId: String(chapter),
      chapterNumber: chapter + 1,
      colour: 'yellow' as const,
      anchor,
    }));
  });
  // Anew: whoever marked them knew the texts' hashes, and the page has yet to reckon them.
  return { bodies, texts: bodies.map((body) => indexOnPage(body)), highlights };
}

function anchorsIn(text: ChapterText, count: number): Anchor[] {
  const step = Math.floor((text.text.length - LENGTH) / count);
  const length = Math.min(LENGTH, step);
  return Array.from({ length: count }, (_, i) => describeQuote(text, i * step, i * step + length));
}

/** The text of every chapter is known, and which chapters are near the screen, and nothing yet of highlights. */
async function standingWithout({ bodies, texts }: Work, lifetime: AbortSignal): Promise<Standing> {
  const chapters = texts.map((text, key) => ({
    key,
    chapterId: String(key),
    chapterNumber: key + 1,
    text: () => text,
  }));
  const near = new NearPaint((key: number) => {
    const index = texts[key];
    return index ? { index, standing: standing.standingIn(key) } : null;
  }, lifetime);
  near.use(createPainter('catchword-', LAYER_NAMES));
  const standing: Standing = new StandingHighlights(
    chapters,
    { isElsewhere: () => false, changed: (changed) => near.changed(changed) },
    lifetime,
  );
  for (const [key, body] of bodies.entries()) near.watch(key, body);
  for (const { key, text } of chapters) standing.textCame(key, text());
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return standing;
}

const painted = () => CSS.highlights.get('catchword-yellow')?.size ?? 0;

/**
 * All highlights of a work that is as it was, found, and those of the chapter on the screen painted, in however many
 * slices; floor: the ranges of all of them painted by whoever knows where they are.
 */
export async function highlightsUnchanged(): Promise<Timed> {
  const work = markedWork();
  const lifetime = new AbortController();
  const standing = await standingWithout(work, lifetime.signal);
  let began = performance.now();
  standing.look(work.highlights);
  while (painted() < standing.standingIn(0).length) {
    if (performance.now() - began > PATIENCE) throw new Error(`only ${painted()} were painted`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const value = performance.now() - began;
  if (standing.found.size !== work.highlights.length)
    throw new Error(`only ${standing.found.size} were found`);
  lifetime.abort();
  began = performance.now();
  const ranges = work.highlights.flatMap(
    ({ chapterNumber, anchor: { start, end } }) => work.texts[chapterNumber - 1]?.rangeFor(start, end) ?? [],
  );
  const bare = new Highlight();
  CSS.highlights.set('catchword-bench', bare);
  for (const range of ranges) bare.add(range);
  const floor = performance.now() - began;
  CSS.highlights.delete('catchword-bench');
  return { value, floor };
}

/**
 * All highlights of a work in which every tenth chapter was edited, the first among them: a paragraph was put on top, and
 * a word changed in every second highlight. Until all are found and those on the screen painted, in however many slices.
 */
export async function highlightsInEdited(): Promise<Timed> {
  const { work, standing, lifetime } = await editedWork();
  const began = performance.now();
  await allFound(work, standing);
  const value = performance.now() - began;
  lifetime.abort();
  return { value, floor: null };
}

/** The longest stretch of the same in which the page could not have answered. */
export async function highlightsInEditedStretch(): Promise<Timed> {
  const { work, standing, lifetime } = await editedWork();
  const watch = await startWatch();
  await allFound(work, standing);
  const value = watch.stop();
  lifetime.abort();
  return { value, floor: null };
}

async function editedWork() {
  const work = markedWork(Number.POSITIVE_INFINITY, (marked) => {
    if (marked.chapter % 10 === 0) editChapter(marked);
  });
  const lifetime = new AbortController();
  return { work, standing: await standingWithout(work, lifetime.signal), lifetime };
}

async function allFound(work: Work, standing: Standing): Promise<void> {
  const began = performance.now();
  standing.look(work.highlights);
  while (standing.found.size < work.highlights.length || painted() < standing.standingIn(0).length) {
    if (performance.now() - began > PATIENCE) throw new Error(`only ${standing.found.size} were found`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function editChapter({ body, index, anchors }: MarkedChapter): void {
  // From the last to the first: what is before stays where the index says.
  for (const { start } of anchors.filter((_, i) => i % 2 === 0).toReversed()) {
    const { startContainer, startOffset } = index.rangeFor(start + LENGTH / 3, start + LENGTH / 2);
    if (startContainer instanceof Text) startContainer.replaceData(startOffset, 3, 'otherwise');
  }
  const added = document.createElement('p');
  added.textContent = 'A paragraph that was not there when she marked these lines.';
  body.querySelector('p')?.before(added);
}

/** All of them in one chapter, found and painted: the longest stretch in which the page could not have answered. */
export async function highlightsStretch(): Promise<Timed> {
  const { longest, lifetime } = await allInOneChapter();
  lifetime.abort();
  return { value: longest, floor: null };
}

/** One more is marked in a chapter in which all of them stand. */
export async function highlightAdded(): Promise<Timed> {
  const { standing, work, lifetime } = await allInOneChapter();
  const [first, ...others] = work.highlights;
  if (!first) throw new Error('There is no chapter on this page');
  standing.look(others);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = painted();
  const began = performance.now();
  standing.look([...others, first]);
  const value = performance.now() - began;
  if (painted() !== before + 1) throw new Error(`${before} were painted, and then ${painted()}`);
  lifetime.abort();
  return { value, floor: null };
}

async function allInOneChapter() {
  const work = markedWork(1);
  const lifetime = new AbortController();
  const standing = await standingWithout(work, lifetime.signal);
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const whole = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (painted() === work.highlights.length) resolve();
      else port2.postMessage(0);
    };
  });
  standing.look(work.highlights);
  port2.postMessage(0);
  await whole;
  port1.close();
  return { standing, work, lifetime, longest };
}

/** One highlight whose words were edited, in its own chapter; floor: the check sum of that chapter's text. */
export function highlightEdited(): Timed {
  const [body] = readChapters(document).map(({ body }) => body);
  if (!body) throw new Error('There is no chapter on this page');
  const before = indexOnPage(body);
  const anchors = anchorsIn(before, LOOKED_FOR);
  let text = before.text;
  for (const { start, end } of anchors.toReversed()) {
    const word = /\p{L}{4,}/u.exec(text.slice(start + LENGTH / 3, end));
    const at = start + Math.floor(LENGTH / 3) + (word?.index ?? 0);
    text = `${text.slice(0, at)}otherwise${text.slice(at + (word?.[0].length ?? 0))}`;
  }
  const after = chapterText(text);
  let began = performance.now();
  const found = anchors.filter((anchor) => resolveAnchor(anchor, after)?.how === 'edited');
  const value = (performance.now() - began) / anchors.length;
  if (found.length < 0.9 * anchors.length) throw new Error(`only ${found.length} were found`);
  began = performance.now();
  hashText(text);
  return { value, floor: performance.now() - began };
}

/** One highlight whose words are in no chapter any more, looked for in all of them. */
export function highlightLost(): Timed {
  const { texts } = markedWork();
  const chapters = texts.map((text, i) => ({ chapterId: null, chapterNumber: i + 1, text: () => text }));
  for (const { hash } of texts) if (hash === '') throw new Error('a text without a hash');
  const gone = chapterText(
    Array.from({ length: 400 }, (_, i) => `Sentence ${i} of no chapter that was ever here.`).join(' '),
  );
  const anchors = anchorsIn(gone, LOOKED_FOR);
  const began = performance.now();
  const found = anchors.filter((anchor) => finish(findInWork(anchor, chapters)));
  const value = (performance.now() - began) / anchors.length;
  if (found.length > 0) throw new Error(`${found.length} were found`);
  return { value, floor: null };
}

/** The highlight at a point, with all of them standing; floor: the caret that the browser gives for the point. */
export async function highlightHit(): Promise<Timed> {
  const work = markedWork();
  // The reader hits text in a shadow root.
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const first = readChapters(document)[0]?.body.cloneNode(true) as Element;
  root.append(first);
  work.texts[0] = indexOnPage(first);
  work.bodies[0] = first;
  const lifetime = new AbortController();
  const standing = await standingWithout(work, lifetime.signal);
  standing.look(work.highlights);
  const [text] = work.texts;
  const [{ anchor } = { anchor: null }] = work.highlights;
  if (!text || !anchor) throw new Error('There is no chapter on this page');
  const range = text.rangeFor(anchor.start, anchor.end);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = [...range.getClientRects()].find(({ width }) => width > 10);
  if (!box) throw new Error('The first highlight is not to be seen');
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const at = () => {
    const point = highlightAt(root, x, y);
    const offset = point ? text.offsetOf(point.node, point.offset) : -1;
    return standing.standingIn(0).filter(({ at: { start, end } }) => start <= offset && offset < end);
  };
  if (at().length !== 1) throw new Error(`${at().length} highlights were hit`);
  let began = performance.now();
  for (let i = 0; i < HITS; i++) at();
  const value = (performance.now() - began) / HITS;
  began = performance.now();
  for (let i = 0; i < HITS; i++) highlightAt(root, x, y);
  const floor = (performance.now() - began) / HITS;
  lifetime.abort();
  return { value, floor };
}
