import type { DropReport } from '../collector-store.ts';
import { toHour } from './loss-row.ts';

/** A row of `drops`: what one telling of a tally said of one reason. Rows are only added; reading takes the highest. */
export interface DropRow {
  readonly site: string;
  readonly tally: string;
  readonly reason: string;
  readonly hour: number;
  readonly events: number;
}

/** The rows that tell of reports. @internal */
export function toDropRows(reports: readonly (DropReport | undefined)[]): readonly DropRow[] {
  return reports.flatMap((report) => {
    const { site = '', tally = '', dropped = {}, receivedAt = 0 } = report ?? {};
    return Object.entries(dropped).map(([reason, events]) => ({
      site,
      tally,
      reason,
      hour: toHour(receivedAt),
      events,
    }));
  });
}
