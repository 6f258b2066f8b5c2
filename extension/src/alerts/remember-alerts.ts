import type { Alert, AlertMemory } from './alert.ts';

/** What was seen just now. */
export interface Sighting {
  readonly alerts: readonly Alert[];
  /** Keys of troubles that are over, so that they are told of again when they come back. */
  readonly over: readonly string[];
  /** ms UTC. */
  readonly now: number;
}

/** Most things remembered; the longest unseen is forgotten first. */
const MAX_KNOWN = 1_000;
/** Most alerts that wait for the merchant. */
const MAX_OPEN = 20;

/** The memory after a sighting: what is new is open and untold, what is known is not told again. */
export function rememberAlerts(memory: AlertMemory, { alerts, over, now }: Sighting): AlertMemory {
  const isOver = new Set(over);
  const fresh = alerts.filter(({ key }, index) => {
    const isFirst = alerts.findIndex((other) => other.key === key) === index;
    return isFirst && memory.known[key] === undefined;
  });
  const known = Object.entries({
    ...memory.known,
    ...Object.fromEntries(alerts.map(({ key }) => [key, now])),
  })
    .filter(([key]) => !isOver.has(key))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_KNOWN);
  const open = [...fresh, ...memory.open].filter(({ key }) => !isOver.has(key)).slice(0, MAX_OPEN);
  const isOpen = new Set(open.map(({ key }) => key));
  return {
    ...memory,
    known: Object.fromEntries(known),
    open,
    untold: [...memory.untold, ...fresh.map(({ key }) => key)].filter((key) => isOpen.has(key)),
  };
}

/** The memory after the merchant has seen what there is. */
export function dismissAlerts(memory: AlertMemory): AlertMemory {
  return { ...memory, open: [], untold: [] };
}

/** The memory after a shop was forgotten. */
export function forgetShopAlerts(memory: AlertMemory, shop: string): AlertMemory {
  const open = memory.open.filter((alert) => alert.shop !== shop);
  const isOpen = new Set(open.map(({ key }) => key));
  const ofOthers = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== shop && !key.includes(` ${shop} `)));
  return {
    ...memory,
    known: ofOthers(memory.known),
    open,
    untold: memory.untold.filter((key) => isOpen.has(key)),
    toldAt: ofOthers(memory.toldAt),
  };
}
