/** A day in ms. @internal */
export const DAY_MS = 86_400_000;

const HOUR_MS = 3_600_000;

/**
 * How long things count, each with its unit in the name. The definitions say these in their formulas and compute with them,
 * and nowhere else stands another; `<` and `<=` at each end are held by `METRIC_EDGES` of `@curio/server/testing`.
 *
 * @internal
 */
export const WINDOWS = {
  /** After payment a refund, return or complaint still spoils a line so long: the longest usual right of return. */
  serviceDays: 30,
  /** From payment to shipping: what Chinese platforms ask. */
  shipHours: 48,
  /** From a complaint to the first reply: our choice. */
  replyHours: 24,
  /** A touch counts toward an order so long: our choice, as platforms differ between 1 and 30 days. */
  attributionDays: 7,
  /** From one order to the next of the same buyer. */
  repurchaseDays: 30,
  /** Goods are new so long after their launch: our choice, platforms say 30 to 90. */
  newGoodsDays: 30,
  /** How long a launch lasts: our choice. */
  launchHours: 24,
} as const;

/** The same in ms, for SQL. @internal */
export const WINDOWS_MS: Readonly<Record<WindowName, number>> = {
  service: WINDOWS.serviceDays * DAY_MS,
  ship: WINDOWS.shipHours * HOUR_MS,
  reply: WINDOWS.replyHours * HOUR_MS,
  attribution: WINDOWS.attributionDays * DAY_MS,
  repurchase: WINDOWS.repurchaseDays * DAY_MS,
  newGoods: WINDOWS.newGoodsDays * DAY_MS,
  launch: WINDOWS.launchHours * HOUR_MS,
};

type WindowName = 'service' | 'ship' | 'reply' | 'attribution' | 'repurchase' | 'newGoods' | 'launch';
