import { html } from 'lit';
import { compareSlates, SHOWN_PLACES, type Comparison } from './bench/compare-slates.ts';
import type { EngineBench } from './bench/engine-bench.ts';
import { ENGINES, type EngineFacts } from './bench/engines.ts';
import { findReference } from './find-reference.ts';
import { formatLoaded, sumBytes, toMedian } from './sums.ts';
import { formatDifference, formatMs } from './format-figures.ts';
import type { Measurement } from './bench/measure-engine.ts';
import type { LoadedFile } from './bench/request-log.ts';

/** A figure as it is written, and as a number for whoever reads the page by script. */
interface Figure {
  readonly value: number;
  readonly text: string;
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** `null` where there is nothing to tell. */
  readonly figure: (measured: Measured) => Figure | null;
}

interface Measured {
  readonly engine: EngineFacts;
  readonly measurement: Measurement;
  /** Beyond what all engines share. */
  readonly own: readonly LoadedFile[];
  /** With the reference; `null` for the reference itself. */
  readonly comparison: Comparison | null;
}

const ROWS: readonly Row[] = [
  {
    key: 'tier',
    title: 'Tier',
    note: 'as the slate says itself',
    figure: ({ measurement: { slate } }) => ({ value: slate.tier, text: String(slate.tier) }),
  },
  {
    key: 'loaded',
    title: 'Loaded',
    note: 'as sent, beyond what all share',
    figure: ({ own }) => ({ value: sumBytes(own), text: formatLoaded(own) }),
  },
  {
    key: 'start',
    title: 'Start',
    note: 'from asking to first scores',
    figure: ({ measurement: { startMs } }) => toTime(startMs),
  },
  {
    key: 'median',
    title: 'A slate',
    note: 'median of 30',
    figure: ({ measurement: { latenciesMs } }) => toTime(toMedian(latenciesMs)),
  },
  {
    key: 'worst',
    title: 'Slowest slate',
    note: 'of those 30',
    figure: ({ measurement: { latenciesMs } }) => toTime(Math.max(...latenciesMs)),
  },
  {
    key: 'difference',
    title: 'Difference',
    note: 'largest, of scores from 0 to 1',
    figure: ({ comparison }) => {
      const value = comparison?.largestDifference ?? null;
      return value === null ? null : { value, text: formatDifference(value) };
    },
  },
  {
    key: 'same',
    title: 'Same places',
    note: `of the first ${SHOWN_PLACES}`,
    figure: ({ comparison }) => {
      if (comparison === null) return null;
      const value = comparison.isSame.filter(Boolean).length;
      return { value, text: String(value) };
    },
  },
];

/** One column an engine, one row a figure. */
export function drawFigures(bench: EngineBench): unknown {
  const measured = ENGINES.map((engine) => toMeasured(engine, bench));
  return html`
    <table class="figures">
      <caption>
        Measured on this device, in this window. The last two rows compare with
        ${findReference(bench)?.title ?? 'Light'}; without a model scores come from other arithmetic.
      </caption>
      <thead>
        <tr>
          <td></td>
          ${ENGINES.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ROWS.map((row) => toRow(row, measured))}
      </tbody>
    </table>
  `;
}

function toMeasured(engine: EngineFacts, bench: EngineBench): Measured | null {
  const state = bench.stateOf(engine.name);
  if (state.at !== 'done') return null;
  const { measurement } = state;
  const reference = findReference(bench);
  const isReference = reference === null || reference.name === engine.name;
  return {
    engine,
    measurement,
    own: bench.ownFilesOf(engine.name),
    comparison: isReference ? null : compareSlates(measurement.slate, reference.slate),
  };
}

function toRow({ key, title, note, figure }: Row, measured: readonly (Measured | null)[]): unknown {
  return html`
    <tr>
      <th scope="row">${title} <small>${note}</small></th>
      ${measured.map((one, column) => {
        const found = one === null ? null : figure(one);
        const name = ENGINES[column]?.name;
        if (found === null) return toBlank(one === null ? 'not run yet' : 'nothing to compare');
        return html`<td><data data-figure="${name} ${key}" value=${found.value}>${found.text}</data></td>`;
      })}
    </tr>
  `;
}

/** A dash to see, words to hear. */
function toBlank(words: string): unknown {
  return html`<td class="blank-figure">
    <span aria-hidden="true">–</span><span class="visually-hidden">${words}</span>
  </td>`;
}

function toTime(durationMs: number): Figure {
  return { value: durationMs, text: formatMs(durationMs) };
}
