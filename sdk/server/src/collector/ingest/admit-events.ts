import { EVENT_TYPES, isEventType, type CurioEvent } from '@curio/core';
import { parseEvent } from '@curio/core/schemas';
import type { StoredEvent } from '../../stores/collector-store.ts';

/** Why one event of a batch is not stored; its neighbours are. Codes are stable for ever. @public */
export type EventRefusal =
  | 'event-invalid'
  | 'event-too-large'
  | 'event-erased'
  | 'event-type-unknown'
  | 'event-other-site'
  | 'event-not-from-browser'
  | 'event-in-future'
  | 'event-too-old';

/** What is known about a batch beside its events. @internal */
export interface BatchContext {
  /** The site whose key the batch came with. */
  readonly site: string;
  /** ms UTC by the collector's clock. */
  readonly receivedAt: number;
  /** ms UTC by the sender's clock, when the batch left. */
  readonly sentAt: number;
  readonly bot: boolean;
}

/** The events to store, and how many were refused for what. @internal */
export interface AdmittedEvents {
  readonly events: readonly StoredEvent[];
  readonly refused: Readonly<Record<string, number>>;
}

/** An event cannot be younger than its batch but by a clock that was set in between; GA4 allows the same. */
const MAX_FUTURE_MS = 5 * 60_000;

/** What no text of an event, and by far no list, is longer than: `EVENT_SCHEMA` says the same. */
const MAX_FIELD_LENGTH = 256;

/** The SDK's ledger keeps what it could not send for seven days, and so long are duplicates of it expected. */
const MAX_AGE_MS = 7 * 86_400_000;

/**
 * Judges every event of a batch from a browser, and corrects its time by the batch's clock difference.
 *
 * None is `trusted`: what a browser says of orders and money is a hint to join on, never a sum to add up.
 *
 * @internal
 */
export function admitEvents(values: readonly unknown[], context: BatchContext): AdmittedEvents {
  const events: StoredEvent[] = [];
  const refused: Partial<Record<EventRefusal, number>> = {};
  for (const value of values) {
    const admitted = admitEvent(value, context);
    if (typeof admitted === 'string') refused[admitted] = (refused[admitted] ?? 0) + 1;
    else events.push(admitted);
  }
  return { events, refused };
}

function admitEvent(value: unknown, context: BatchContext): StoredEvent | EventRefusal {
  if (hasUnknownType(value)) return 'event-type-unknown';
  const parsed = parseEvent(value);
  if (!parsed.ok) return isTooLarge(value) ? 'event-too-large' : 'event-invalid';
  // Only the merchant's server knows a buyer; from a browser the field says nothing.
  const { buyer: _, ...event } = parsed.value;
  const adjustedTs = event.ts + (context.receivedAt - context.sentAt);
  const refusal = findRefusal(event, adjustedTs, context);
  if (refusal !== null) return refusal;
  return {
    ...event,
    receivedAt: context.receivedAt,
    // What was received has happened: rounding and clock changes must not put it ahead of its own arrival.
    adjustedTs: Math.min(adjustedTs, context.receivedAt),
    trusted: false,
    bot: context.bot,
  };
}

function findRefusal(event: CurioEvent, adjustedTs: number, context: BatchContext): EventRefusal | null {
  if (event.site !== context.site) return 'event-other-site';
  if (EVENT_TYPES[event.type].from === 'server') return 'event-not-from-browser';
  if (adjustedTs > context.receivedAt + MAX_FUTURE_MS) return 'event-in-future';
  if (adjustedTs < context.receivedAt - MAX_AGE_MS) return 'event-too-old';
  return null;
}

/** A type that this collector's vocabulary lacks, perhaps of a newer SDK, is told apart from a broken event. */
function hasUnknownType(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && !isEventType(value.type);
}

/** Told apart from other faults, as it says that a page puts into events what does not belong there. */
function isTooLarge(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(
    (field) => (typeof field === 'string' || Array.isArray(field)) && field.length > MAX_FIELD_LENGTH,
  );
}
