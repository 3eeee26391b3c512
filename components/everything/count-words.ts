/** "12,400" */
export function countWords(count: number): string {
  return count.toLocaleString('en');
}
