import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Period } from '../../../reading/statistics/calendar';
import type { PartRead, Summary } from '../../../reading/statistics/summary';
import type { Statistics } from './statistics';
import { durationWords, partNames, wordsWords } from './words';

interface ChartProps {
  period: Period;
  summary: Summary;
  statistics: Statistics;
}

/** A bar for each day, month or year, and the same in figures: always there for who cannot see, shown on demand. */
export function Chart({ period, summary, statistics }: ChartProps) {
  const figures = useSignal(false);
  const id = useId();
  // Who only skimmed has spent time, and read no words.
  const amount = summary.words > 0 ? wordsIn : timeIn;
  const most = summary.parts.reduce((before, part) => (amount.of(part) > amount.of(before) ? part : before));
  return (
    <figure class="chart">
      <div class="chart-bars" aria-hidden="true" data-scale={period.scale}>
        {summary.parts.map((part) => {
          const [full, short, least] = partNames(period, part);
          const height = (amount.of(part) / amount.of(most)) * 100;
          return (
            <div
              key={part.from}
              class="chart-part"
              title={`${full}: ${wordsWords(part.words)}, ${durationWords(part.time)}`}
            >
              <div class="chart-room">
                {part.time > 0 && <div class="chart-bar" style={{ height: `${height}%` }} />}
              </div>
              <span class="chart-name">{short}</span>
              <span class="chart-name-least">{least}</span>
            </div>
          );
        })}
      </div>
      <figcaption>
        {summary.parts.length > 1 && (
          <span>
            Most: {amount.words(most)}, {partNames(period, most)[0]}
          </span>
        )}
        <button
          type="button"
          class="text-button"
          aria-expanded={figures.value}
          aria-controls={id}
          onClick={() => {
            figures.value = !figures.value;
          }}
        >
          {figures.value ? 'Hide the figures' : 'Show the figures'}
        </button>
      </figcaption>
      <div id={id} class={figures.value ? '' : 'visually-hidden'}>
        <Figures period={period} summary={summary} statistics={statistics} open={figures.value} />
      </div>
    </figure>
  );
}

const wordsIn = {
  of: ({ words }: PartRead) => words,
  words: ({ words }: PartRead) => wordsWords(words),
};
const timeIn = {
  of: ({ time }: PartRead) => time,
  words: ({ time }: PartRead) => durationWords(time),
};

const OF = { week: 'Day', month: 'Day', year: 'Month', all: 'Year' } as const;
const FINER = { year: 'month', all: 'year' } as const;

/** `open`: whether they are seen. Only then is there something to press in them. */
function Figures({ period, summary, statistics, open }: ChartProps & { open: boolean }) {
  const { scale } = period;
  const finer = scale === 'year' || scale === 'all' ? FINER[scale] : null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{OF[scale]}</th>
          <th scope="col">Words</th>
          <th scope="col">Time</th>
          {finer && <th scope="col">Words a minute</th>}
        </tr>
      </thead>
      <tbody>
        {summary.parts
          .filter(({ time, words }) => time > 0 || words > 0)
          .map((part) => {
            const [full] = partNames(period, part);
            return (
              <tr key={part.from}>
                <th scope="row">
                  {finer && open ? (
                    <button
                      type="button"
                      class="text-button"
                      onClick={() => statistics.showAt(finer, part.from)}
                    >
                      {full}
                    </button>
                  ) : (
                    full
                  )}
                </th>
                <td>{part.words.toLocaleString()}</td>
                <td>{durationWords(part.time)}</td>
                {finer && <td>{part.pace?.toLocaleString() ?? 'not known'}</td>}
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
