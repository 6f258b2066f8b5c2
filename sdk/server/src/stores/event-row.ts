import type { Money } from '@curio/core';
import type { StoredEvent } from './collector-store.ts';

/** The columns of `events` that hold one field as it is; `arms` and the two of `value` are told below. */
const PLAIN_COLUMNS = {
  id: ['id', 'UUID'],
  schema_version: ['schemaVersion', 'INTEGER'],
  type: ['type', 'VARCHAR'],
  ts: ['ts', 'BIGINT'],
  seq: ['seq', 'BIGINT'],
  site: ['site', 'VARCHAR'],
  session: ['session', 'VARCHAR'],
  visitor: ['visitor', 'VARCHAR'],
  page: ['page', 'VARCHAR'],
  surface: ['surface', 'VARCHAR'],
  slate: ['slate', 'VARCHAR'],
  position: ['position', 'BIGINT'],
  item: ['item', 'VARCHAR'],
  content: ['content', 'VARCHAR'],
  variant: ['variant', 'VARCHAR'],
  quantity: ['quantity', 'BIGINT'],
  order_id: ['orderId', 'VARCHAR'],
  moment_id: ['momentId', 'VARCHAR'],
  media_ms: ['mediaMs', 'DOUBLE'],
  source: ['source', 'VARCHAR'],
  creator: ['creator', 'VARCHAR'],
  campaign: ['campaign', 'VARCHAR'],
  tier: ['tier', 'INTEGER'],
  model_version: ['modelVersion', 'VARCHAR'],
  propensity: ['propensity', 'DOUBLE'],
  query: ['query', 'VARCHAR'],
  buyer: ['buyer', 'VARCHAR'],
  received_at: ['receivedAt', 'BIGINT'],
  adjusted_ts: ['adjustedTs', 'BIGINT'],
  trusted: ['trusted', 'BOOLEAN'],
  bot: ['bot', 'BOOLEAN'],
} as const satisfies Readonly<Record<string, readonly [keyof StoredEvent, string]>>;

const COMPOUND_COLUMNS = {
  arms: 'VARCHAR',
  value_amount: 'BIGINT',
  value_currency: 'VARCHAR',
};

/** Every column of `events`, with its type in DuckDB. @internal */
export const COLUMN_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(PLAIN_COLUMNS).map(([column, [, type]]) => [column, type])),
  ...COMPOUND_COLUMNS,
};

const LIST_TYPES = Object.fromEntries(Object.entries(COLUMN_TYPES).map(([column, type]) => [column, [type]]));

/** What each column takes of an event; `undefined` is written as JSON's `null`. */
const CELL_READERS: readonly (readonly [string, (event: StoredEvent) => unknown])[] = [
  ...Object.entries(PLAIN_COLUMNS).map(
    ([column, [field]]) => [column, (event: StoredEvent): unknown => event[field]] as const,
  ),
  ['arms', ({ arms }) => arms && JSON.stringify(arms)],
  ['value_amount', ({ value }) => value?.amount],
  ['value_currency', ({ value }) => value?.currency],
];

/** Every column of `events`, comma-separated, in the order in which {@link INSERT_EVENTS} and reads name them. */
export const EVENT_COLUMNS: string = Object.keys(COLUMN_TYPES).join(', ');

/**
 * Inserts what one JSON object, `$1`, holds: a list a column, all as long as `id`'s; a column that is left out is
 * `NULL` throughout. By column rather than by row as that text is a third as long, and so is the time to read it.
 */
export const INSERT_EVENTS: string = `INSERT INTO events (${EVENT_COLUMNS})
  SELECT ${Object.keys(COLUMN_TYPES)
    .map((column) => `unnest(lists.${column})`)
    .join(', ')}
  FROM (SELECT from_json($1::JSON, '${JSON.stringify(LIST_TYPES)}') AS lists)`;

/** Writes events, at least one, as the JSON object that {@link INSERT_EVENTS} takes. */
export function toEventColumns(events: readonly StoredEvent[]): string {
  const columns: Record<string, readonly unknown[]> = {};
  for (const [column, toCell] of CELL_READERS) {
    const cells = events.map(toCell);
    if (cells.some((cell) => cell !== undefined)) columns[column] = cells;
  }
  const json = JSON.stringify(columns);
  // A lone surrogate is written as an escape that DuckDB's JSON reader refuses; it is rare, so pay only when seen.
  return /\\ud[89a-f]/u.test(json) ? JSON.stringify(columns, replaceLoneSurrogates) : json;
}

/** Writes one event by column, without those that it does not fill; text is mended where it is not well-formed. */
export function toEventRow(event: StoredEvent): Readonly<Record<string, unknown>> {
  const cells = CELL_READERS.map(([column, toCell]) => [column, mendText(toCell(event))] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined));
}

/** Reads one row of `SELECT ${EVENT_COLUMNS}`. */
export function fromEventRow(row: Readonly<Record<string, unknown>>): StoredEvent {
  const event: Record<string, unknown> = {};
  for (const [column, [field]] of Object.entries(PLAIN_COLUMNS)) {
    const cell = row[column];
    if (cell !== null && cell !== undefined) event[field] = typeof cell === 'bigint' ? Number(cell) : cell;
  }
  if (typeof row['arms'] === 'string') event['arms'] = JSON.parse(row['arms']);
  const value = toMoney(row['value_amount'], row['value_currency']);
  if (value !== null) event['value'] = value;
  // Border: the table holds only what toEventColumns wrote, and every NOT NULL column is a field that StoredEvent requires.
  return event as unknown as StoredEvent;
}

function toMoney(amount: unknown, currency: unknown): Money | null {
  if ((typeof amount !== 'bigint' && typeof amount !== 'number') || typeof currency !== 'string') return null;
  return { amount: Number(amount), currency };
}

function replaceLoneSurrogates(_key: string, value: unknown): unknown {
  return mendText(value);
}

function mendText(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value;
}
