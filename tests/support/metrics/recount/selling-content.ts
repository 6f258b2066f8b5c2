import type { Counter } from './browsing.ts';
import { isPaid, type Facts } from './facts.ts';
import { addTo, compareSets, countSets, createTally } from './tally.ts';
import { countLastTouch, listTouched } from './touches.ts';

/** Orders by the group that touched a line of theirs last. */
export const countTouchedOrders: Counter = (facts) => {
  const orders = new Map<string, Set<string>>();
  for (const { line, touches } of listTouched(facts)) addTo(orders, facts.groupOf(touches[0]), line.order);
  return countSets(orders);
};

/** Last-touch GMV over views of the same group. */
export const countTouchedGpm: Counter = (facts) => {
  const watched = new Map<string, number>();
  for (const event of facts.within) {
    if (event.type !== 'view' && event.type !== 'live-join') continue;
    watched.set(facts.groupOf(event), (watched.get(facts.groupOf(event)) ?? 0) + 1);
  }
  const tally = createTally();
  for (const { group, currency, over } of countLastTouch(facts))
    tally.add({ group, currency }, over, watched.get(group) ?? 0);
  return tally.list();
};

/** Those who never bought before the line that the group touched. */
export const countTouchedNewCustomers: Counter = (facts) => {
  const firstEver = findFirstOrders(facts);
  const buyers = new Map<string, Set<string>>();
  const fresh = new Map<string, Set<string>>();
  for (const { line, touches } of listTouched(facts)) {
    if (line.buyer === '') continue;
    const group = facts.groupOf(touches[0]);
    addTo(buyers, group, line.buyer);
    if (line.at === firstEver.get(line.buyer)) addTo(fresh, group, line.buyer);
  }
  return compareSets(fresh, buyers);
};

function findFirstOrders({ before, within }: Facts): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const event of [...before, ...within]) {
    const { buyer = '', adjustedTs } = event;
    if (isPaid(event)) firsts.set(buyer, Math.min(firsts.get(buyer) ?? adjustedTs, adjustedTs));
  }
  return firsts;
}
