import type { MetricsQuery } from '@curio/core';
import type { GovernanceAct, StoredEvent, StoredItem } from '@curio/server';
import type { World } from '../world.ts';

/** A day, and an hour, in ms. */
export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** A paid line. */
export interface Line {
  readonly id: string;
  readonly order: string;
  readonly item: string;
  readonly buyer: string;
  /** Empty when nobody knows. */
  readonly shopper: string;
  readonly at: number;
  readonly currency: string;
  readonly amount: number;
  readonly group: string;
}

/** What the counters count, each event once, robots left out, by time. */
export interface Facts {
  readonly query: MetricsQuery;
  readonly before: readonly StoredEvent[];
  readonly within: readonly StoredEvent[];
  readonly after: readonly StoredEvent[];
  readonly lines: readonly Line[];
  readonly items: ReadonlyMap<string, StoredItem>;
  readonly acts: readonly GovernanceAct[];
  readonly groupOf: (event: StoredEvent) => string;
  readonly dayOf: (ms: number) => string;
  readonly shopperOf: (event: StoredEvent) => string;
}

/** Sorts a world's events by the query's period. */
export function gatherFacts(world: World, query: MetricsQuery): Facts {
  const events = listOnce(world.events).filter(({ site, bot }) => site === query.site && !bot);
  const dayOf = (ms: number): string => {
    const local = ms + (query.utcOffsetMinutes ?? 0) * 60_000;
    return new Date(local).toISOString().slice(0, 10);
  };
  const groupOf = createGrouping(query, dayOf);
  const shopperOf = createShopperFinder(events);
  const within = events.filter(({ adjustedTs }) => adjustedTs >= query.from && adjustedTs < query.to);
  return {
    query,
    before: events.filter(({ adjustedTs }) => adjustedTs < query.from),
    within,
    after: events.filter(({ adjustedTs }) => adjustedTs >= query.to),
    lines: within.filter(isPaid).map((event) => toLine(event, groupOf(event), shopperOf(event))),
    items: new Map(world.items.map((item) => [item.id, item])),
    acts: listActs(world.acts),
    groupOf,
    dayOf,
    shopperOf,
  };
}

/** Whether an event is a paid line that the shop's server told. */
export function isPaid({ type, trusted, orderId = '' }: StoredEvent): boolean {
  return type === 'order-paid' && trusted && orderId !== '';
}

/** Events of an order that the shop's server told, by order id; of the period and after it. */
export function byOrder(facts: Facts, ...types: readonly string[]): ReadonlyMap<string, StoredEvent[]> {
  const found = new Map<string, StoredEvent[]>();
  for (const events of [facts.within, facts.after]) {
    for (const event of events) {
      const { orderId = '', trusted, type } = event;
      if (!trusted || orderId === '' || !types.includes(type)) continue;
      const list = found.get(orderId) ?? [];
      list.push(event);
      found.set(orderId, list);
    }
  }
  return found;
}

function listOnce(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const byId = new Map<string, StoredEvent>();
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()];
}

function listActs(acts: readonly GovernanceAct[]): readonly GovernanceAct[] {
  const firsts = new Map<string, GovernanceAct>();
  for (const act of acts) {
    const key = JSON.stringify([act.act, act.item, act.rule]);
    const known = firsts.get(key);
    if (known === undefined || act.seenAt < known.seenAt) firsts.set(key, act);
  }
  return [...firsts.values()];
}

function createGrouping({ by }: MetricsQuery, dayOf: (ms: number) => string): Facts['groupOf'] {
  if (by === undefined) return () => '';
  if (by === 'day') return ({ adjustedTs }) => dayOf(adjustedTs);
  if (by === 'content') return ({ content = '', item = '' }) => (content === '' ? item : content);
  return (event) => event[by] ?? '';
}

/** The order's own visitor, or the one browser that said it placed the order. */
function createShopperFinder(events: readonly StoredEvent[]): Facts['shopperOf'] {
  const claims = new Map<string, Set<string>>();
  for (const { type, orderId = '', visitor = '' } of events) {
    if (type !== 'order' || orderId === '' || visitor === '') continue;
    claims.set(orderId, (claims.get(orderId) ?? new Set()).add(visitor));
  }
  return ({ visitor = '', orderId = '' }) => {
    const claimants = [...(claims.get(orderId) ?? [])];
    if (visitor !== '') return visitor;
    return claimants.length === 1 ? (claimants[0] ?? '') : '';
  };
}

function toLine(event: StoredEvent, group: string, shopper: string): Line {
  const { id, orderId = '', item = '', buyer = '', adjustedTs, value } = event;
  const { currency, amount } = value ?? { currency: '', amount: 0 };
  return { id, order: orderId, item, buyer, shopper, at: adjustedTs, currency, amount, group };
}
