import type { MetricDefinition, MetricGroup } from './metric-definition.ts';
import { DAY_MS } from './windows.ts';

/**
 * What stands in a query for `events`, `items` and `governance_acts`: the store's tables, with whatever its engine needs
 * behind the name, such as ClickHouse's `FINAL`.
 *
 * @public
 */
export interface MetricTables {
  /** With the columns `id`, `type`, `site`, `adjusted_ts`, `bot`, `trusted` and those of {@link toMetricSql}. */
  readonly events: string;
  /** `site`, `item`, `kind`, `category`, `launched_at`, `shop`, `creator`; one row an item. */
  readonly items: string;
  /** `site`, `act`, `item`, `rule`, `seen_at`. */
  readonly governanceActs: string;
}

/** The columns of text that an event may lack; in a metric's SQL they are `''` then. */
const TEXTS = ['visitor', 'item', 'content', 'source', 'creator', 'campaign', 'surface', 'order_id', 'buyer'];

const CONDITIONS = {
  history: 'adjusted_ts < :from',
  events: 'adjusted_ts >= :from AND adjusted_ts < :to',
  later: 'adjusted_ts >= :to',
} as const;

const RELATION = /\b(FROM|JOIN) (history|events|later|items|governance_acts)\b/gu;

/**
 * The whole query of a metric: its SQL with each relation put in place as a subquery on the store's tables.
 *
 * Robots are left out, and every relation is of one site. The text has the named parameters `:site` (text), `:from`,
 * `:to` (ms UTC, from inclusive, to exclusive) and `:utc_offset` (ms that the reader's clock is ahead of UTC); not every
 * text has each. A `day` is told in `bucket` as the ms of its midnight, as if the reader's clock were UTC.
 *
 * @param by - what to split by, among the metric's own groups; `null` for not at all, and every `bucket` is `''`.
 * @public
 */
export function toMetricSql(metric: MetricDefinition, by: MetricGroup | null, tables: MetricTables): string {
  const relations = toRelations(by, tables);
  return metric.sql.replaceAll(RELATION, (_, word: string, name: keyof typeof relations) => {
    return `${word} (${relations[name]}) AS ${name}`;
  });
}

type Relations = Readonly<Record<keyof typeof CONDITIONS | 'items' | 'governance_acts', string>>;

function toRelations(by: MetricGroup | null, { events, items, governanceActs }: MetricTables): Relations {
  const bucket = toBucket(by);
  const ofTime = (name: keyof typeof CONDITIONS): string =>
    `SELECT CAST(id AS VARCHAR) AS id, type, adjusted_ts AS at_ms, trusted, ${TEXTS.map(toText).join(', ')}, COALESCE(media_ms, 0) AS media_ms, COALESCE(value_amount, 0) AS value_amount, COALESCE(value_currency, '') AS value_currency, ${bucket} AS bucket FROM ${events} WHERE site = :site AND NOT bot AND ${CONDITIONS[name]}`;
  return {
    history: ofTime('history'),
    events: ofTime('events'),
    later: ofTime('later'),
    items: `SELECT item, kind, category, launched_at, shop, creator FROM ${items} WHERE site = :site`,
    governance_acts: `SELECT act, item, rule, at_ms, ${toActBucket(by)} AS bucket FROM (SELECT act, item, rule, MIN(seen_at) AS at_ms FROM ${governanceActs} WHERE site = :site GROUP BY act, item, rule) AS acts WHERE at_ms < :to`,
  };
}

function toText(column: string): string {
  return `COALESCE(${column}, '') AS ${column}`;
}

function toBucket(by: MetricGroup | null): string {
  if (by === null) return "''";
  if (by === 'day') return toDay('adjusted_ts');
  if (by === 'content')
    return "CASE WHEN COALESCE(content, '') <> '' THEN content ELSE COALESCE(item, '') END";
  return `COALESCE(${by}, '')`;
}

function toActBucket(by: MetricGroup | null): string {
  if (by === 'day') return toDay('at_ms');
  return by === 'item' ? 'item' : "''";
}

function toDay(column: string): string {
  return `CAST(${column} + :utc_offset - (${column} + :utc_offset) % ${DAY_MS} AS VARCHAR)`;
}
