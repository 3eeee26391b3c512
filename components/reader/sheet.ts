/** Takes the place of all rules of one sheet. */
export type Sheet = (rules: string) => void;

/**
 * A style sheet of the reader's root, after those that it has. Chromium reads its rules as they are put in, before the
 * root is on a page; a style element's it reads when she has pressed already. Firefox lets extensions make no sheets.
 */
export function addSheet(root: ShadowRoot): Sheet {
  if (import.meta.env.FIREFOX) {
    const style = document.createElement('style');
    root.append(style);
    return (rules) => {
      style.textContent = rules;
    };
  }
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  return (rules) => {
    sheet.replaceSync(rules);
  };
}
