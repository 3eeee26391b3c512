import type { WorkPage } from '../../archive/work-page';
import { lengthOf, progressNow } from '../../reading/growth';
import { describePlace, type Place } from '../../reading/place';
import { workProgress } from '../../reading/progress';
import type { OpenedWork } from '../../storage/service/contract';
import type { WorkStore } from '../../storage/service/open-work';
import { EndWatch } from '../shared/end-watch';
import { SittingKeeper } from '../shared/sitting-keeper';
import type { PageChapter } from './chapters';
import type { StorySpot } from './reading-line';

/** What the library keeps of the work on the archive's own page, and what it is told of it. */
export class KeptWork {
  /** Her place when she came to this page: what "where you left off" means, wherever she has been on it since. */
  before: Place | null = null;
  #opening: Promise<OpenedWork | null> | null = null;
  #opened: OpenedWork | null = null;
  /** Saved since the library was asked what it has. */
  #saved: StorySpot | null = null;
  #off = false;
  readonly #end: EndWatch;
  readonly #sittings: SittingKeeper;

  constructor(
    private readonly work: WorkPage['work'],
    private readonly chapters: readonly PageChapter[],
    private readonly store: WorkStore,
    lifetime: AbortSignal,
  ) {
    this.#end = new EndWatch(work.complete);
    const tell: ConstructorParameters<typeof SittingKeeper>[0] = (sitting) => {
      if (!this.#off) store.saveSitting(sitting);
    };
    this.#sittings = new SittingKeeper(tell, lifetime);
    store.onSettings(({ keepOnPage }) => {
      this.#off = !keepOnPage;
    });
  }

  /** Whether she has turned it off, as far as is known. */
  get off(): boolean {
    return this.#off;
  }

  /** Whether anything was saved since she came here. */
  get hasSaved(): boolean {
    return this.#saved !== null;
  }

  /** Asks what the library has, once; `null` when it can't be reached. */
  open(): Promise<OpenedWork | null> {
    this.#opening ??= this.store.open().then((opened) => {
      // Whoever asks next tries again.
      if (opened) this.#load(opened);
      else this.#opening = null;
      return opened;
    });
    return this.#opening;
  }

  /** Asks anew the next time: she has read on elsewhere. */
  forget(): void {
    this.#opening = null;
    this.#opened = null;
    this.#saved = null;
    this.#sittings.left();
  }

  /** Keeps where she is. Never waits: the page may be gone in the next moment. */
  save(spot: StorySpot): void {
    if (this.#off) return;
    // Asked before the place is sent, so that what it answers is from before.
    void this.open();
    this.#saved = spot;
    const { position, index } = spot.chapter;
    this.#sittings.reached({ position, text: index.text, offset: spot.reached });
    // Whether an end is a new one, only the library knows; see below.
    this.#send(spot, this.#opened !== null && this.#end.moved(this.#progress(spot)));
  }

  #load(opened: OpenedWork): void {
    this.#opened = opened;
    this.#off = !opened.settings.keepOnPage;
    const { reading } = opened;
    this.#end.load(reading && progressNow(reading.progress, reading.of, lengthOf(this.work)));
    this.before = reading?.current ?? null;
    const spot = this.#saved;
    if (spot && !this.#off && this.#end.moved(this.#progress(spot))) this.#send(spot, true);
  }

  #send({ chapter, offset, reached }: StorySpot, finished: boolean): void {
    const at = Date.now();
    const place = placeOf(chapter, offset, at);
    this.store.savePlace(place, placeOf(chapter, reached, at), chapter.facts, finished);
  }

  #progress({ chapter, reached }: StorySpot): number {
    const shown = this.chapters.map(({ facts }) => facts);
    const numbers = new Set(shown.map(({ number }) => number));
    const others = this.#opened?.chapters.filter(({ number }) => !numbers.has(number)) ?? [];
    const { length } = chapter.index.text;
    return workProgress({
      chapters: [...others, ...shown],
      statedWords: this.work.words,
      chaptersPosted: this.work.chaptersPosted,
      place: { chapterNumber: chapter.chapterNumber, fraction: length === 0 ? 1 : reached / length },
    });
  }
}

function placeOf(chapter: PageChapter, offset: number, at: number): Place {
  const { chapterId, chapterNumber, index } = chapter;
  return describePlace({ chapterId, chapterNumber, chapter: index, offset, at });
}
