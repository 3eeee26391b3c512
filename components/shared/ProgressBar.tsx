import { percentOf } from './percent-of';

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
