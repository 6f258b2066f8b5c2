import { CARD_METRICS_COLUMNS, CARD_METRICS_SQL, type CardMetrics, type CardMetricsQuery } from '@curio/core';
import type { ReadScope, StoredEvent } from '../collector-store.ts';
import { EVENT_COLUMNS, fromEventRow } from '../event-row.ts';
import { toCardMetrics } from '../metrics/read-card-metrics.ts';
import { listHiddenColumns, toLimit, toScopeCondition } from '../read-scope.ts';
import type { ClickHouseDatabase } from './clickhouse-database.ts';
import { quoteText } from './quote-text.ts';

/** Answers a card query; ordered by item id (UTF-16 units). @internal */
export async function readCards(
  database: ClickHouseDatabase,
  query: CardMetricsQuery,
  scope: ReadScope,
): Promise<readonly CardMetrics[]> {
  const { site, from, to, items } = query;
  const cards = CARD_METRICS_SQL.replace(
    'FROM events',
    () => `FROM (
      SELECT type, item, content, media_ms FROM ${database.table('events')} FINAL
      WHERE site = {site:String} AND adjusted_ts >= {from:Int64} AND adjusted_ts < {to:Int64} AND NOT bot
        AND ${toScopeCondition(scope, quoteText)}
    ) AS events`,
  );
  const some = `SELECT * FROM (${cards}) AS cards WHERE ${CARD_METRICS_COLUMNS.item} IN {items:Array(String)}`;
  const rows = await (items === undefined
    ? database.read(cards, { site, from, to })
    : database.read(some, { site, from, to, items }));
  return rows.map(toCardMetrics).toSorted((left, right) => (left.item < right.item ? -1 : 1));
}

/** The newest events of a site, newest first. @internal */
export async function readNewest(
  database: ClickHouseDatabase,
  { site, limit }: { readonly site: string; readonly limit: number },
  scope: ReadScope,
): Promise<readonly StoredEvent[]> {
  const hidden = listHiddenColumns(scope);
  const columns = EVENT_COLUMNS.split(', ').map((column) => {
    if (hidden.includes(column)) return `NULL AS ${column}`;
    return column === 'id' ? 'toString(id) AS id' : column;
  });
  const rows = await database.read(
    `SELECT ${columns.join(', ')} FROM ${database.table('events')} FINAL
      WHERE site = {site:String} AND ${toScopeCondition(scope, quoteText)}
      ORDER BY adjusted_ts DESC, seq DESC, toString(id) DESC LIMIT {count:UInt32}`,
    { site, count: toLimit(limit) },
  );
  return rows.map(fromEventRow);
}
