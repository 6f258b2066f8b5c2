const HOUR_MS = 3_600_000;

/** Hours between two instants in ms UTC; 0 when the second lies before the first. @public */
export function hoursBetween(fromMs: number, toMs: number): number {
  return Math.max(0, toMs - fromMs) / HOUR_MS;
}
