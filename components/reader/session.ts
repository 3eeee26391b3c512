import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { continueUrl, workKey } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import { lengthOf } from '../../reading/growth';
import type { Highlight } from '../../reading/highlight';
import type { Pace } from '../../reading/pace';
import { workProgress } from '../../reading/progress';
import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import type { ReadingStatus } from '../../reading/standing';
import type { ChapterFacts } from '../../storage/records';
import type { OpenedWork } from '../../storage/service/contract';
import { isElsewhere } from '../shared/find-place';
import { type PageSpot, SittingKeeper } from '../shared/sitting-keeper';
import { Chapters, type ChapterView, factsOf } from './chapters';
import { farChapters } from './far-chapters';
import { Highlighter } from './highlighter';
import { Markers } from './markers';
import { type Notice, Notices } from './notices';
import { PlaceKeeper, type Spot } from './place-keeper';
import { StandingKeeper } from './standing-keeper';
import type { ReaderStore } from './store';
import { Wardrobe } from './wardrobe';
import { WorkSkin } from './work-skin';

export type Panel = 'contents' | 'appearance' | 'highlights' | 'keys';

/** One work open in the reader: what its parts share while it is open. */
export class ReaderSession {
  readonly settings: Signal<Settings> = signal(DEFAULT_SETTINGS);
  readonly panel: Signal<Panel | null> = signal(null);
  /** The highlight whose card is open; `writing` where she asked to write. */
  readonly openHighlight: Signal<{ id: string; writing?: 'note' | 'tags' | undefined } | null> = signal(null);
  /** The highlight that she wants to put to other words; `null` while there is none. */
  readonly attaching: Signal<string | null> = signal(null);
  /** Where the last part of what is selected in the story stands on the screen; `null` while nothing is. */
  readonly selectionBox: Signal<DOMRect | null> = signal(null);
  /** The chapter at the reading line; changes only from chapter to chapter. */
  readonly chapterHere: ReadonlySignal<ChapterView | null>;
  readonly notices: Notices;
  /** Whether her reading here is kept: a line of its own. */
  readonly keeping: Notices;
  readonly chapters: Chapters;
  readonly keeper: PlaceKeeper;
  readonly highlighter: Highlighter;
  readonly markers: Markers;
  readonly skin: WorkSkin;
  readonly wardrobe: Wardrobe;
  readonly far: IntersectionObserver;
  readonly standing: StandingKeeper;
  readonly sittings: SittingKeeper;
  /** How fast she reads; `null` before the library has answered. */
  readonly pace: Signal<Pace | null> = signal(null);
  /** Words from here to the end of the chapter, and of the work where its length is known; `null` before the text stands. */
  readonly wordsLeft: ReadonlySignal<{ chapter: number; work: number | null } | null>;
  /** Share of the work's words up to here, 0 to 1; `null` before the text stands. */
  readonly progress: ReadonlySignal<number | null>;
  readonly work: string;
  /** Set by whoever opened the reader; closes it, at the comments where asked. */
  close: (at?: 'comments') => void = () => {};
  readonly #knownChapters: Signal<ChapterFacts[]> = signal([]);
  /** Where she began to walk from one highlight to the next, and what is said of the last step; `null` when she did something else. */
  #walk: { notice: Notice; from: Spot } | null = null;

  constructor(
    readonly page: WorkPage,
    readonly store: ReaderStore,
    readonly root: ShadowRoot,
    readonly scroller: HTMLDialogElement,
    readonly lifetime: AbortSignal,
  ) {
    this.work = workKey(page.work.site, page.work.id);
    this.notices = new Notices(lifetime);
    this.keeping = new Notices(lifetime);
    this.standing = new StandingKeeper(page.work.complete, lengthOf(page.work));
    this.far = farChapters(scroller, lifetime);
    this.chapters = new Chapters(page.chapters, page.skin !== null);
    this.keeper = new PlaceKeeper(
      scroller,
      this.chapters,
      (place, reached, chapter) => {
        const finished = this.standing.moved(place, this.progress.value ?? 0);
        store.savePlace(place, reached, factsOf(chapter), finished);
        const spot = this.keeper.reached.value;
        if (spot) this.sittings.reached(this.#onPage(spot));
      },
      lifetime,
    );
    this.sittings = new SittingKeeper((sitting) => store.saveSitting(sitting), lifetime);
    this.highlighter = new Highlighter(
      this.work,
      this.chapters,
      (highlight) => store.saveHighlight(highlight),
      this.notices,
      (highlight) => isElsewhere(highlight, page.contents),
      lifetime,
    );
    this.markers = new Markers(this.highlighter, scroller, lifetime);
    this.skin = new WorkSkin(page.skin, root, scroller, this.settings, () => this.#keepWords(), lifetime);
    this.wardrobe = new Wardrobe(scroller, () => this.#keepWords(), this.keeper.through, lifetime);
    this.chapterHere = computed(() => this.keeper.here.value?.chapter ?? null);
    this.progress = computed(() => this.#progress());
    this.wordsLeft = computed(() => this.#wordsLeft());
    store.onSettings((settings) => {
      this.settings.value = settings;
    });
    this.#warnOfDoubt();
  }

  /** Takes over what the library keeps of this work, before or after the text stands. */
  load(opened: OpenedWork): void {
    this.settings.value = opened.settings;
    this.#knownChapters.value = opened.chapters;
    this.highlighter.load(opened.highlights);
    this.standing.load(opened.reading);
    this.pace.value = opened.pace;
  }

  /** Keeps what she says of the work. */
  mark(as: ReadingStatus): void {
    const at = Date.now();
    this.standing.said(as, at);
    this.store.markWork(as, at);
  }

  /** Puts her at the beginning of the work; her furthest place stays. */
  startAgain(): void {
    this.keeper.saveNow();
    // Later than the place that was saved just now, which is from before.
    this.store.startAgain(Date.now() + 1);
    const [first] = this.chapters.views;
    if (first?.source.number === 1) this.keeper.begin(first);
    else {
      const { site, id } = this.page.work;
      location.assign(continueUrl(site, id, this.page.contents[0]?.id ?? null));
    }
  }

  /** Changes settings at once and for every page, keeping her words where they are. */
  change(change: Partial<Settings>): void {
    this.settings.value = { ...this.settings.value, ...change };
    this.store.saveSettings(change);
  }

  /** Brings the reader to a spot she chose, and keeps it as her place. */
  async jump(chapter: ChapterView, offset: number): Promise<void> {
    await this.chapters.stand(chapter);
    this.panel.value = null;
    this.visit(chapter, offset, `Chapter ${chapter.source.number}.`);
  }

  /** The same for a chapter that stands; says `text` and offers the way back. */
  visit(chapter: ChapterView, offset: number, text: string, walking = false): void {
    const before = this.keeper.here.value;
    this.keeper.visit({ chapter, offset });
    this.#offerWayBack(before, text, walking);
  }

  /** Opens the card of a highlight; where several were made of one selection, that of the first. */
  openCard(highlight: Highlight, writing?: 'note' | 'tags'): void {
    const { id } = this.highlighter.withCompanions(highlight)[0] ?? highlight;
    this.openHighlight.value = { id, writing };
  }

  /** Brings the reader to something beside the story that she chose, such as a note in the end notes. */
  jumpBeside(element: Element): void {
    const before = this.keeper.here.value;
    this.panel.value = null;
    this.keeper.showBeside(element);
    this.#offerWayBack(before, 'The author’s notes.');
  }

  /** Lets her choose other words for a highlight: the next ones she selects can be taken. */
  attach({ id, anchor }: Highlight): void {
    this.panel.value = null;
    this.openHighlight.value = null;
    this.attaching.value = id;
    const cancel = () => {
      this.attaching.value = null;
      this.notices.dismiss();
    };
    const text = `Select the words for “${anchor.exact.slice(0, 40)}”, and press “Attach here”.`;
    this.notices.say({ text, action: { label: 'Cancel', run: cancel } }, { stay: true });
  }

  #offerWayBack(left: Spot | null, text: string, walking = false): void {
    if (!left) return;
    // From one highlight to the next, where she was is where she was before the first.
    const last = walking && this.#walk?.notice === this.notices.current.value ? this.#walk.from : null;
    const from = last ?? left;
    const back = () => {
      this.keeper.visit(from);
      this.notices.dismiss();
    };
    const notice = { text, action: { label: 'Back to where I was', run: back } };
    this.#walk = walking ? { notice, from } : null;
    this.notices.say(notice);
  }

  #onPage({ chapter, offset }: Spot): PageSpot {
    const text = chapter.text.value?.index.text ?? '';
    return { position: this.chapters.views.indexOf(chapter), text, offset };
  }

  /** The new type is laid out by the time of the next frame; the words go back before it is painted. */
  #keepWords(): void {
    requestAnimationFrame(() => this.keeper.stay());
  }

  #progress(): number | null {
    const reached = this.keeper.reached.value;
    const index = reached?.chapter.text.value?.index;
    if (!reached || !index) return null;
    const { number } = reached.chapter.source;
    // Asked anew with each of hundreds of chapters that comes in: of its words alone, and not of its check sum.
    const shown = this.chapters.views.map(({ source, text }) => ({
      number: source.number,
      words: text.value?.index.words ?? null,
    }));
    const numbers = new Set(shown.map(({ number }) => number));
    const others = this.#knownChapters.value.filter((known) => !numbers.has(known.number));
    return workProgress({
      chapters: [...others, ...shown],
      statedWords: this.page.work.words,
      chaptersPosted: this.page.work.chaptersPosted,
      place: { chapterNumber: number, fraction: index.text === '' ? 1 : reached.offset / index.text.length },
    });
  }

  #wordsLeft(): { chapter: number; work: number | null } | null {
    const reached = this.keeper.reached.value;
    const index = reached?.chapter.text.value?.index;
    const progress = this.progress.value;
    if (!reached || !index || progress === null) return null;
    const read = index.text === '' ? 1 : reached.offset / index.text.length;
    const { words } = this.page.work;
    return { chapter: index.words * (1 - read), work: words === null ? null : words * (1 - progress) };
  }

  #warnOfDoubt(): void {
    const { missingChapters } = this.page;
    if (missingChapters > 0) {
      const chapters = missingChapters === 1 ? 'one posted chapter' : `${missingChapters} posted chapters`;
      this.notices.say(
        { text: `The archive's page does not show ${chapters} of this work.` },
        { stay: true },
      );
    }
    const stop = effect(() => {
      const [first] = this.chapters.doubtful.value;
      if (!first) return;
      const text = `Something of chapter ${first.source.number} may be missing here. The archive's page has all of it.`;
      this.notices.say({ text, action: { label: 'Show the page', run: () => this.close() } }, { stay: true });
    });
    this.lifetime.addEventListener('abort', stop);
  }
}
