import type { LossCount } from '../collector-store.ts';

/** Reads a row of `reason`, `told_by`, `event_count` and `request_count`. @internal */
export function fromLossRow(site: string, row: Readonly<Record<string, unknown>>): LossCount {
  return {
    site,
    reason: String(row['reason']),
    by: row['told_by'] === 'browser' ? 'browser' : 'collector',
    events: Number(row['event_count']),
    requests: Number(row['request_count']),
  };
}

/** The hour that an instant lies in, as the ms of its beginning. @internal */
export function toHour(ms: number): number {
  return ms - (ms % 3_600_000);
}
