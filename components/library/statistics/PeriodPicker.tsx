import { ChevronLeft, ChevronRight } from 'lucide-preact';
import type { Scale } from '../../../reading/statistics/calendar';
import type { Statistics } from './statistics';
import { nowWords, periodWords } from './words';

const SCALES: readonly [scale: Scale, label: string][] = [
  ['week', 'Week'],
  ['month', 'Month'],
  ['year', 'Year'],
  ['all', 'In all'],
];

/** Which period is looked at: how long it is, and the ones beside it. */
export function PeriodPicker({ statistics }: { statistics: Statistics }) {
  const period = statistics.period.value;
  const state = statistics.state.value;
  if (period === null || state?.is !== 'read') return null;
  const { scale } = period;
  const now = nowWords(period, state.read.log);
  const step = (which: 'before' | 'after', name: string) => (
    <button
      type="button"
      class="icon-button"
      aria-label={`${name} ${scale}`}
      disabled={!statistics.has(which)}
      onClick={() => statistics.step(which)}
    >
      {which === 'before' ? <ChevronLeft aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
    </button>
  );
  return (
    <>
      <fieldset class="scale-picker">
        <legend class="visually-hidden">Period</legend>
        {SCALES.map(([each, label]) => (
          <label key={each}>
            <input
              type="radio"
              name="scale"
              checked={scale === each}
              onChange={() => statistics.show(each)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="period-head">
        {scale !== 'all' && step('before', 'Previous')}
        <h3 id="period-heading">
          {now !== null && <span class="period-now">{now}</span>}
          {now !== null && <span class="visually-hidden">: </span>}
          <span>{periodWords(period)}</span>
        </h3>
        {scale !== 'all' && step('after', 'Next')}
      </div>
    </>
  );
}
