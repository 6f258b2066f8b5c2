import { CARD_METRICS_COLUMNS, CARD_METRICS_SQL, type CardMetrics, type CardMetricsQuery } from '@curio/core';
import type { ReadRows } from './duckdb-database.ts';

/** What a merchant sees of a site in a period: no robots, and time as the collector corrected it. */
const PEOPLE_OF_SITE = `(
  SELECT type, item, content, media_ms FROM events
  WHERE site = $1 AND adjusted_ts >= $2 AND adjusted_ts < $3 AND NOT bot
) AS events`;

const ALL_CARDS = CARD_METRICS_SQL.replace('FROM events', `FROM ${PEOPLE_OF_SITE}`);

const SOME_CARDS = `SELECT * FROM (${ALL_CARDS}) AS cards
  WHERE ${CARD_METRICS_COLUMNS.item} IN (SELECT unnest(from_json($4::JSON, '["VARCHAR"]')))`;

/** Answers a card query from DuckDB; ordered by item id (UTF-16 units). @internal */
export async function readCardMetrics(
  read: ReadRows,
  query: CardMetricsQuery,
): Promise<readonly CardMetrics[]> {
  const { site, from, to, items } = query;
  const values = [site, BigInt(from), BigInt(to)];
  const rows =
    items === undefined
      ? await read(ALL_CARDS, values)
      : await read(SOME_CARDS, [...values, JSON.stringify(items)]);
  return rows.map(toCardMetrics).toSorted((left, right) => (left.item < right.item ? -1 : 1));
}

function toCardMetrics(row: Readonly<Record<string, unknown>>): CardMetrics {
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
