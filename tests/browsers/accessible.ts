/** A question to a page, in JSON: `name` is compared whole, `pattern` is a regular expression's source and flags. */
export interface Query {
  role: string;
  name?: string;
  pattern?: { source: string; flags: string };
  within?: Query;
  /** Which of several, in document order; 0 unless said otherwise. */
  index?: number;
  /** Scroll it into view first when its middle is outside the viewport. */
  scroll?: boolean;
  /** Look a second time two frames later, and say whether its middle was at the same point. */
  twice?: boolean;
}

/** An element as assistive technology and the mouse meet it. Positions are CSS px from the viewport's top left. */
export interface Found {
  role: string;
  name: string;
  /** The middle, where a click goes. */
  x: number;
  y: number;
  width: number;
  height: number;
  left: number;
  top: number;
  /** `aria-pressed`, `aria-checked` or the native state, and so on; null where the element has no such state. */
  pressed: boolean | 'mixed' | null;
  checked: boolean | 'mixed' | null;
  selected: boolean | null;
  expanded: boolean | null;
  disabled: boolean;
  focused: boolean;
  /** Value of a field or of `aria-valuenow`; null where there is none. */
  value: string | null;
  /** Rendered text, white space collapsed. */
  text: string;
  /** Whether its middle has kept still for two frames; null where nobody asked for that. */
  still: boolean | null;
  /** What lies over its middle and would take the click, as a short description; null when nothing does. */
  coveredBy: string | null;
}

/**
 * Answers a query in a page: all visible elements with the role, through open shadow roots, in document order, and
 * the one asked for among those whose name fits. Runs in the page, so it is one function that uses nothing around
 * it. It follows the parts of the accessible-name computation that interfaces use, not all of the standard.
 */
export async function ask(query: Query): Promise<{ found: Found | null; names: string[] }> {
  const SELECTORS: Record<string, string> = {
    article: 'article',
    banner: 'body > header',
    button: 'button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]',
    cell: 'td',
    checkbox: 'input[type=checkbox]',
    columnheader: 'th',
    combobox: 'select:not([multiple]):not([size])',
    complementary: 'aside',
    dialog: 'dialog',
    form: 'form',
    group: 'fieldset, details, optgroup',
    heading: 'h1, h2, h3, h4, h5, h6',
    img: 'img, svg[role=img]',
    link: 'a[href]',
    list: 'ul, ol, menu',
    listbox: 'select[multiple], select[size]',
    listitem: 'li',
    main: 'main',
    navigation: 'nav',
    option: 'option',
    progressbar: 'progress',
    radio: 'input[type=radio]',
    region: 'section',
    row: 'tr',
    searchbox: 'input[type=search]',
    separator: 'hr',
    slider: 'input[type=range]',
    spinbutton: 'input[type=number]',
    status: 'output',
    table: 'table',
    textbox:
      'textarea, input:not([type]), input[type=text], input[type=email], input[type=url], input[type=tel]',
  };
  const NAMED_BY_CONTENT =
    /^(button|link|heading|option|tab|menuitem.*|checkbox|radio|switch|cell|columnheader|rowheader|row|tooltip|treeitem)$/;

  const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

  function everything(root: Document | ShadowRoot | Element): Element[] {
    const result: Element[] = [];
    const start = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
    for (const part of start) {
      for (const element of part.querySelectorAll('*')) {
        result.push(element);
        if (element.shadowRoot) result.push(...everything(element.shadowRoot));
      }
    }
    return result;
  }

  function parentOf(element: Element): Element | null {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  function exposed(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    for (let node: Element | null = element; node; node = parentOf(node)) {
      if (node.getAttribute('aria-hidden') === 'true' || node.hasAttribute('inert')) return false;
    }
    return true;
  }

  function roleOf(element: Element): string {
    const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    for (const [role, selector] of Object.entries(SELECTORS)) if (element.matches(selector)) return role;
    return '';
  }

  function contentOf(node: Node): string {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    if (node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility({ visibilityProperty: true }))
      return '';
    const label = node.getAttribute('aria-label');
    if (label) return label;
    if (node instanceof HTMLImageElement) return node.alt;
    if (node.matches('input, select, textarea, script, style')) return '';
    const inner = [...(node.shadowRoot ?? node).childNodes].map(contentOf).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
  }

  function referenced(element: Element): string {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
    const targets = ids
      .map((id) => root.querySelector(`#${CSS.escape(id)}`))
      .filter((target) => target !== null);
    // A name may come from hidden text, which only textContent gives.
    return collapse(
      targets.map((target) => collapse(contentOf(target)) || target.textContent || '').join(' '),
    );
  }

  function native(element: Element): string {
    if (element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type)) {
      return element.value || { submit: 'Submit', reset: 'Reset' }[element.type] || '';
    }
    const labels = (element as Partial<HTMLInputElement>).labels;
    if (labels && labels.length > 0) return collapse([...labels].map(contentOf).join(' '));
    const own = { FIELDSET: 'legend', TABLE: 'caption', FIGURE: 'figcaption' }[element.tagName];
    const titled = own && element.querySelector(`:scope > ${own}`);
    return titled ? collapse(contentOf(titled)) : (element.getAttribute('alt') ?? '');
  }

  function nameOf(element: Element, role: string): string {
    return (
      referenced(element) ||
      collapse(element.getAttribute('aria-label') ?? '') ||
      native(element) ||
      (NAMED_BY_CONTENT.test(role) ? collapse([...element.childNodes].map(contentOf).join('')) : '') ||
      collapse(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '')
    );
  }

  function fits(name: string, { name: whole, pattern }: Query): boolean {
    if (whole !== undefined) return name === collapse(whole);
    return !pattern || new RegExp(pattern.source, pattern.flags).test(name);
  }

  function resolve(question: Query): { element: Element | null; names: string[] } {
    const room = question.within ? resolve(question.within).element : document;
    if (!room) return { element: null, names: [] };
    const candidates = everything(room)
      .filter((element) => roleOf(element) === question.role && exposed(element))
      .map((element) => ({ element, name: nameOf(element, question.role) }));
    const fitting = candidates.filter(({ name }) => fits(name, question));
    return {
      element: fitting[question.index ?? 0]?.element ?? null,
      names: candidates.map(({ name }) => name),
    };
  }

  function state(element: Element, name: string): boolean | 'mixed' | null {
    const value = element.getAttribute(`aria-${name}`);
    return value === 'mixed' ? 'mixed' : value === null ? null : value === 'true';
  }

  function focused(element: Element): boolean {
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.activeElement === element;
  }

  function cover(element: Element, x: number, y: number): string | null {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const deeper = top.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === top) break;
      top = deeper;
    }
    for (let node = top; node; node = parentOf(node)) {
      // A label passes the click on to its field.
      if (node === element || (node instanceof HTMLLabelElement && node.control === element)) return null;
    }
    if (!top) return 'the edge of the viewport';
    return `<${top.localName}${top.id ? ` id="${top.id}"` : ''} class="${top.getAttribute('class') ?? ''}">`;
  }

  function describe(element: Element): Found {
    let box = element.getBoundingClientRect();
    const middle = () => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const outside = ({ x, y }: { x: number; y: number }) =>
      x < 0 || y < 0 || x >= innerWidth || y >= innerHeight;
    if (query.scroll && outside(middle())) {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      box = element.getBoundingClientRect();
    }
    const { x, y } = middle();
    const field = element as Partial<HTMLInputElement>;
    const details = element.matches('summary') ? element.parentElement : element;
    return {
      role: query.role,
      name: nameOf(element, query.role),
      x,
      y,
      width: box.width,
      height: box.height,
      left: box.left,
      top: box.top,
      pressed: state(element, 'pressed'),
      checked:
        element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
          ? element.indeterminate
            ? 'mixed'
            : element.checked
          : state(element, 'checked'),
      selected:
        element instanceof HTMLOptionElement
          ? element.selected
          : (state(element, 'selected') as boolean | null),
      expanded:
        details instanceof HTMLDetailsElement ? details.open : (state(element, 'expanded') as boolean | null),
      disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
      focused: focused(element),
      value: element.getAttribute('aria-valuenow') ?? (typeof field.value === 'string' ? field.value : null),
      text: collapse([...(element.shadowRoot ?? element).childNodes].map(contentOf).join('')),
      still: null,
      coveredBy: cover(element, x, y),
    };
  }

  /** The next frame; a tab that gets none, for it is not at the front, is given a second. */
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 1_000);
    });

  function look(): { found: Found | null; names: string[] } {
    const { element, names } = resolve(query);
    return { found: element && describe(element), names };
  }

  const first = look();
  if (!query.twice || !first.found) return first;
  await frame();
  await frame();
  const second = look();
  if (!second.found) return second;
  const still = first.found.x === second.found.x && first.found.y === second.found.y;
  return { ...second, found: { ...second.found, still } };
}
