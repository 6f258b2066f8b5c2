import type { Facts } from './facts.ts';
import { addTo, compareSets, countSets, createTally, toKey, type Cell } from './tally.ts';

/** Counts one metric. */
export type Counter = (facts: Facts) => readonly Cell[];

/** How many events of a type there are. */
export function countEvents(type: string): Counter {
  return countRatio([type], []);
}

/** Events of some types over events of others. */
export function countRatio(over: readonly string[], under: readonly string[]): Counter {
  return ({ within, groupOf }) => {
    const tally = createTally();
    for (const event of within) {
      const [above, below] = [over.includes(event.type), under.includes(event.type)];
      if (above || below) tally.add({ group: groupOf(event) }, Number(above), Number(below));
    }
    return tally.list();
  };
}

/** Unique ms watched. */
export const countWatchTime: Counter = ({ within, groupOf }) => {
  const tally = createTally();
  for (const event of within)
    if (event.type === 'video-watched') tally.add({ group: groupOf(event) }, Math.floor(event.mediaMs ?? 0));
  return tally.list();
};

/** The visitors of each group, by any event of a browser. */
export function listVisitors({ within, groupOf }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const visitors = new Map<string, Set<string>>();
  for (const event of within)
    if (!event.trusted && event.visitor) addTo(visitors, groupOf(event), event.visitor);
  return visitors;
}

/** How many visitors there were. */
export const countVisitors: Counter = (facts) => countSets(listVisitors(facts));

/** Product clicks over products seen. */
export const countProductClickThrough: Counter = ({ within, groupOf, items }) => {
  const tally = createTally();
  for (const event of within) {
    const isShown =
      event.type === 'product-impression' ||
      (event.type === 'impression' && items.get(event.item ?? '')?.kind === 'product');
    if (isShown || event.type === 'product-click')
      tally.add({ group: groupOf(event) }, Number(!isShown), Number(isShown));
  }
  return tally.list();
};

/** Visitors who added over visitors of products. */
export const countAddToCartRate: Counter = ({ within, groupOf }) => {
  const [adding, seeing] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const event of within) {
    if (!event.visitor || !['product-click', 'product-view', 'add-to-cart'].includes(event.type)) continue;
    addTo(seeing, groupOf(event), event.visitor);
    if (event.type === 'add-to-cart') addTo(adding, groupOf(event), event.visitor);
  }
  return compareSets(adding, seeing);
};

/** Visitors who acted and paid over visitors who acted. */
export function countConversion(...types: readonly string[]): Counter {
  return ({ within, groupOf, lines }) => {
    const [acting, paying] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    for (const event of within)
      if (event.visitor && types.includes(event.type)) addTo(acting, groupOf(event), event.visitor);
    for (const { group, shopper } of lines) if (shopper !== '') addTo(paying, group, shopper);
    const tally = createTally();
    for (const [group, visitors] of acting) {
      const paid = [...visitors].filter((visitor) => paying.get(group)?.has(visitor));
      tally.add({ group }, paid.length, visitors.size);
    }
    return tally.list();
  };
}

/** Orders in categories that were not searched for, over orders whose visitor and category are known. */
export const countDiscoveries: Counter = (facts) => {
  const sought = listSought(facts);
  const [found, all] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { group, order, item, shopper, at } of facts.lines) {
    const category = facts.items.get(item)?.category ?? '';
    if (shopper === '' || category === '') continue;
    addTo(all, group, order);
    const since = sought.get(toKey(shopper, category)) ?? Number.POSITIVE_INFINITY;
    if (since >= at) addTo(found, group, order);
  }
  return compareSets(found, all);
};

/** When a visitor first came to a category by searching. */
function listSought({ before, within, items }: Facts): ReadonlyMap<string, number> {
  const sought = new Map<string, number>();
  for (const { type, surface, visitor, item = '', adjustedTs } of [...before, ...within]) {
    if (surface !== 'search' || !visitor) continue;
    if (!['product-click', 'product-view', 'add-to-cart'].includes(type)) continue;
    const key = toKey(visitor, items.get(item)?.category ?? '');
    sought.set(key, Math.min(sought.get(key) ?? Number.POSITIVE_INFINITY, adjustedTs));
  }
  return sought;
}

/** How far the reached visitors came in the growth loop. */
export function countLoop(over: LoopStep, under: LoopStep): Counter {
  return (facts) => {
    const steps = listLoopSteps(facts);
    const tally = createTally();
    tally.add({ group: '' }, steps[over].size, steps[under].size);
    return tally.list();
  };
}

function intersect(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((member) => other.has(member)));
}

type LoopStep = 'reached' | 'gathered' | 'converted' | 'settled';

function listLoopSteps({ before, within, lines, shopperOf }: Facts): Readonly<Record<LoopStep, Set<string>>> {
  const visitorsOf = (...types: readonly string[]): Set<string> =>
    new Set(within.flatMap(({ type, visitor }) => (visitor && types.includes(type) ? visitor : [])));
  const reached = visitorsOf('impression');
  const gathered = intersect(reached, visitorsOf('view', 'live-join', 'product-click'));
  const converted = intersect(gathered, new Set(lines.map(({ shopper }) => shopper)));
  const followers = new Set<string>();
  const orders = new Map<string, Set<string>>();
  for (const event of [...before, ...within]) {
    if (event.type === 'follow' && event.visitor) followers.add(event.visitor);
    const isOrder = event.type === 'order-paid' && event.trusted && (event.orderId ?? '') !== '';
    if (isOrder) addTo(orders, shopperOf(event), event.orderId ?? '');
  }
  const hasSettled = (visitor: string): boolean =>
    followers.has(visitor) || (orders.get(visitor)?.size ?? 0) >= 2;
  return { reached, gathered, converted, settled: new Set([...converted].filter(hasSettled)) };
}
