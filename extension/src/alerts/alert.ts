import * as v from 'valibot';

/** What an alert is about. */
export type AlertKind =
  | 'critical-finding'
  | 'token-refused'
  | 'collector-down'
  | 'collector-answer-invalid'
  | 'went-quiet';

/** One thing that a merchant should hear of once. */
export interface Alert {
  /** Names the thing itself, so that it is told once however often it is seen. */
  readonly key: string;
  readonly kind: AlertKind;
  /** Origin of the shop. */
  readonly shop: string;
  /** Where it can be seen. */
  readonly url: string;
  /** The text that was found, or the shop's host; at most 120 characters. */
  readonly what: string;
  /** ms UTC when it was first seen. */
  readonly at: number;
}

/** Longest text of a page that an alert repeats. */
export const MAX_WHAT_LENGTH = 120;

/** What is remembered of alerts. Holds no secret: texts of pages and addresses of shops. */
export interface AlertMemory {
  readonly version: 1;
  /** When each thing was last seen, ms UTC, by its key. */
  readonly known: Readonly<Record<string, number>>;
  /** Told and untold alerts that the merchant has not dismissed, newest first. */
  readonly open: readonly Alert[];
  /** Keys of the open ones for which no notification was shown yet. */
  readonly untold: readonly string[];
  /** When a notification was last shown, ms UTC, by the shop's origin. */
  readonly toldAt: Readonly<Record<string, number>>;
}

/** The memory of the first day. */
export const NO_ALERTS: AlertMemory = { version: 1, known: {}, open: [], untold: [], toldAt: {} };

const ALERT_SCHEMA: v.GenericSchema<unknown, Alert> = v.object({
  key: v.string(),
  kind: v.picklist([
    'critical-finding',
    'token-refused',
    'collector-down',
    'collector-answer-invalid',
    'went-quiet',
  ]),
  shop: v.string(),
  url: v.string(),
  what: v.string(),
  at: v.number(),
});

const MEMORY_SCHEMA: v.GenericSchema<unknown, AlertMemory> = v.object({
  version: v.literal(1),
  known: v.record(v.string(), v.number()),
  open: v.array(ALERT_SCHEMA),
  untold: v.array(v.string()),
  toldAt: v.record(v.string(), v.number()),
});

/** Reads a stored memory; what is missing or was written by a newer version reads as the first day's. */
export function readAlertMemory(stored: unknown): AlertMemory {
  const parsed = v.safeParse(MEMORY_SCHEMA, stored);
  return parsed.success ? parsed.output : NO_ALERTS;
}
