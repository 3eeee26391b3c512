/** A share of a work (0 to 1) in whole percent; never 100 before the last word. */
export function percentOf(share: number): number {
  return share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
}

/** How far a work has been read, drawn as a line. */
export function ProgressBar({
  name,
  share,
  look,
}: {
  name: string;
  share: number;
  look: 'meter' | 'progress';
}) {
  const percent = percentOf(share);
  return (
    <div
      class={look}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div class="progress-done" style={{ width: `${percent}%` }} />
    </div>
  );
}
