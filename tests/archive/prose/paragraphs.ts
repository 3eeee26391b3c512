/**
 * Author HTML from prose typed with a blank line between paragraphs, as the archive makes it when a chapter is saved:
 * loose text becomes <p>, a block that already begins with a block element stays as it is.
 */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s*\n\s*/g, ' '))
    .map((block) =>
      /^<(?:p|hr|div|blockquote|center|h[1-6]|ul|ol|table|pre)\b/.test(block) ? block : `<p>${block}</p>`,
    )
    .join('\n');
}
