import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  compareFigures,
  findMetric,
  toMetricFigure,
  toMetricSql,
  type MetricFigure,
  type MetricsQuery,
  type MetricTables,
} from '@curio/core';
import type { StoredEvent } from '@curio/server';
import { WORLD_SITE, type World } from './world.ts';

/** What the tables are called here. */
export const SQLITE_TABLES: MetricTables = {
  events: 'events',
  items: 'items',
  governanceActs: 'governance_acts',
};

/** What a column of `events` takes of an event. */
const COLUMNS: Readonly<Record<string, (event: StoredEvent) => SQLInputValue | undefined>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  site: ({ site }) => site,
  adjusted_ts: ({ adjustedTs }) => adjustedTs,
  bot: ({ bot }) => Number(bot),
  trusted: ({ trusted }) => Number(trusted),
  visitor: ({ visitor }) => visitor,
  item: ({ item }) => item,
  content: ({ content }) => content,
  source: ({ source }) => source,
  creator: ({ creator }) => creator,
  campaign: ({ campaign }) => campaign,
  surface: ({ surface }) => surface,
  order_id: ({ orderId }) => orderId,
  buyer: ({ buyer }) => buyer,
  media_ms: ({ mediaMs }) => mediaMs,
  value_amount: ({ value }) => value?.amount,
  value_currency: ({ value }) => value?.currency,
};

/**
 * Answers a query by the same SQL in SQLite: quick, and a third opinion on what is natural SQL.
 *
 * @param change - makes another text of each metric's, to see whether anybody notices.
 */
export function readSqliteMetrics(
  world: World,
  query: MetricsQuery,
  change: (sql: string) => string = (sql) => sql,
): readonly MetricFigure[] {
  const database = fillDatabase(world);
  try {
    return query.names.flatMap((name) => readMetric(database, { ...query, name }, change));
  } finally {
    database.close();
  }
}

function readMetric(
  database: DatabaseSync,
  query: Omit<MetricsQuery, 'names'> & { readonly name: string },
  change: (sql: string) => string,
): readonly MetricFigure[] {
  const { name, site, from, to, by = null, utcOffsetMinutes = 0 } = query;
  const metric = findMetric(name);
  if (metric === null) throw new Error(`There is no metric ${name}.`);
  const statement = database.prepare(change(toMetricSql(metric, by, SQLITE_TABLES)));
  statement.setAllowUnknownNamedParameters(true);
  return statement
    .all({ site, from, to, utc_offset: utcOffsetMinutes * 60_000 })
    .flatMap((row) => toMetricFigure(metric, by, row) ?? [])
    .toSorted(compareFigures);
}

function fillDatabase({ events, items, acts }: World): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE events (${Object.keys(COLUMNS).join(', ')}, PRIMARY KEY (id))`);
  database.exec('CREATE TABLE items (site, item, kind, category, launched_at, shop, creator)');
  database.exec('CREATE TABLE governance_acts (site, act, item, rule, seen_at)');
  const insert = (table: string, values: readonly SQLInputValue[]): void => {
    const places = values.map(() => '?').join(', ');
    database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${places})`).run(...values);
  };
  for (const event of events)
    insert(
      'events',
      Object.values(COLUMNS).map((read) => read(event) ?? null),
    );
  for (const { id, kind, category, launchedAt = 0, shop, creator = '' } of items)
    insert('items', [WORLD_SITE, id, kind, category, launchedAt, shop, creator]);
  for (const { act, item, rule, seenAt } of acts)
    insert('governance_acts', [WORLD_SITE, act, item, rule, seenAt]);
  return database;
}
