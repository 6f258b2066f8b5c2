import type { LossCounter } from './loss-counter.ts';

/** What browsers call their reasons, as the SDK writes them. */
const REASON = /^[a-z\d-]{1,64}$/u;

/** Reasons one batch can name, and events it can say were dropped: the SDK's ledger holds 2,000. */
const MAX_REASONS = 20;
const MAX_DROPPED = 100_000;

/** Counts what a browser says that it dropped before it could send; what makes no sense is left out. @internal */
export function countBrowserDrops(losses: LossCounter, site: string, dropped: unknown): void {
  if (typeof dropped !== 'object' || dropped === null) return;
  for (const [reason, events] of Object.entries(dropped).slice(0, MAX_REASONS)) {
    if (REASON.test(reason) && isCount(events)) {
      losses.count({ site, reason, by: 'browser', events, requests: 1 });
    }
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= MAX_DROPPED;
}
