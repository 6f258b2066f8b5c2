import type { DropReport } from '../../stores/collector-store.ts';
import type { BatchEnvelope } from '../ingest/parse-batch-envelope.ts';

/** What browsers call their reasons, as the SDK writes them. */
const REASON = /^[a-z\d-]{1,64}$/u;

/** What names a tally: the SDK writes hex digits, one before it none, so that the first event's id stands in. */
const TALLY = /^[\w-]{1,64}$/u;

/** Reasons one batch can name, and events it can say were dropped: the SDK's ledger holds 2,000. */
const MAX_REASONS = 20;
const MAX_DROPPED = 100_000;

/**
 * Reads what a browser says that it dropped before it could send; what makes no sense is left out.
 *
 * @returns `null` when it says nothing.
 * @internal
 */
export function toDropReport(
  { dropped, tally, events }: BatchEnvelope,
  { site, receivedAt }: Pick<DropReport, 'site' | 'receivedAt'>,
): DropReport | null {
  const name = tally ?? readId(events[0]);
  if (typeof dropped !== 'object' || dropped === null || !isTally(name)) return null;
  const counts = Object.entries(dropped)
    .slice(0, MAX_REASONS)
    .filter(([reason, count]) => REASON.test(reason) && isCount(count));
  return counts.length === 0 ? null : { site, tally: name, dropped: Object.fromEntries(counts), receivedAt };
}

function readId(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'id' in event ? event.id : null;
}

function isTally(value: unknown): value is string {
  return typeof value === 'string' && TALLY.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= MAX_DROPPED;
}
