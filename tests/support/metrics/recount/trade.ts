import type { StoredEvent } from '@curio/server';
import { listVisitors, type Counter } from './browsing.ts';
import { byOrder, DAY, HOUR, type Facts, type Line } from './facts.ts';
import { addTo, countSets, createTally, pushTo, toKey } from './tally.ts';

const WINDOW = 30 * DAY;

/** How many orders were paid. */
export const countOrders: Counter = ({ lines }) => {
  const orders = new Map<string, Set<string>>();
  for (const { group, order } of lines) addTo(orders, group, order);
  return countSets(orders);
};

/** Lines that count toward money. */
export function listValued({ lines }: Facts): readonly Line[] {
  return lines.filter(({ currency }) => currency !== '');
}

/** What was paid. */
export const countGmv: Counter = (facts) => {
  const tally = createTally();
  for (const line of listValued(facts)) tally.add(line, line.amount);
  return tally.list();
};

/** What was paid and stood. */
export const countQualityGmv: Counter = (facts) => {
  const failures = byOrder(facts, 'refund', 'return', 'complaint');
  const violating = new Set(
    facts.acts
      .filter(({ act, seenAt }) => act !== 'taken-down' && seenAt < facts.query.to)
      .map(({ item }) => item),
  );
  const tally = createTally();
  for (const line of listValued(facts)) {
    const failed = failures
      .get(line.order)
      ?.some(
        ({ item = '', adjustedTs }) => adjustedTs < line.at + WINDOW && (item === '' || item === line.item),
      );
    const isBanned = line.item !== '' && violating.has(line.item);
    if (failed !== true && !isBanned) tally.add(line, line.amount);
  }
  return tally.list();
};

/** GMV over something counted in each group. */
function countGmvPer(count: (facts: Facts) => ReadonlyMap<string, number>): Counter {
  return (facts) => {
    const counts = count(facts);
    const tally = createTally();
    for (const { group, currency, over } of countGmv(facts))
      tally.add({ group, currency }, over, counts.get(group) ?? 0);
    return tally.list();
  };
}

/** GMV over views. */
export const countGpm: Counter = countGmvPer(({ within, groupOf }) => {
  const views = new Map<string, number>();
  for (const event of within) {
    if (event.type !== 'view' && event.type !== 'live-join') continue;
    views.set(groupOf(event), (views.get(groupOf(event)) ?? 0) + 1);
  }
  return views;
});

/** GMV over visitors. */
export const countGmvPerVisitor: Counter = countGmvPer(
  (facts) => new Map([...listVisitors(facts)].map(([group, visitors]) => [group, visitors.size])),
);

/** GMV over orders. */
export const countAverageOrder: Counter = (facts) => {
  const tally = createTally();
  const seen = new Set<string>();
  for (const line of listValued(facts)) {
    const key = toKey(line.group, line.currency, line.order);
    tally.add(line, line.amount, seen.has(key) ? 0 : 1);
    seen.add(key);
  }
  return tally.list();
};

/** What was given back of what was paid. */
export const countRefundRate: Counter = (facts) => {
  const refunds = byOrder(facts, 'refund');
  const orders = new Map<string, Line[]>();
  for (const line of listValued(facts)) pushTo(orders, toKey(line.group, line.currency, line.order), line);
  const tally = createTally();
  for (const lines of orders.values()) {
    const [first] = lines;
    if (first === undefined) continue;
    const paid = lines.reduce((sum, { amount }) => sum + amount, 0);
    const until = Math.min(...lines.map(({ at }) => at)) + WINDOW;
    const refunded = (refunds.get(first.order) ?? [])
      .filter(({ adjustedTs, value }) => adjustedTs < until && value?.currency === first.currency)
      .reduce((sum, { value }) => sum + (value?.amount ?? 0), 0);
    tally.add(first, Math.min(refunded, paid), paid);
  }
  return tally.list();
};

/** Orders that pass a test over all orders. */
function countOrderShare(
  types: readonly string[],
  passes: (paidAt: number, told: readonly StoredEvent[]) => boolean,
): Counter {
  return (facts) => {
    const told = byOrder(facts, ...types);
    const orders = new Map<string, Line[]>();
    for (const line of facts.lines) pushTo(orders, toKey(line.group, line.order), line);
    const tally = createTally();
    for (const lines of orders.values()) {
      const [first] = lines;
      if (first === undefined) continue;
      const paidAt = Math.min(...lines.map(({ at }) => at));
      tally.add({ group: first.group }, Number(passes(paidAt, told.get(first.order) ?? [])), 1);
    }
    return tally.list();
  };
}

/** Orders with a refund. */
export const countOrderRefundRate: Counter = countOrderShare(['refund'], (paidAt, refunds) =>
  refunds.some(({ adjustedTs }) => adjustedTs < paidAt + WINDOW),
);

/** Orders that nobody sent back or complained of. */
export const countGoodsVerdict: Counter = countOrderShare(
  ['refund', 'return', 'complaint'],
  (paidAt, failures) => !failures.some(({ adjustedTs }) => adjustedTs < paidAt + WINDOW),
);

/** Orders that were shipped, and whose complaint was answered, in time. */
export const countServiceVerdict: Counter = countOrderShare(
  ['shipped', 'complaint', 'first-reply'],
  (paidAt, told) => {
    const firstOf = (name: string, until: number): number =>
      Math.min(...told.filter(({ type, adjustedTs }) => type === name && adjustedTs < until).map(toTime));
    const complainedAt = firstOf('complaint', paidAt + WINDOW);
    const repliedAt = firstOf('first-reply', Number.POSITIVE_INFINITY);
    const isAnswered = complainedAt === Number.POSITIVE_INFINITY || repliedAt < complainedAt + 24 * HOUR;
    return firstOf('shipped', paidAt + 48 * HOUR) < Number.POSITIVE_INFINITY && isAnswered;
  },
);

function toTime({ adjustedTs }: StoredEvent): number {
  return adjustedTs;
}

/** What goods earned within some days of their launch, of all that was earned. */
export function countLaunched(days: number): Counter {
  return (facts) => {
    const tally = createTally();
    for (const line of listValued(facts)) {
      const launchedAt = facts.items.get(line.item)?.launchedAt ?? 0;
      const isNew = launchedAt > 0 && line.at >= launchedAt && line.at < launchedAt + days * DAY;
      tally.add(line, isNew ? line.amount : 0, line.amount);
    }
    return tally.list();
  };
}

/** What governance did of one kind. */
export function countActs(act: string): Counter {
  return ({ acts, query, dayOf }) => {
    const tally = createTally();
    for (const { act: done, item, seenAt } of acts) {
      if (done !== act || seenAt < query.from || seenAt >= query.to) continue;
      const groups: Partial<Record<string, string>> = { day: dayOf(seenAt), item };
      tally.add({ group: groups[query.by ?? ''] ?? '' }, 1);
    }
    return tally.list();
  };
}
