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

/** What each column takes of an event, by its name; `undefined` is written as `NULL`. */
export const EVENT_CELLS: Readonly<Record<string, (event: StoredEvent) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(PLAIN_COLUMNS).map(([column, [field]]) => [
      column,
      (event: StoredEvent): unknown => event[field],
    ]),
  ),
  arms: ({ arms }) => arms && JSON.stringify(arms),
  value_amount: ({ value }) => value?.amount,
  value_currency: ({ value }) => value?.currency,
};

/** Every column of `events`, comma-separated, in the order in which reads name them. */
export const EVENT_COLUMNS: string = Object.keys(EVENT_CELLS).join(', ');

/** Writes one event by column, without those that it does not fill; text is mended where it is not well-formed. */
export function toEventRow(event: StoredEvent): Readonly<Record<string, unknown>> {
  const cells = Object.entries(EVENT_CELLS).map(
    ([column, toCell]) => [column, mendText(toCell(event))] as const,
  );
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

function mendText(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value;
}
