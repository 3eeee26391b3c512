/** How many highlights there are, and how many of them fit what is wanted. */
export function highlightsCounted(fitting: number, all: number): string {
  if (fitting === 0) return 'No highlight is like that.';
  const counted = all === 1 ? '1 highlight' : `${all.toLocaleString('en')} highlights`;
  return fitting === all ? counted : `${fitting.toLocaleString('en')} of ${counted}`;
}
