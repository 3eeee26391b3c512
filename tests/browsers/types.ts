import type { Serve } from './local-web';

/** The two engines every end-to-end test runs in. */
export type Engine = 'chromium' | 'firefox';

/** What the reader has set in the system or browser and a page sees as media queries. */
export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** Folder of the unpacked extension. Chromium makes the extension's id from this path: keep it to keep the data. */
  extension: string;
  /** Folder of the browser profile; made when missing, and never removed by the driver. */
  profile: string;
  /** Answers every request, to any host. Without it every request is answered 404. */
  serve?: Serve;
  /** Lets the browser out to the real web, with certificates checked; `serve` is not asked then. */
  live?: boolean;
  /** Without a window. True unless said otherwise. */
  headless?: boolean;
  /** Size of a page in CSS px; 1280 x 900 unless said otherwise. With null it follows the window, for a person. */
  viewport?: Size | null;
  media?: Media;
  /** The reader has allowed the extension in private windows; browsers do not by themselves. */
  privateWindows?: boolean;
  /**
   * Whether Chromium keeps pages for going back, as it does for people; Firefox always does. `goto` and `back` wait for
   * a page to load, and a kept page does not load again: go back with `history.back()` then.
   */
  pageCache?: boolean;
  /** Pretend a phone: touch events and a coarse pointer without hover; in Chromium also the mobile viewport rules. */
  mobile?: boolean;
}

/** In CSS px. */
export interface Size {
  width: number;
  height: number;
}

/** All positions are CSS px from the top left of the viewport. */
export interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** `count: 2` is a double click, `count: 3` a triple one. */
  click(
    x: number,
    y: number,
    options?: { count?: number; button?: 'left' | 'right' | 'middle' },
  ): Promise<void>;
  /** Turns the wheel where the mouse was last moved to. Scrolling may still be under way when it resolves. */
  wheel(deltaX: number, deltaY: number): Promise<void>;
}

/** Key names are those of `KeyboardEvent.key`: 'Escape', 'ArrowDown', 'a', 'A', '?'. */
export interface Keyboard {
  /** One key, or modifiers and a key joined by '+': 'Enter', 'Shift+Tab', 'Control+a'. Goes to the page alone. */
  press(combination: string): Promise<void>;
  type(text: string): Promise<void>;
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
  /**
   * Presses Alt, Control or Shift with one letter or digit as the operating system delivers it: the browser's own
   * shortcuts and the extension's `commands` see it too, which `press` does not reach in either engine.
   */
  shortcut(combination: string): Promise<void>;
}

/** One finger. Needs `mobile` at launch. */
export interface Touch {
  tap(x: number, y: number): Promise<void>;
  /** Two taps, sent in one go: however busy the machine is, they come within the time of a double one. */
  doubleTap(x: number, y: number): Promise<void>;
  start(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  end(): Promise<void>;
}

/** One page of the browser: a web page or a page of the extension. */
export interface Tab {
  /** Resolves when the page has loaded; rejects when there was no answer. A 404 is an answer. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** The address of the document itself, after all redirects. */
  url(): Promise<string>;
  /**
   * Runs `fn` in the page's own world and resolves to what it returns (awaited). `fn` is sent as source: it sees
   * nothing of the file it stands in. `arg` and the result travel as JSON.
   */
  evaluate<T>(fn: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /**
   * Resolves to the first truthy result of `fn`, asked every 50 ms, through navigations too.
   * @throws Error with the last result or error after `timeout` ms (20,000 unless said otherwise).
   */
  waitFor<T>(fn: () => T | Promise<T>, arg?: undefined, options?: WaitOptions): Promise<T>;
  waitFor<T, A>(fn: (arg: A) => T | Promise<T>, arg: A, options?: WaitOptions): Promise<T>;
  mouse: Mouse;
  keyboard: Keyboard;
  touch: Touch;
  resize(size: Size): Promise<void>;
  /** Writes a PNG of the viewport, or of the whole page. */
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  /** Brings the tab to the front: only there does a page get animation frames and focus. */
  activate(): Promise<void>;
  close(): Promise<void>;
  /**
   * Uncaught errors of the page and of content scripts in it, and what they wrote with `console.error`, since the
   * tab was first seen. The browser's own remarks (404s, blocked by a policy) are left out.
   */
  errors(): string[];
  /** Whatever stands in the tab's console since the tab was first seen, as lines that begin with their kind. */
  log(): string[];
}

/** See `Tab.waitFor`. `what` names in the error message what was waited for. */
export interface WaitOptions {
  timeout?: number;
  what?: string;
}

/** A running browser with the extension in it. */
export interface DrivenBrowser {
  engine: Engine;
  /** Address of a page of the extension, such as 'library.html'. The same at every launch with the same profile. */
  extensionUrl(path: string): string;
  /** Opens `url` in a new tab at the front. */
  open(url: string): Promise<Tab>;
  /** Opens `url` in a private window of its own. Needs `privateWindows` at launch for the extension to be there. */
  openPrivate(url: string): Promise<Tab>;
  /** All open tabs, those the extension opened included. The same page is the same object each time. */
  tabs(): Promise<Tab[]>;
  /** Resolves to the first tab whose address satisfies `matches`. @throws Error after `timeout` ms (20,000). */
  waitForTab(matches: (url: string) => boolean, timeout?: number): Promise<Tab>;
  /** Changes for all tabs, open and to come, what media queries say. What is not named stays. */
  emulate(media: Media): Promise<void>;
  /**
   * Ends the extension's background at once, as the browser does when it is idle: its memory is lost, the next
   * message starts it again. Resolves when it is gone: to true, or to false when none was running.
   */
  killBackground(): Promise<boolean>;
  /**
   * Bytes that the extension's background takes now: heap and buffers of its worker in Chromium; in Firefox, which
   * tells no less, the whole process in which all extensions live. 0 when it is not running.
   */
  backgroundMemory(): Promise<number>;
  /**
   * Bytes that the largest of the processes with web pages has to itself, after what nothing holds any more is thrown
   * away: the tab's, where it holds more than all others.
   */
  pageMemory(): Promise<number>;
  /** Uncaught errors of the extension's background since the launch. */
  backgroundErrors(): Promise<string[]>;
  /** What the browser itself has said since its launch, to whoever looks for the cause of a failure. */
  log(): Promise<string>;
  /**
   * Ends the whole browser at once, with none of its processes told, as a crash does; the profile can be launched
   * again. Resolves when all are gone.
   * @param moment called when the processes have been looked up, which takes a while on a busy machine: they are killed
   *   in the moment in which it resolves.
   */
  kill(moment?: () => Promise<unknown>): Promise<void>;
  /**
   * Ends the browser in good order; the profile can be launched again.
   * @throws Error when `serve` had thrown on a request.
   */
  close(): Promise<void>;
  /**
   * Empties the browser without ending it: the extension, all tabs but an empty one, and whatever sites have stored
   * (cookies, databases, cache, permissions) are gone. This object is of no use afterwards. Not forgotten: which links
   * were visited.
   * @throws Error when `serve` had thrown on a request since the browser was launched or reused.
   */
  empty(): Promise<EmptyBrowser>;
}

/** A running browser without an extension, for whoever needs one next. */
export interface EmptyBrowser {
  /**
   * Puts an extension in, and gives the browser as a launch with the same options and a new profile would. The data of
   * an extension belong to the path of its folder: a path that was never used before is a first visit.
   */
  reuse(next: Pick<LaunchOptions, 'extension' | 'serve'>): Promise<DrivenBrowser>;
  close(): Promise<void>;
}
