import { effect } from '@preact/signals';
import { render } from 'preact';
import type { WorkPage } from '../../archive/work-page';
import type { Place } from '../../reading/place';
import type { OpenedWork } from '../../storage/service/contract';
import { after } from '../shared/after';
import { type ChapterView, factsOf } from './chapters';
import { loadFaces } from './faces';
import { findOnPage } from './find-place';
import { createOverlay, highlightSheet } from './overlay';
import { placeSeenOnPage } from './page-beneath';
import { Reader } from './Reader';
import { takeOffUnopened } from './reader-host';
import { ReaderSession } from './session';
import { layOutUnseen, skipPage } from './shut-page';
import type { ReaderStore } from './store';

/** The library's answer is waited for so that the first screen is the right one; not for ever. ms */
const PATIENCE = 1_500;

/** A reader that is built, and at last laid out over the page: nothing of it is seen or reached, and nothing is kept. */
export interface BuiltReader {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly session: ReaderSession;
  /** The first screen, once it is built; `null` where the page shows no chapters. Rejects when it could not be. */
  readonly beginning: Promise<Beginning | null>;
}

/** What the first screen shows. */
export interface Beginning {
  /** What the library keeps of the work; `null` when it has not answered in time. */
  readonly opened: OpenedWork | null;
  readonly first: ChapterView;
  /** Where in it: her place, or what she had before her eyes on the page; `null` for its top. */
  readonly place: Place | null;
  /** Whether that is the place the library keeps. */
  readonly isKept: boolean;
  /** Whether not even its chapter is certain. */
  readonly guess: boolean;
  /** Resolves when the text can be drawn in its face and its skin. */
  readonly looks: Promise<unknown>;
}

/**
 * Builds the reader of a work page. `known` is what the library keeps of the work, or `null` when it can't be reached.
 * Aborting `lifetime` takes it apart.
 */
export function buildReader(
  page: WorkPage,
  store: ReaderStore,
  lifetime: AbortSignal,
  known: Promise<OpenedWork | null>,
): BuiltReader {
  const { host, root, dialog } = createOverlay(page.work.title);
  skipPage(lifetime);
  const session = new ReaderSession(page, store, root, dialog, lifetime);
  const stopDressing = effect(() => session.wardrobe.wear(session.settings.value));
  const styleHighlights = highlightSheet(root);
  const stopStyling = effect(() => styleHighlights(session.highlighter.list.value));
  lifetime.addEventListener('abort', () => {
    stopDressing();
    stopStyling();
    render(null, dialog);
    takeOffUnopened(host);
  });
  const beginning = beginningOf(session, dialog, known);
  // Whoever opens it hears of it then.
  beginning.catch(() => undefined);
  return { host, dialog, session, beginning };
}

async function beginningOf(
  session: ReaderSession,
  dialog: HTMLDialogElement,
  known: Promise<OpenedWork | null>,
): Promise<Beginning | null> {
  const { page, chapters, lifetime } = session;
  const [only, ...others] = chapters.views;
  // Whatever the library says, this is what will be read.
  if (only && others.length === 0) chapters.read(only);
  const opened = await Promise.race([known, after(PATIENCE)]);
  if (opened) session.load(opened);
  // On their way while the chapter is read and built.
  const looks = Promise.all([loadFaces(page, session.settings.value), session.skin.worn]);
  const kept = opened?.reading?.current ?? null;
  const here = kept && (await findOnPage(session, kept));
  const place = here ? kept : placeSeenOnPage(chapters.views);
  const seen = here?.view ?? (place && chapters.find(place.chapterId, place.chapterNumber));
  const first = seen ?? chapters.views[0];
  if (!first || lifetime.aborted) return null;
  if (others.length > 0) {
    chapters.read(first);
    // To read it is long enough for a task.
    await after(0);
    if (lifetime.aborted) return null;
  }
  chapters.placeMore(first);
  render(<Reader session={session} />, dialog);
  session.wardrobe.wear();
  // Its words are counted now: once it is shown, the bar asks for them before the first frame.
  factsOf(first);
  layOutUnseen(dialog);
  return { opened, first, place, isKept: here !== null, guess: here?.guess ?? false, looks };
}
