import type { Counter } from './browsing.ts';
import { DAY, isPaid, type Facts } from './facts.ts';
import { addTo, compareSets, countSets, pushTo, toKey } from './tally.ts';

interface Purchase {
  readonly buyer: string;
  readonly order: string;
  readonly at: number;
  readonly group: string;
}

/** How many bought. */
export const countBuyers: Counter = (facts) => countSets(groupBuyers(facts));

/** Those who never bought before. */
export const countNewCustomers: Counter = (facts) => {
  const firstEver = new Map<string, number>();
  for (const { buyer, at } of [...listPurchases(facts, 'before'), ...listPurchases(facts, 'within')])
    firstEver.set(buyer, Math.min(firstEver.get(buyer) ?? Number.POSITIVE_INFINITY, at));
  const fresh = new Map<string, Set<string>>();
  for (const { buyer, at, group } of listPurchases(facts, 'within'))
    if (at === firstEver.get(buyer)) addTo(fresh, group, buyer);
  return compareSets(fresh, groupBuyers(facts));
};

/** Those who came back within 30 days. */
export const countRepurchases: Counter = (facts) => {
  const ever = listOrderStarts([...listPurchases(facts, 'before'), ...listPurchases(facts, 'within')]);
  const byBuyer = new Map<string, Purchase[]>();
  for (const start of ever) pushTo(byBuyer, start.buyer, start);
  const groups = new Map<string, Purchase[]>();
  for (const purchase of listPurchases(facts, 'within')) pushTo(groups, purchase.group, purchase);
  const back = new Map<string, Set<string>>();
  for (const [group, purchases] of groups)
    for (const start of listOrderStarts(purchases))
      if (byBuyer.get(start.buyer)?.some((earlier) => isFollowedBy(earlier, start)))
        addTo(back, group, start.buyer);
  return compareSets(back, groupBuyers(facts));
};

function isFollowedBy(earlier: Purchase, later: Purchase): boolean {
  return earlier.order !== later.order && earlier.at < later.at && earlier.at >= later.at - 30 * DAY;
}

/** The first line of each buyer's order. */
function listOrderStarts(purchases: readonly Purchase[]): readonly Purchase[] {
  const starts = new Map<string, Purchase>();
  for (const purchase of purchases) {
    const key = toKey(purchase.buyer, purchase.order);
    const known = starts.get(key);
    if (known === undefined || purchase.at < known.at) starts.set(key, purchase);
  }
  return [...starts.values()];
}

function groupBuyers(facts: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const buyers = new Map<string, Set<string>>();
  for (const { group, buyer } of listPurchases(facts, 'within')) addTo(buyers, group, buyer);
  return buyers;
}

function listPurchases(facts: Facts, when: 'before' | 'within'): readonly Purchase[] {
  return facts[when].filter(isPaid).flatMap((event) => {
    const { buyer = '', orderId = '', adjustedTs } = event;
    return buyer === '' ? [] : { buyer, order: orderId, at: adjustedTs, group: facts.groupOf(event) };
  });
}
