import { bindTyped } from '../metrics/bind-parameters.ts';
import { toActRows, toItemRows } from '../metrics/item-rows.ts';
import type { MetricsMethods } from '../metrics/metrics-methods.ts';
import { readMetrics, type MetricEngine } from '../metrics/read-metrics.ts';
import { readRetention, type RetentionEngine } from '../metrics/read-retention.ts';
import type { ClickHouseDatabase } from './clickhouse-database.ts';
import { quoteText } from './quote-text.ts';

const TYPES = { site: 'String', from: 'Int64', to: 'Int64', utc_offset: 'Int64' };
const RETENTION_TYPES = { site: 'String', from: 'Int64', to: 'Int64', item: 'String' };

/** Reads metrics, and keeps what they know of items, in ClickHouse. @internal */
export function createClickHouseMetrics(database: ClickHouseDatabase): MetricsMethods {
  const engine: MetricEngine = {
    tables: {
      events: `${database.table('events')} FINAL`,
      items: `${database.table('items')} FINAL`,
      governanceActs: database.table('governance_acts'),
    },
    run: (sql, parameters) => database.read(bindTyped(sql, TYPES), { ...parameters }),
  };
  const retentionEngine: RetentionEngine = {
    events: engine.tables.events,
    quote: quoteText,
    run: (sql, parameters) => database.read(bindTyped(sql, RETENTION_TYPES), { ...parameters }),
  };
  return {
    readMetrics: (query) => readMetrics(engine, query),
    readRetention: (query, scope) => readRetention(retentionEngine, query, scope),
    async saveItems(site, items) {
      const rows = toItemRows(site, items);
      if (rows.length > 0) await database.insert('items', rows);
    },
    async saveGovernanceActs(site, acts) {
      const rows = toActRows(site, acts);
      if (rows.length > 0) await database.insert('governance_acts', rows);
    },
  };
}
