/** A place in Readability's code, and what stands there in a build. */
type Swap = readonly [from: RegExp, to: string];

/**
 * What is never asked of it here, three kilobytes of the reader: its log, its guess whether a page has an article, and what
 * it reads of a page's title, author and date. A chapter alone has none of these; without any, no heading of the story
 * is taken for the page's title and dropped.
 */
const NEVER_ASKED: readonly Swap[] = [
  [/^ +this\.log\([^;]*\);$/gm, ''],
  [/^ {2}if \(this\._debug\) \{.*?^ {2}\}$/ms, ''],
  [/^ +if \(this\._debug\) \{\s*\}$/gm, ''],
  [/^ {2}(_getJSONLD|_getArticleTitle|_unescapeHtmlEntities)\(\w*\) \{.*?^ {2}\},$/gms, ''],
  [/^ {2}_getArticleMetadata\(\w*\) \{.*?^ {2}\},$/ms, "_getArticleMetadata() { return { title: '' }; },"],
  [/^ +let shouldRemoveTitleHeader = true;$/m, ''],
  [/^ +if \(shouldRemoveTitleHeader && .*?^ {8}\}$/ms, ''],
  [/^ {2}(_headerDuplicatesTitle|_textSimilarity)\(\w+(, \w+)?\) \{.*?^ {2}\},$/gms, ''],
  [/^ +if \(node\.tagName === "HTML"\) \{.*?^ {8}\}$/ms, ''],
  [/^ {4}if \(!metadata\.excerpt\) \{.*?^ {4}\}$/ms, ''],
  [
    /^ +var textContent = articleContent\.textContent;.*?^ {4}\};$/ms,
    'return { content: this._serializer(articleContent) };',
  ],
  [/^ {4}(extraneous|replaceFonts|(next|prev)Link|tokenize|jsonLdArticleTypes):.*?,$/gms, ''],
  [/^ {2}HTML_ESCAPE_MAP: \{.*?^ {2}\},$/ms, ''],
  // Which way the text runs is not asked, either.
  [/^ {6}if \(parseSuccessful\) \{.*?^ {6}\}$/ms, 'if (parseSuccessful) return articleContent;'],
];

/**
 * The same answers with fewer questions to the DOM. In Firefox a script of an extension sees a page's nodes through a
 * wrapper, which makes a question several times as dear as it is to the page, and it asked 88 of each paragraph; now 10.
 */
const FEWER_QUESTIONS: readonly Swap[] = [
  [
    /^ {2}_getNextNode\(.*?^ {2}\},$/ms,
    `_getNextNode(node, ignoreSelfAndKids) {
      let next = (!ignoreSelfAndKids && node.firstElementChild) || node.nextElementSibling;
      while (!next && (node = node.parentNode)) next = node.nextElementSibling;
      return next || null;
    },`,
  ],
  // All that decides whether a node goes, before what is in it does, are attributes. Most paragraphs have none.
  [
    /^ +var matchString = (node\.className \+ " " \+ node\.id);$(.*?)(?=^ +\/\/ Remove DIV, SECTION, and HEADER)/ms,
    'const tag = node.tagName; if (node.hasAttributes()) { const matchString = $1; $2 }',
  ],
  [
    /\(node\.tagName === "DIV" \|\|\s+node\.tagName === "SECTION".*?"H6"\)/s,
    '/^(DIV|SECTION|HEADER|H[1-6])$/.test(tag)',
  ],
  [/(DEFAULT_TAGS_TO_SCORE\.includes\()node\.tagName\)/, '$1tag)'],
  [/node\.tagName(?= === "DIV"\) \{\s+\/\/ Put phrasing)/, 'tag'],
  // Nothing of what is hidden by style has no style.
  [/!node\.style \|\|/g, '!node.hasAttribute("style") || $&'],
  [/^ +var bylineLength = .*$/m, ''],
  [/!!bylineLength &&\s+bylineLength < 100/, '/^[^]{1,99}$/.test(node.textContent.trim())'],
  // Paragraphs beside each other have the same elements round them, and nothing moves while points are given.
  [/(?=this\._forEachNode\(elementsToScore)/, 'let parent, scores;'],
  [
    /!elementToScore\.parentNode \|\|\s+typeof elementToScore\.parentNode\.tagName === "undefined"/,
    '!elementToScore.parentNode?.tagName',
  ],
  [
    /var ancestors = this\._getNodeAncestors\(elementToScore, 5\);.*?^ {8}\}$/ms,
    `if (parent !== elementToScore.parentNode) {
      parent = elementToScore.parentNode;
      scores = this._getNodeAncestors(elementToScore, 5).map(ancestor => {
        if (!ancestor.tagName || !ancestor.parentNode?.tagName) return null;
        if (!ancestor.readability) {
          this._initializeNode(ancestor);
          candidates.push(ancestor);
        }
        return ancestor.readability;
      });
    }`,
  ],
  [
    /this\._forEachNode\(ancestors, function \(ancestor, level\) \{.*?(?=^ +\/\/ Node score divider)/ms,
    'scores.forEach((score, level) => { if (!score) return;',
  ],
  [/ancestor\.readability\.contentScore \+= contentScore/, 'score.contentScore += contentScore'],
  // Without links there is no need to know how much text there is beside them.
  [/^ {2}_getLinkDensity\(element\) \{$/m, '$& if (!element.querySelector("a")) return 0;'],
  [
    /^ {2}_cleanStyles\(.*?^ {2}\},$/ms,
    `_cleanStyles(e) {
      const clean = (name, tags) =>
        this._forEachNode(e.querySelectorAll(tags.map(tag => tag + "[" + name + "]")), one => one.removeAttribute(name));
      this.PRESENTATIONAL_ATTRIBUTES.forEach(name => clean(name, [""]));
      clean("width", this.DEPRECATED_SIZE_ATTRIBUTE_ELEMS);
      clean("height", this.DEPRECATED_SIZE_ATTRIBUTE_ELEMS);
    },`,
  ],
  [
    /^ {2}_cleanMatchedNodes\(.*?^ {2}\},$/ms,
    `_cleanMatchedNodes(e, filter) {
      this._forEachNode(e.querySelectorAll("[class], [id]"), node => {
        if (filter.call(this, node, node.className + " " + node.id)) node.remove();
      });
    },`,
  ],
  [
    /var contentElementCount = (this\._getAllNodesWithTag\(paragraph, .*?\.length);\s+return \(\s+contentElementCount === 0 && (.*?)\s+\);/s,
    'return $2 && !$1;',
  ],
  [
    /^ {2}_simplifyNestedElements\(.*?^ {2}\},$/ms,
    `_simplifyNestedElements(articleContent) {
      this._forEachNode(articleContent.querySelectorAll("div, section"), node => {
        if (node.id.startsWith("readability")) return;
        if (this._isElementWithoutContent(node)) node.remove();
        else if (this._hasSingleTagInsideElement(node, "DIV") || this._hasSingleTagInsideElement(node, "SECTION")) {
          const child = node.firstElementChild;
          this._forEachNode(node.attributes, attribute => child.setAttributeNode(attribute.cloneNode()));
          node.replaceWith(child);
        }
      });
    },`,
  ],
];

/** Readability as it goes into a build. @throws Error where its code is not what it was when this was written. */
export function lessReadability(code: string): string {
  return [...NEVER_ASKED, ...FEWER_QUESTIONS].reduce((rest, [from, to]) => {
    if (rest.search(from) < 0) throw new Error(`Readability has something else in place of ${from} now`);
    return rest.replace(from, to);
  }, code);
}

/** Puts it there. */
export const LESS_READABILITY = {
  name: 'Readability without what is never asked of it, and with fewer questions of its own',
  transform(code: string, id: string) {
    if (id.includes('@mozilla/readability/index.js')) return code.replace(/^.*isProbablyReaderable.*$/gm, '');
    return id.includes('@mozilla/readability/Readability.js') ? lessReadability(code) : undefined;
  },
};
