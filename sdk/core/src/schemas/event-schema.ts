import * as v from 'valibot';
import { EVENT_TYPES, isEventType, type EventType } from '../events/event-types.ts';
import type { CurioEvent, EventBatch } from '../events/event.ts';
import type { Result } from '../errors.ts';
import { atMost, MONEY, parseWith, SHARE, WHOLE } from './primitives.ts';

/** No text of an event is longer, in UTF-16 units; no event is in more experiments; no batch is larger. */
const MAX_TEXT_LENGTH = 256;
const MAX_ARMS = 20;
const MAX_TALLY_LENGTH = 64;
const MAX_BATCH_EVENTS = 500;

const SHORT = atMost(MAX_TEXT_LENGTH);
const NAME = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_LENGTH));
const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

const EVENT_TYPE: v.GenericSchema<unknown, EventType> = v.picklist(
  Object.keys(EVENT_TYPES).filter((type) => isEventType(type)),
);

/** Where a slate is shown. @internal */
export const TIER: v.GenericSchema<unknown, 0 | 1 | 2> = v.picklist([0, 1, 2]);

/** One event of the vocabulary. Whether its time is believable is the collector's to judge. @public */
export const EVENT_SCHEMA: v.GenericSchema<unknown, CurioEvent> = v.object({
  id: v.pipe(v.string(), v.regex(UUID_V7)),
  schemaVersion: v.literal(1),
  type: EVENT_TYPE,
  ts: WHOLE,
  seq: WHOLE,
  site: v.pipe(v.string(), v.regex(/^[a-z\d-]{1,64}$/u)),
  session: NAME,
  visitor: v.exactOptional(NAME),
  page: SHORT,
  surface: v.exactOptional(v.picklist(['feed', 'rail', 'grid', 'product', 'shop', 'search'])),
  slate: v.exactOptional(SHORT),
  position: v.exactOptional(WHOLE),
  item: v.exactOptional(SHORT),
  content: v.exactOptional(SHORT),
  variant: v.exactOptional(SHORT),
  quantity: v.exactOptional(v.pipe(WHOLE, v.minValue(1))),
  orderId: v.exactOptional(SHORT),
  momentId: v.exactOptional(SHORT),
  mediaMs: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  source: v.exactOptional(v.picklist(['field', 'alliance', 'campaign', 'top-kol'])),
  creator: v.exactOptional(SHORT),
  campaign: v.exactOptional(SHORT),
  arms: v.exactOptional(v.pipe(v.array(SHORT), v.maxLength(MAX_ARMS))),
  tier: v.exactOptional(TIER),
  modelVersion: v.exactOptional(SHORT),
  propensity: v.exactOptional(SHARE),
  value: v.exactOptional(MONEY),
  query: v.exactOptional(SHORT),
  buyer: v.exactOptional(NAME),
});

/** What travels to the collector. @public */
export const EVENT_BATCH_SCHEMA: v.GenericSchema<unknown, EventBatch> = v.object({
  schemaVersion: v.literal(1),
  sentAt: WHOLE,
  events: v.pipe(v.array(EVENT_SCHEMA), v.maxLength(MAX_BATCH_EVENTS)),
  dropped: v.exactOptional(v.record(v.string(), WHOLE)),
  tally: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TALLY_LENGTH))),
});

/**
 * Checks one event; fields that the vocabulary does not have are taken off.
 *
 * @returns the event, or `event-invalid` with the first field that does not fit as place.
 * @public
 */
export function parseEvent(value: unknown): Result<CurioEvent, 'event-invalid'> {
  return parseWith(EVENT_SCHEMA, value, 'event-invalid');
}

/**
 * Checks a whole batch. A collector that takes the good events of a batch calls {@link parseEvent} on each instead.
 *
 * @returns the batch, or `event-invalid` with a place such as `events[3].type`.
 * @public
 */
export function parseBatch(value: unknown): Result<EventBatch, 'event-invalid'> {
  return parseWith(EVENT_BATCH_SCHEMA, value, 'event-invalid');
}
