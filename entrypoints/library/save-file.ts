/** How long the browser may take to begin saving a file before its bytes are let go. ms */
const SAVED_WITHIN = 60_000;

/** Puts a file among the reader's downloads, as if she had followed a link to it. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_WITHIN);
}
