import type { Finish } from '../../../reading/statistics/log';
import type { Summary } from '../../../reading/statistics/summary';
import { Chart } from './Chart';
import type { Statistics } from './statistics';
import { WorkRows } from './WorkRows';
import { amountWords, dayWords, durationWords, hourWords, periodWords, summaryWords } from './words';

/** What was read in the period that is looked at. */
export function PeriodShown({ statistics }: { statistics: Statistics }) {
  const [period, summary] = [statistics.period.value, statistics.summary.value];
  if (period === null || summary === null) return null;
  const id = `${period.scale} ${period.from}`;
  const { works, finishes } = summary;
  return (
    <>
      {/* With the name of the period: the sentence is read out by itself when another one is chosen. */}
      <p class="period-sum" role="status">
        <span class="visually-hidden">{periodWords(period)}: </span>
        {summaryWords(summary)}
      </p>
      {summary.days > 0 && (
        <>
          <p class="period-facts">{factsOf(summary).join(' ')}</p>
          <Chart key={`chart ${period.scale}`} period={period} summary={summary} statistics={statistics} />
        </>
      )}
      {works.length > 0 && (
        <WorkRows
          key={`works ${id}`}
          heading="Read most"
          rows={works.map((each) => ({ key: each.work, work: each.work, line: amountWords(each) }))}
          statistics={statistics}
        />
      )}
      {finishes.length > 0 && (
        <WorkRows
          key={`finished ${id}`}
          heading={`Finished: ${finishes.length.toLocaleString()}`}
          rows={finishes.map(finishRow)}
          statistics={statistics}
        />
      )}
    </>
  );
}

function finishRow({ work, day }: Finish, index: number) {
  return { key: `${index} ${work}`, work, line: dayWords(day) };
}

/** A usual day of a single one is that one, and has been told. */
function factsOf({ days, usualDay, hour, pace }: Summary): string[] {
  return [
    ...(usualDay !== null && days > 1 ? [`On a usual reading day: ${durationWords(usualDay)}.`] : []),
    ...(hour === null ? [] : [`Most of it ${hourWords(hour)}.`]),
    ...(pace === null ? [] : [`About ${pace.toLocaleString()} words a minute.`]),
  ];
}
