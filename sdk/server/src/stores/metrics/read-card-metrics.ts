import { CARD_METRICS_COLUMNS, CARD_METRICS_SQL, type CardMetrics, type CardMetricsQuery } from '@curio/core';
import type { ReadScope } from '../collector-store.ts';
import type { ReadRows } from '../duckdb/duckdb-database.ts';
import { quoteText } from '../duckdb/quote-text.ts';
import { toScopeCondition } from '../read-scope.ts';

/** What a reader sees of a site in a period: no robots, and time as the collector corrected it. */
function toCardsSql(scope: ReadScope): string {
  return CARD_METRICS_SQL.replace(
    'FROM events',
    () => `FROM (
      SELECT type, item, content, media_ms FROM events
      WHERE site = $1 AND adjusted_ts >= $2 AND adjusted_ts < $3 AND NOT bot AND ${toScopeCondition(scope, quoteText)}
    ) AS events`,
  );
}

function toSomeCardsSql(scope: ReadScope): string {
  return `SELECT * FROM (${toCardsSql(scope)}) AS cards
  WHERE ${CARD_METRICS_COLUMNS.item} IN (SELECT unnest(from_json($4::JSON, '["VARCHAR"]')))`;
}

/** Answers a card query from DuckDB; ordered by item id (UTF-16 units). @internal */
export async function readCardMetrics(
  read: ReadRows,
  query: CardMetricsQuery,
  scope: ReadScope,
): Promise<readonly CardMetrics[]> {
  const { site, from, to, items } = query;
  const values = [site, BigInt(from), BigInt(to)];
  const rows =
    items === undefined
      ? await read(toCardsSql(scope), values)
      : await read(toSomeCardsSql(scope), [...values, JSON.stringify(items)]);
  return rows.map(toCardMetrics).toSorted((left, right) => (left.item < right.item ? -1 : 1));
}

/** Reads one row of the card query, whatever the engine. @internal */
export function toCardMetrics(row: Readonly<Record<string, unknown>>): CardMetrics {
  const count = (field: Exclude<keyof CardMetrics, 'item'>): number =>
    Number(row[CARD_METRICS_COLUMNS[field]]);
  return {
    item: String(row[CARD_METRICS_COLUMNS.item]),
    impressions: count('impressions'),
    views: count('views'),
    clicks: count('clicks'),
    completes: count('completes'),
    watchMs: count('watchMs'),
    addsToCart: count('addsToCart'),
  };
}
