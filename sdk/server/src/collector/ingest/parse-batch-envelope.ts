import { refuse, type Admission } from '../api-failure.ts';
import { parseJson, toFields } from '../read-body.ts';

/** A batch whose events are not judged yet. @internal */
export interface BatchEnvelope {
  /** ms UTC by the sender's clock. */
  readonly sentAt: number;
  readonly events: readonly unknown[];
  /** What the browser says that it dropped, by reason; not judged yet. */
  readonly dropped: unknown;
  /** What names that count; not judged yet. */
  readonly tally: unknown;
}

/** The most events of one batch. */
const MAX_BATCH_EVENTS = 500;

/**
 * Reads a batch's outside. Its events are judged one by one, so that one broken event does not lose its neighbours.
 *
 * @internal
 */
export function parseBatchEnvelope(text: string): Admission<BatchEnvelope> {
  const json = parseJson(text);
  if (!json.ok) return json;
  // What is no object has no fields; its version is found missing.
  const fields = toFields(json.value);
  if (fields['schemaVersion'] !== 1) return refuseField('schemaVersion', 'The batch is not of version 1.');
  const sentAt = fields['sentAt'];
  if (!isInstant(sentAt)) return refuseField('sentAt', 'The batch says no time of sending in ms UTC.');
  const list = fields['events'];
  if (!Array.isArray(list)) return refuseField('events', 'The batch has no list of events.');
  const events: readonly unknown[] = list;
  if (events.length <= MAX_BATCH_EVENTS) {
    return { ok: true, value: { sentAt, events, dropped: fields['dropped'], tally: fields['tally'] } };
  }
  return refuse('batch-too-many-events', `The batch has ${events.length} events.`, { place: 'events' });
}

function refuseField(place: string, message: string): ReturnType<typeof refuse> {
  return refuse('batch-invalid', message, { place });
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
