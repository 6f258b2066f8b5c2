import type { MetricTables } from '@curio/core';
import type { DuckDBValue } from '@duckdb/node-api';
import type { ReadRows, WriteRows } from '../duckdb/duckdb-database.ts';
import { quoteText } from '../duckdb/quote-text.ts';
import { bindNumbered } from './bind-parameters.ts';
import { SAVE_ACTS, SAVE_ITEMS, toActRows, toItemRows } from './item-rows.ts';
import type { MetricsMethods } from './metrics-methods.ts';
import { readMetrics, type MetricEngine } from './read-metrics.ts';
import { readRetention, type RetentionEngine } from './read-retention.ts';

const TABLES: MetricTables = { events: 'events', items: 'items', governanceActs: 'governance_acts' };

/** Reads metrics, and keeps what they know of items, in DuckDB. Each rejects with the driver's error. @internal */
export function createDuckDbMetrics(read: ReadRows, write: WriteRows): MetricsMethods {
  const engine: MetricEngine = {
    tables: TABLES,
    run(sql, { site, from, to, utc_offset }) {
      const given = { site, from: BigInt(from), to: BigInt(to), utc_offset: BigInt(utc_offset) };
      const query = bindNumbered<DuckDBValue>(sql, given);
      return read(query.sql, query.values);
    },
  };
  const retentionEngine: RetentionEngine = {
    events: TABLES.events,
    quote: quoteText,
    run(sql, { site, from, to, item }) {
      const query = bindNumbered<DuckDBValue>(sql, { site, from: BigInt(from), to: BigInt(to), item });
      return read(query.sql, query.values);
    },
  };
  return {
    readMetrics: (query) => readMetrics(engine, query),
    readRetention: (query, scope) => readRetention(retentionEngine, query, scope),
    async saveItems(site, items) {
      await write(SAVE_ITEMS, [JSON.stringify(toItemRows(site, items))]);
    },
    async saveGovernanceActs(site, acts) {
      await write(SAVE_ACTS, [JSON.stringify(toActRows(site, acts))]);
    },
  };
}
