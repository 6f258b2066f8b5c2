import type { AlertSettings } from './alert-settings.ts';
import type { Alert, AlertMemory } from './alert.ts';

const MINUTE_MS = 60_000;

/** When it is. */
export interface Moment {
  /** ms UTC. */
  readonly now: number;
  /** Minutes since midnight where the merchant is. */
  readonly minuteOfDay: number;
}

/** What is told of one shop at once. */
export interface ShopNotice {
  readonly shop: string;
  /** Newest first; at least one. */
  readonly alerts: readonly Alert[];
}

/** What to tell now, and the memory after it was told. */
export interface ChosenNotices {
  readonly notices: readonly ShopNotice[];
  readonly memory: AlertMemory;
}

/**
 * Chooses what to notify of: nothing in quiet hours, and of each shop at most once in its cool-down. What is not told
 * waits, and is told together later.
 */
export function chooseNotifications(
  memory: AlertMemory,
  settings: AlertSettings,
  moment: Moment,
): ChosenNotices {
  if (isQuiet(settings, moment.minuteOfDay)) return { notices: [], memory };
  const untold = new Set(memory.untold);
  const waiting = memory.open.filter(({ key }) => untold.has(key));
  const notices = [...new Set(waiting.map(({ shop }) => shop))]
    .filter((shop) => {
      const toldAt = memory.toldAt[shop];
      // A clock that was set back must not silence a shop for ever.
      return toldAt === undefined || Math.abs(moment.now - toldAt) >= settings.coolDownMinutes * MINUTE_MS;
    })
    .map((shop) => ({ shop, alerts: waiting.filter((alert) => alert.shop === shop) }));
  const told = new Set(notices.flatMap(({ alerts }) => alerts.map(({ key }) => key)));
  return {
    notices,
    memory: {
      ...memory,
      untold: memory.untold.filter((key) => !told.has(key)),
      toldAt: { ...memory.toldAt, ...Object.fromEntries(notices.map(({ shop }) => [shop, moment.now])) },
    },
  };
}

/** Whether a minute of the day lies in the quiet hours; they may go over midnight. */
export function isQuiet({ quietFrom, quietUntil }: AlertSettings, minuteOfDay: number): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil
    ? minuteOfDay >= quietFrom && minuteOfDay < quietUntil
    : minuteOfDay >= quietFrom || minuteOfDay < quietUntil;
}
