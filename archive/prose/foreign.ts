import { BLOCKS_TO_DIV, isAllowedAttribute, TO_PRE, UNSEEN } from './allowed';
import { takeContent } from './take-content';

/** Parts of drawings and formulas that no one sees. */
const UNSEEN_IN_DRAWINGS = 'annotation, annotation-xml, defs, desc, metadata, script, style, title';

/**
 * Replaces forms first of all: a field named "attributes" or "childNodes" hides the form's own property of that name
 * from whoever reads it, us and the sanitiser included. What is asked here is asked of the prototype.
 */
export function replaceForms(copy: Element): void {
  for (const form of copy.querySelectorAll('form')) {
    const block = copy.ownerDocument.createElement('div');
    block.append(takeContent(form, copy.ownerDocument));
    Element.prototype.replaceWith.call(form, block);
  }
}

/** Takes out of a private copy what is seen on no page; of drawings and formulas the words stay. */
export function removeUnseen(copy: Element): void {
  for (const unseen of copy.querySelectorAll(UNSEEN.join(','))) unseen.remove();
  for (const drawing of copy.querySelectorAll('svg, math')) {
    for (const part of drawing.querySelectorAll(UNSEEN_IN_DRAWINGS)) part.remove();
    drawing.replaceWith(drawing.textContent ?? '');
  }
  // Outside of a player these are settings of pictures, and nothing that could be shown.
  for (const stray of copy.querySelectorAll('source, track')) {
    if (!stray.closest('audio, video')) stray.remove();
  }
}

/**
 * Gives elements that are not allowed the form of one that is, where taking them away would change what is read: a
 * block is a line of its own, and some show their white space. The others are left for the sanitiser to unwrap.
 */
export function replaceForeign(copy: Element): void {
  for (const block of copy.querySelectorAll(BLOCKS_TO_DIV.join(','))) rename(block, 'div');
  for (const literal of copy.querySelectorAll(TO_PRE.join(','))) rename(literal, 'pre');
  // An element that is to be another one stays so for good; the sanitiser would drop it with all that is in it.
  for (const other of copy.querySelectorAll('[is]')) rename(other, other.localName);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) {
    if (isAllowedAttribute(name, attribute, value)) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
