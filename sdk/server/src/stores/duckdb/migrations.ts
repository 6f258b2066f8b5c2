import { ITEM_TABLES } from '../metrics/item-rows.ts';

/** One step of the database's form. Versions rise, gaps are allowed, and a step never changes once published. */
export interface Migration {
  readonly version: number;
  /** Each runs by itself, in order, inside one transaction with the version's record. */
  readonly statements: readonly string[];
}

/**
 * How the DuckDB file came to its present form.
 *
 * Times are ms UTC as `BIGINT`, money is minor units, and what an event does not say is `NULL`. `arms` is a JSON
 * array as text, so that the same columns can be had in ClickHouse and PostgreSQL.
 *
 * @internal
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `CREATE TABLE events (
        id UUID PRIMARY KEY,
        schema_version INTEGER NOT NULL,
        type VARCHAR NOT NULL,
        ts BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        site VARCHAR NOT NULL,
        session VARCHAR NOT NULL,
        visitor VARCHAR,
        page VARCHAR NOT NULL,
        surface VARCHAR,
        slate VARCHAR,
        position BIGINT,
        item VARCHAR,
        content VARCHAR,
        variant VARCHAR,
        quantity BIGINT,
        order_id VARCHAR,
        moment_id VARCHAR,
        media_ms DOUBLE,
        source VARCHAR,
        creator VARCHAR,
        campaign VARCHAR,
        arms VARCHAR,
        tier INTEGER,
        model_version VARCHAR,
        propensity DOUBLE,
        value_amount BIGINT,
        value_currency VARCHAR,
        query VARCHAR,
        received_at BIGINT NOT NULL,
        adjusted_ts BIGINT NOT NULL,
        trusted BOOLEAN NOT NULL,
        bot BOOLEAN NOT NULL
      )`,
      `CREATE TABLE tokens (
        hash VARCHAR PRIMARY KEY,
        site VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        revoked_at BIGINT
      )`,
    ],
  },
  { version: 2, statements: ['ALTER TABLE events ADD COLUMN buyer VARCHAR'] },
  {
    version: 3,
    statements: [
      'ALTER TABLE tokens ADD COLUMN creators VARCHAR',
      'ALTER TABLE tokens ADD COLUMN label VARCHAR',
      `CREATE TABLE erasures (
        site VARCHAR NOT NULL,
        visitor_hash VARCHAR NOT NULL,
        erased_at BIGINT NOT NULL,
        PRIMARY KEY (site, visitor_hash)
      )`,
      `CREATE TABLE losses (
        site VARCHAR NOT NULL,
        hour BIGINT NOT NULL,
        reason VARCHAR NOT NULL,
        told_by VARCHAR NOT NULL,
        events BIGINT NOT NULL,
        requests BIGINT NOT NULL,
        PRIMARY KEY (site, hour, reason, told_by)
      )`,
    ],
  },
  { version: 10, statements: ITEM_TABLES },
  {
    version: 11,
    statements: [
      `CREATE TABLE drops (
        site VARCHAR NOT NULL,
        tally VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        hour BIGINT NOT NULL,
        events BIGINT NOT NULL
      )`,
    ],
  },
];
