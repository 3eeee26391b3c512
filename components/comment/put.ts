/**
 * Writes a comment into the archive's own field, and leaves the rest to her. The archive's counter listens for
 * `change` and not for `input`; other scripts for either.
 */
export function putIn(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Brings her to the field, with the caret behind what stands there. */
export function showField(field: HTMLTextAreaElement): void {
  field.scrollIntoView({ block: 'center', behavior: 'instant' });
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Whether the field can be written in by somebody who looks at the page: some pages hide forms until they are asked for. */
export function isShown(field: HTMLTextAreaElement): boolean {
  return field.getClientRects().length > 0;
}
