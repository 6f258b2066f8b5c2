import { loadavg } from 'node:os';

/** The middle value; the upper one of two. */
export function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The load average of the last minute, to be printed beside a time. */
export function readLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(2);
}
