import type { Impact } from '@curio/core';

const DAY_MS = 86_400_000;
/** A law changes, a page changes more often: whatever is suppressed is looked at again within a year. */
const MOST_DAYS = 366;
/** A critical finding is looked at again within a quarter. */
const MOST_CRITICAL_DAYS = 92;

/** What a merchant asks to hear no more of. */
export interface SuppressRequest {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** ISO date, the last day; `''` is the last one allowed, which a critical finding cannot have. */
  readonly until: string;
}

/** Whether it was suppressed, and why not. */
export type SuppressOutcome = 'suppressed' | 'reason-missing' | 'date-missing' | 'date-refused' | 'too-many';

/** The last day on which a finding of an impact may stay suppressed. */
export function toLastDay(impact: Impact, now: number): string {
  return toDay(now + (impact === 'critical' ? MOST_CRITICAL_DAYS : MOST_DAYS) * DAY_MS);
}

/** The day of a time in UTC, as `2026-11-24`. */
export function toDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
