import { formatBytes } from './format-figures.ts';
import type { LoadedFile } from './bench/request-log.ts';

/** The middle one, or the mean of the two middle ones; 0 of none. */
export function toMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const above = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? above : (above + (sorted[middle - 1] ?? above)) / 2;
}

/** Bytes of all files as they were sent. */
export function sumBytes(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { sentBytes }) => sum + sentBytes, 0);
}

/** The same in words; `over` where a server kept a length to itself. */
export function formatLoaded(files: readonly LoadedFile[]): string {
  const sum = formatBytes(sumBytes(files));
  return files.some(({ sentBytes }) => sentBytes === 0) ? `over ${sum}` : sum;
}
