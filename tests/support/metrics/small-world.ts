import { EVENT_TYPES, isEventType, type EventType, type MetricsQuery } from '@curio/core';
import type { GovernanceAct, StoredEvent, StoredItem } from '@curio/server';
import { createStoredEvent } from '@curio/server/testing';
import * as fc from 'fast-check';
import { WORLD_SITE, type World } from './world.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The period that small worlds are asked about: three days. */
export const SMALL_PERIOD: Pick<MetricsQuery, 'site' | 'from' | 'to'> = {
  site: WORLD_SITE,
  from: 100 * DAY,
  to: 103 * DAY,
};

const { from, to } = SMALL_PERIOD;

/** Instants on, just before and just after every edge that a definition has. */
const INSTANTS: readonly number[] = [
  from - 31 * DAY,
  from - 30 * DAY,
  from - 7 * DAY,
  from - 1,
  from,
  from,
  from + 1,
  from + DAY - 1,
  from + DAY,
  from + DAY + 12 * HOUR,
  to - DAY,
  to - 1,
  to - 1,
  to - 1,
  to - HOUR,
  to,
  from + 2 * DAY,
  from + 24 * HOUR + 1,
  from + 48 * HOUR - 1,
  from - 7 * DAY + 1,
  to - 1 - 7 * DAY,
  from + 30 * DAY - 1,
  from + 30 * DAY,
  to + 30 * DAY,
];

/** The types that meet in joins come more often than the rest. */
const TYPES: readonly EventType[] = [
  ...Object.keys(EVENT_TYPES).filter((type) => isEventType(type)),
  ...Array.from({ length: 14 }, () => 'order-paid' as const),
  ...Array.from({ length: 8 }, () => 'product-click' as const),
  ...Array.from({ length: 8 }, () => 'add-to-cart' as const),
  ...(['impression', 'impression', 'order', 'refund', 'view', 'shipped'] as const),
];

/** What an order goes through, and what leads to one: worlds of these alone reach the edges of their windows often. */
const THEMES: readonly (readonly EventType[])[] = [
  TYPES,
  ['order-paid', 'order-paid', 'shipped', 'complaint', 'first-reply', 'refund', 'return'],
  ['order-paid', 'order-paid', 'product-click', 'add-to-cart', 'order', 'view', 'impression', 'follow'],
];

/** Few of everything, so that they meet. */
export function smallWorldArbitrary(): fc.Arbitrary<World> {
  return fc.constantFrom(...THEMES).chain((types) =>
    fc.record({
      events: fc.array(eventArbitrary(types), { minLength: 20, maxLength: 60, size: 'max' }).map(withRepeats),
      items: fc.uniqueArray(itemArbitrary(), { selector: ({ id }) => id }),
      acts: fc.array(actArbitrary(), { maxLength: 6 }),
    }),
  );
}

function eventArbitrary(types: readonly EventType[]): fc.Arbitrary<StoredEvent> {
  const optional = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
    fc.constantFrom(undefined, ...values);
  return fc
    .record({
      type: fc.constantFrom(...types),
      adjustedTs: fc.constantFrom(...INSTANTS),
      site: fc.constantFrom(WORLD_SITE, WORLD_SITE, WORLD_SITE, WORLD_SITE, 'other'),
      bot: fc.constantFrom(false, false, false, false, true),
      trusted: fc.constantFrom(true, true, true, false),
      visitor: optional('', 'ada', 'ada', 'ada', 'bo', 'bo', '茶'),
      item: optional('', 'mug', 'mug', 'pot', 'clip', 'room'),
      content: optional('', 'clip', 'room'),
      source: optional('field', 'alliance', 'campaign', 'top-kol'),
      creator: optional('mara', 'Ünal', ''),
      campaign: optional('spring', ''),
      surface: optional('search', 'search', 'feed'),
      orderId: optional('', '1', '1', '2', '3'),
      buyer: optional('x', 'x', 'y', ''),
      mediaMs: optional(0, 1.75, 12_000),
      value: optional(
        { amount: 0, currency: 'EUR' },
        { amount: 100, currency: 'EUR' },
        { amount: 100, currency: 'EUR' },
        { amount: 250, currency: 'CNY' },
      ),
    })
    .map((fields) => {
      const told = Object.entries(fields).filter(([, value]) => value !== undefined);
      return createStoredEvent(0, Object.fromEntries(told));
    });
}

/** Gives each its own id, in no order, and repeats some as they are. */
function withRepeats(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const named = events.map((event, at) => ({
    ...event,
    id: createStoredEvent((at * 37) % 61).id,
  }));
  return [...named, ...named.filter((_, at) => at % 7 === 3)];
}

function itemArbitrary(): fc.Arbitrary<StoredItem> {
  return fc
    .record({
      id: fc.constantFrom('mug', 'pot', 'clip'),
      kind: fc.constantFrom('product', 'product', 'video'),
      category: fc.constantFrom('kitchen', 'kitchen', 'tea', ''),
      launchedAt: fc.constantFrom(undefined, from, from - 30 * DAY, from + DAY - 1),
      shop: fc.constant('s'),
    })
    .map(({ launchedAt, ...item }) => (launchedAt === undefined ? item : { ...item, launchedAt }));
}

function actArbitrary(): fc.Arbitrary<GovernanceAct> {
  return fc.record({
    act: fc.constantFrom('found', 'stopped', 'taken-down'),
    item: fc.constantFrom('mug', 'pot'),
    rule: fc.constantFrom('r1', 'r2', ''),
    seenAt: fc.constantFrom(from - 1, from, to - 1, to),
  });
}
