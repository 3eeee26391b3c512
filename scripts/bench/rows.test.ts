import { describe, expect, it } from 'vitest';
import { resultsAsMarkdown, withResults } from './markdown';
import type { Measure, Sample } from './measure';
import { isMet, type Row, rowsOf } from './rows';
import type { Stage } from './stage';
import { summarise } from './statistics';
import { cellsOf, lineOf } from './table';

const stage = { engine: 'chromium' } as Stage;

function measure(samples: Sample[], more: Partial<Measure> = {}): Measure {
  const left = [...samples];
  return {
    name: 'tide',
    what: 'the tide',
    unit: 'ms',
    target: { times: 2 },
    run: async () => left.shift() ?? { value: 0, floor: null },
    ...more,
  };
}

describe('the rows of a measure', () => {
  it('hold each run to the floor of that same run', async () => {
    // A machine that slows down to a tenth in the third run has the same ratio.
    const samples = [
      { value: 30, floor: 10 },
      { value: 33, floor: 11 },
      { value: 300, floor: 100 },
    ];
    const [row] = await rowsOf(measure(samples), stage, 3, false);
    expect(row?.value.median).toBe(33);
    expect(row?.floor?.median).toBe(11);
    expect(row?.ratio).toEqual({ runs: 3, median: 3, lower: 3, upper: 3 });
  });

  it('are one for each part, under the name of both', async () => {
    const part = { name: 'ebb', what: 'the ebb', unit: 'ms', target: 50 } as const;
    const sample = { value: 1, floor: null, parts: { ebb: { value: 70, floor: 7 } } };
    const rows = await rowsOf(measure([sample], { parts: [part] }), stage, 1, false);
    expect(rows.map(({ name }) => name)).toEqual(['tide', 'tide-ebb']);
    expect(rows[1]?.ratio?.median).toBe(10);
    await expect(
      rowsOf(measure([{ value: 1, floor: null }], { parts: [part] }), stage, 1, false),
    ).rejects.toThrow('does not tell its ebb');
  });

  it('come of fewer runs where the measure says so', async () => {
    const samples = Array.from({ length: 9 }, () => ({ value: 1, floor: null }));
    const runs = async (more: Partial<Measure>) =>
      (await rowsOf(measure(samples, more), stage, 7, false))[0]?.value.runs;
    expect(await runs({})).toBe(7);
    expect(await runs({ atMost: 3 })).toBe(3);
    expect(await runs({ once: true })).toBe(1);
  });
});

const row = (more: Partial<Row>): Row => ({
  engine: 'chromium',
  name: 'tide',
  what: 'the tide',
  unit: 'ms',
  target: null,
  value: summarise([40, 50, 60]),
  floor: summarise([10, 10, 10]),
  ratio: summarise([4, 5, 6]),
  ...more,
});

describe('a target', () => {
  it('is of the unit, or so many times the floor', () => {
    expect(isMet(row({ target: 50 }))).toBe(true);
    expect(isMet(row({ target: 49 }))).toBe(false);
    expect(isMet(row({ target: { times: 5 } }))).toBe(true);
    expect(isMet(row({ target: { times: 4.9 } }))).toBe(false);
  });

  it('holds nothing where there is none, or no floor', () => {
    expect(isMet(row({}))).toBeNull();
    expect(isMet(row({ target: { times: 5 }, floor: null, ratio: null }))).toBeNull();
  });

  it('is not told of a small run', () => {
    expect(lineOf(cellsOf(row({ target: 1 }), false))).toMatch(/MISSED/);
    expect(lineOf(cellsOf(row({ target: 1 }), true))).not.toMatch(/MISSED|≤/);
  });
});

describe('the page of results', () => {
  const machine = { cpu: 'a loom', cores: 2, memoryGB: 8, system: 'linux 6.1' };
  const rows = [row({ target: 50 }), row({ engine: 'firefox', target: 50, value: summarise([90]) })];
  const results = { at: '2026-11-23T06:00:00.000Z', machine, rows };

  it('has both engines in one line, and says which of them missed', () => {
    const table = resultsAsMarkdown(results);
    expect(table).toContain('2026-11-23: a loom, 2 cores, 8 GB');
    expect(table).toContain(
      '| `tide` | 50 ms (45–55) | 5.00× | 90 ms | 5.00× | ≤ 50 ms | **missed** in Firefox | the tide |',
    );
  });

  it('is written between its marks, again and again', () => {
    const page = 'before\n<!-- results -->\nold\n<!-- /results -->\nafter\n';
    const once = withResults(page, results);
    expect(once).toMatch(/^before\n<!-- results -->\n\nMeasured[\s\S]+\n\n<!-- \/results -->\nafter\n$/);
    expect(withResults(once, results)).toBe(once);
    expect(() => withResults('no marks', results)).toThrow('lost the marks');
  });
});
