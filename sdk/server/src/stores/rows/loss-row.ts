import type { LossCount } from '../collector-store.ts';

/** How an engine names two tables, and writes the values of a query. @internal */
export interface LossNames {
  readonly losses: string;
  readonly drops: string;
  readonly site: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Reads what was refused and dropped, one row a reason and teller.
 *
 * `drops` has a row for each telling of a browser's tally, and of those the highest counts: so a telling is written
 * without looking for the one before it, and one that comes again adds nothing.
 *
 * @internal
 */
export function toLossesSql({ losses, drops, site, from, to }: LossNames): string {
  return `SELECT reason, told_by, SUM(lost) AS event_count, SUM(told) AS request_count FROM (
    SELECT reason, told_by, events AS lost, requests AS told FROM ${losses}
      WHERE site = ${site} AND hour >= ${from} AND hour < ${to}
    UNION ALL
    SELECT reason, 'browser' AS told_by, most_events AS lost, 1 AS told FROM (
      SELECT tally, reason, MAX(events) AS most_events, MIN(hour) AS first_hour FROM ${drops}
      WHERE site = ${site} GROUP BY tally, reason
    ) AS tallies WHERE first_hour >= ${from} AND first_hour < ${to}
  ) AS counts GROUP BY reason, told_by ORDER BY reason, told_by`;
}

/** Reads a row of {@link toLossesSql}. @internal */
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
