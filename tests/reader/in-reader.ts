/** The reader as it stands on a page. */
export interface Standing {
  /** Accessible name of the dialog: "Catchword: TITLE". */
  name: string;
  /** Text of its heading of the first rank; null where it shows the page's plain text instead of chapters. */
  title: string | null;
  chapters: ShownChapter[];
  /** Of the scroller, in CSS px: how far it is scrolled, and how far it can be. */
  scrolled: number;
  scrollable: number;
  /** Colour of its ground as the browser computed it, such as 'rgb(34, 36, 42)'. */
  ground: string;
}

/** One chapter of the reader, from its article; its words are in `ChapterWords`. */
export interface ShownChapter {
  number: number;
  id: string | null;
  /** Text of its heading; null when it has none. */
  heading: string | null;
  /** False while its text has not been put in yet. */
  stands: boolean;
}

/** The words of one chapter, from its `.prose`. Offsets are UTF-16 offsets in `text`. */
export interface ChapterWords {
  number: number;
  /** White space collapsed, one space between blocks and for a line break. */
  text: string;
  /** Offsets of the spaces that stand for the break between two blocks. */
  breaks: number[];
  /** Start and end of each emphasised stretch: em, i, strong, b. */
  emphases: [number, number][];
  /** How many images, videos, sounds and frames stand in it. */
  media: number;
}

/** The text at the reading line: the first line of story that is not wholly above it. */
export interface Line {
  chapter: number;
  /** From that line on, at most 160 characters, white space collapsed as in `ChapterWords`. */
  text: string;
  /** Top of that line, CSS px below the top of the scroller. */
  top: number;
}

/** Words painted as a highlight, and the colour's name. */
export interface Painted {
  colour: string;
  text: string;
}

/** Where a stretch of the story is painted; CSS px from the top left of the viewport. */
export interface Stretch {
  start: { x: number; y: number };
  end: { x: number; y: number };
}

/** What can be asked, and what comes back. */
export interface Answers {
  standing: Standing | null;
  /** How many chapters do not stand yet; null when no reader is open. Costs no layout, unlike the others. */
  pending: number | null;
  words: ChapterWords[];
  /** The same string as long as nothing moves on the screen; null while fonts are on their way. */
  shape: string | null;
  line: Line | null;
  painted: Painted[];
  /** Null when the story does not hold the words, or not visibly. */
  stretch: Stretch | null;
  selected: string;
}

/** `wanted` are the words of a stretch, white space as it may be; it is brought into view. */
export interface Question {
  what: keyof Answers;
  wanted?: string;
}

/**
 * Answers a question about our reader in a page. Runs there, so it is one function that uses nothing around it.
 * It goes by the roles and names the reader keeps stable, and finds the reading line in a way of its own: line by
 * line from the top, not with the reader's code.
 */
export function inReader({ what, wanted = '' }: Question): Answers[keyof Answers] {
  /** The reading line stands a fifth down the screen. */
  const LINE = 0.2;
  // One that was laid out before the press, and waits for it, is not open.
  const dialog = [...document.querySelectorAll('catchword-reader:not([data-waits])')]
    .map((host) => host.shadowRoot?.querySelector<HTMLElement>('[role=dialog]'))
    .find((each) => each?.checkVisibility());

  interface Letter {
    node: Text;
    at: number;
  }
  /** A stretch of collapsed text that stands in one node as it is: `text` offset `from` is `at` in `node`. */
  interface Run extends Letter {
    from: number;
  }
  interface Gathering {
    text: string;
    runs: Run[];
    breaks: number[];
    emphases: [number, number][];
  }

  /** Text under `root`, white space collapsed, with where it comes from; all, or of `part`, at most `most` units. */
  function gather(root: Node, part: Range | null = null, most = Number.POSITIVE_INFINITY): Gathering {
    const gathering: Gathering = { text: '', runs: [], breaks: [], emphases: [] };
    let due: 'space' | 'break' | null = null;
    const read = (node: Text) => {
      const from = part?.startContainer === node ? part.startOffset : 0;
      const to = part?.endContainer === node ? part.endOffset : node.length;
      const data = node.data.slice(from, to);
      let end = 0;
      for (const { 0: word, index } of data.matchAll(/\S+/g)) {
        if (gathering.text.length >= most) return;
        if (index > end) due ??= 'space';
        if (due && gathering.text) {
          if (due === 'break') gathering.breaks.push(gathering.text.length);
          gathering.text += ' ';
        }
        due = null;
        gathering.runs.push({ node, at: from + index, from: gathering.text.length });
        gathering.text += word;
        end = index + word.length;
      }
      if (end < data.length) due ??= 'space';
    };
    const walk = (node: Node) => {
      if (gathering.text.length >= most || (part && !part.intersectsNode(node))) return;
      if (node instanceof Text) return read(node);
      const element = node instanceof Element ? node : null;
      const breaks =
        element !== null &&
        (/^(br|hr|img|video|audio|iframe)$/.test(element.localName) ||
          !/^(inline|contents|ruby|none)/.test(getComputedStyle(element).display));
      // A line break is no break between blocks, but words do not touch across it.
      const kind = element?.localName === 'br' ? 'space' : 'break';
      if (breaks) due = kind === 'break' ? kind : (due ?? kind);
      const before = gathering.text.length;
      for (const child of node.childNodes) walk(child);
      if (breaks && kind === 'break') due = kind;
      if (element && /^(em|i|strong|b)$/.test(element.localName) && gathering.text.length > before) {
        const start = gathering.text[before] === ' ' ? before + 1 : before;
        gathering.emphases.push([start, gathering.text.length]);
      }
    };
    walk(root);
    return gathering;
  }

  function letterAt({ runs }: Gathering, offset: number): Letter | null {
    const run = runs.findLast(({ from }) => from <= offset);
    return run ? { node: run.node, at: run.at + offset - run.from } : null;
  }

  function boxOf({ node, at }: Letter): DOMRect | null {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, Math.min(at + 1, node.length));
    return [...range.getClientRects()].find(({ width }) => width > 0) ?? null;
  }

  const chapters = () => [...(dialog?.querySelectorAll('article[data-chapter]') ?? [])];
  const numberOf = (chapter: Element) => Number(chapter.getAttribute('data-chapter'));
  const proses = () =>
    chapters().flatMap((chapter) => {
      const prose = chapter.querySelector('.prose');
      return prose ? [{ number: numberOf(chapter), prose }] : [];
    });

  function standing(): Standing | null {
    if (!dialog) return null;
    const heading = dialog.querySelector('h1');
    return {
      name: dialog.getAttribute('aria-label') ?? '',
      title: heading && gather(heading).text,
      chapters: chapters().map((chapter) => {
        const head = chapter.querySelector('h2');
        return {
          number: numberOf(chapter),
          id: chapter.getAttribute('data-chapter-id'),
          heading: head && gather(head).text,
          stands: chapter.getAttribute('aria-busy') !== 'true',
        };
      }),
      scrolled: dialog.scrollTop,
      scrollable: dialog.scrollHeight - dialog.clientHeight,
      ground: getComputedStyle(dialog).backgroundColor,
    };
  }

  function pending(): number | null {
    return dialog?.querySelectorAll('[aria-busy=true]').length ?? null;
  }

  function words(): ChapterWords[] {
    return proses().map(({ number, prose }) => {
      const { text, breaks, emphases } = gather(prose);
      const media = prose.querySelectorAll('img, video, audio, iframe').length;
      return { number, text, breaks, emphases, media };
    });
  }

  function line(): Line | null {
    if (!dialog) return null;
    const edge = dialog.getBoundingClientRect().top + dialog.clientTop;
    const y = edge + dialog.clientHeight * LINE;
    const first = (node: Node): { letter: Letter; box: DOMRect } | null => {
      if (node instanceof Text) {
        const whole = document.createRange();
        whole.selectNodeContents(node);
        if (whole.getBoundingClientRect().bottom <= y) return null;
        for (let at = 0; at < node.length; at++) {
          const box = /\s/.test(node.data.charAt(at)) ? null : boxOf({ node, at });
          if (box && box.bottom > y) return { letter: { node, at }, box };
        }
        return null;
      }
      if (node instanceof Element) {
        // Whole paragraphs above are passed over by their boxes, which also leaves far ones unlaid.
        const { bottom, height } = node.getBoundingClientRect();
        if (height > 0 && bottom <= y) return null;
      }
      for (const child of node.childNodes) {
        const found = first(child);
        if (found) return found;
      }
      return null;
    };
    for (const { number, prose } of proses()) {
      const found = first(prose);
      if (!found) continue;
      const rest = document.createRange();
      rest.setStart(found.letter.node, found.letter.at);
      rest.setEndAfter(prose);
      const text = gather(prose, rest, 160).text.slice(0, 160);
      return { chapter: number, text, top: found.box.top - edge };
    }
    return null;
  }

  function shape(): string | null {
    if (!dialog || document.fonts.status === 'loading') return null;
    // By the line where there is one: chapters that are put in far above and below it move nothing that is seen.
    const found = line();
    return JSON.stringify([innerWidth, innerHeight, found ?? dialog.scrollTop]);
  }

  function rangeOf(part: AbstractRange): Range {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range;
  }

  function painted(): Painted[] {
    const names = [...CSS.highlights].filter(([name]) => name.startsWith('catchword-'));
    return names.flatMap(([name, highlight]) =>
      [...highlight].map((part) => {
        const range = rangeOf(part);
        const { text } = gather(range.commonAncestorContainer, range);
        return { colour: name.slice('catchword-'.length), text };
      }),
    );
  }

  function stretch(): Stretch | null {
    const text = wanted.replace(/\s+/g, ' ').trim();
    for (const { prose } of proses()) {
      const gathering = gather(prose);
      const index = text === '' ? -1 : gathering.text.indexOf(text);
      const first = index < 0 ? null : letterAt(gathering, index);
      const last = index < 0 ? null : letterAt(gathering, index + text.length - 1);
      if (!dialog || !first || !last) continue;
      // A chapter that the browser skips has no boxes in it before it comes near the screen.
      if (!boxOf(first)) first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const place = boxOf(first);
      if (!place) continue;
      const view = dialog.getBoundingClientRect();
      const below = place.top - view.top;
      // Where neither the bar nor a notice lies over it, and dragging does not make the browser scroll.
      const wellPlaced = below > view.height * 0.15 && below < view.height * 0.6;
      if (!wellPlaced) dialog.scrollBy({ top: below - view.height * 0.3, behavior: 'instant' });
      const [a, b] = [boxOf(first), boxOf(last)];
      if (!a || !b) continue;
      const rightToLeft = ({ node }: Letter) =>
        getComputedStyle(node.parentElement ?? prose).direction === 'rtl';
      return {
        start: { x: rightToLeft(first) ? a.right - 0.5 : a.left + 0.5, y: a.top + a.height / 2 },
        end: { x: rightToLeft(last) ? b.left + 0.5 : b.right - 0.5, y: b.top + b.height / 2 },
      };
    }
    return null;
  }

  function selected(): string {
    const root = dialog?.getRootNode();
    if (!(root instanceof ShadowRoot)) return '';
    const [part] = document.getSelection()?.getComposedRanges({ shadowRoots: [root] }) ?? [];
    const range = part && rangeOf(part);
    return range ? gather(range.commonAncestorContainer, range).text : '';
  }

  return { standing, pending, words, shape, line, painted, stretch, selected }[what]();
}
