import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { workKey } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import { createPainter } from '../../reading/dom/paint';
import { COLOURS } from '../../reading/highlight';
import { workProgress } from '../../reading/progress';
import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import type { ChapterFacts } from '../../storage/records';
import type { OpenedWork } from '../../storage/service/contract';
import { Chapters, type ChapterView, factsOf } from './chapters';
import { Highlighter } from './highlighter';
import { Notices } from './notices';
import { PlaceKeeper, type Spot } from './place-keeper';
import type { ReaderStore } from './store';
import { WorkSkin } from './work-skin';

export type Panel = 'contents' | 'appearance' | 'highlights' | 'keys';

/** One work open in the reader: what its parts share while it is open. */
export class ReaderSession {
  readonly settings: Signal<Settings> = signal(DEFAULT_SETTINGS);
  readonly panel: Signal<Panel | null> = signal(null);
  /** The highlight whose card is open; `writing` when she asked to write a note. */
  readonly openHighlight: Signal<{ id: string; writing: boolean } | null> = signal(null);
  /** The chapter at the reading line; changes only from chapter to chapter. */
  readonly chapterHere: ReadonlySignal<ChapterView | null>;
  readonly notices: Notices;
  readonly chapters: Chapters;
  readonly keeper: PlaceKeeper;
  readonly highlighter: Highlighter;
  readonly skin: WorkSkin;
  /** Share of the work's words up to here, 0 to 1; `null` before the text stands. */
  readonly progress: ReadonlySignal<number | null>;
  readonly work: string;
  /** Set by whoever opened the reader; closes it, at the comments where asked. */
  close: (at?: 'comments') => void = () => {};
  readonly #knownChapters: Signal<ChapterFacts[]> = signal([]);

  constructor(
    readonly page: WorkPage,
    readonly store: ReaderStore,
    readonly root: ShadowRoot,
    scroller: HTMLElement,
    readonly lifetime: AbortSignal,
  ) {
    this.work = workKey(page.work.site, page.work.id);
    this.notices = new Notices(lifetime);
    this.chapters = new Chapters(page.chapters, page.skin !== null);
    this.keeper = new PlaceKeeper(
      scroller,
      this.chapters,
      (place, reached, chapter) => store.savePlace(place, reached, factsOf(chapter)),
      lifetime,
    );
    this.highlighter = new Highlighter(
      this.work,
      this.chapters,
      createPainter('catchword-', [...COLOURS]),
      (highlight) => store.saveHighlight(highlight),
      this.notices,
      lifetime,
    );
    this.skin = new WorkSkin(page.skin, root, scroller, this.settings, () => this.#keepWords(), lifetime);
    this.chapterHere = computed(() => this.keeper.here.value?.chapter ?? null);
    this.progress = computed(() => this.#progress());
    store.onSettings((settings) => this.#apply(settings));
    this.#warnOfDoubt();
  }

  /** Takes over what the library keeps of this work, before or after the text stands. */
  load(opened: OpenedWork): void {
    this.settings.value = opened.settings;
    this.#knownChapters.value = opened.chapters;
    this.highlighter.load(opened.highlights);
  }

  /** Changes settings at once and for every page, keeping her words where they are. */
  change(change: Partial<Settings>): void {
    this.#apply({ ...this.settings.value, ...change });
    this.store.saveSettings(change);
  }

  /** Brings the reader to a spot she chose, and keeps it as her place. */
  async jump(chapter: ChapterView, offset: number): Promise<void> {
    await this.chapters.stand(chapter);
    const before = this.keeper.here.value;
    this.panel.value = null;
    this.keeper.visit({ chapter, offset });
    this.#offerWayBack(before, `Chapter ${chapter.source.number}.`);
  }

  /** Brings the reader to something beside the story that she chose, such as a note in the end notes. */
  jumpBeside(element: Element): void {
    const before = this.keeper.here.value;
    this.panel.value = null;
    this.keeper.showBeside(element);
    this.#offerWayBack(before, 'The author’s notes.');
  }

  #offerWayBack(before: Spot | null, text: string): void {
    if (!before) return;
    const back = () => {
      this.keeper.visit(before);
      this.notices.dismiss();
    };
    this.notices.say({ text, action: { label: 'Back to where I was', run: back } });
  }

  #apply(settings: Settings): void {
    this.settings.value = settings;
    this.#keepWords();
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
    const shown = this.chapters.views.map(factsOf);
    const others = this.#knownChapters.value.filter((known) => !shown.some((s) => s.number === known.number));
    return workProgress({
      chapters: [...others, ...shown],
      statedWords: this.page.work.words,
      chaptersPosted: this.page.work.chaptersPosted,
      place: { chapterNumber: number, fraction: index.text === '' ? 1 : reached.offset / index.text.length },
    });
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
