import { formatMs } from './format-figures.ts';
import type { Measurement } from './bench/measure-engine.ts';
import type { LoadedFile } from './bench/request-log.ts';
import { formatLoaded, toMedian } from './sums.ts';

/** A run in a line: `78 KB, first scores after 98 ms, then 1.0 ms a slate`. */
export function describeRun({ startMs, latenciesMs }: Measurement, own: readonly LoadedFile[]): string {
  const loaded = own.length === 0 ? 'Nothing more loaded' : formatLoaded(own);
  return `${loaded}, first scores after ${formatMs(startMs)}, then ${formatMs(toMedian(latenciesMs))} a slate`;
}
