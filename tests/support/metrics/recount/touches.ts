import type { StoredEvent } from '@curio/server';
import type { Counter } from './browsing.ts';
import { DAY, type Facts, type Line } from './facts.ts';
import { createTally, pushTo, toKey } from './tally.ts';
import { listValued } from './trade.ts';

/** A valued line that its shopper touched. */
export interface TouchedLine {
  readonly line: Line;
  /** At least one, newest first. */
  readonly touches: readonly [StoredEvent, ...StoredEvent[]];
}

/** Money by the group of the last touch. */
export const countLastTouch: Counter = (facts) => {
  const tally = createTally();
  for (const { line, touches } of listTouched(facts))
    tally.add({ group: facts.groupOf(touches[0]), currency: line.currency }, line.amount);
  return tally.list();
};

/** Money of lines that a group touched before another touched them last. */
export const countAssists: Counter = (facts) => {
  const tally = createTally();
  for (const { line, touches } of listTouched(facts)) {
    const groups = new Set(touches.map(facts.groupOf));
    groups.delete(facts.groupOf(touches[0]));
    for (const group of groups) tally.add({ group, currency: line.currency }, line.amount);
  }
  return tally.list();
};

/** Money by one letter of FACT, of all money whose last touch has one. */
export function countFact(factor: string): Counter {
  return (facts) => {
    const tally = createTally();
    for (const { line, touches } of listTouched(facts)) {
      const { source } = touches[0];
      if (!source) continue;
      const place = { group: facts.groupOf(touches[0]), currency: line.currency };
      tally.add(place, source === factor ? line.amount : 0, line.amount);
    }
    return tally.list();
  };
}

/** Views of content that was a last touch, of all views. */
export const countContentVerdict: Counter = (facts) => {
  const earning = new Set(
    listTouched(facts).map(({ touches: [{ content, item }] }) => (content ? content : (item ?? ''))),
  );
  const tally = createTally();
  for (const event of facts.within) {
    if (event.type !== 'view' && event.type !== 'live-join') continue;
    const item = event.item ?? '';
    tally.add({ group: facts.groupOf(event) }, Number(item !== '' && earning.has(item)), 1);
  }
  return tally.list();
};

/** Every valued line that was touched in time. */
export function listTouched(facts: Facts): readonly TouchedLine[] {
  const touches = new Map<string, StoredEvent[]>();
  for (const events of [facts.before, facts.within]) {
    for (const event of events) {
      const { type, visitor, item } = event;
      if (!visitor || !item || (type !== 'product-click' && type !== 'add-to-cart')) continue;
      pushTo(touches, toKey(visitor, item), event);
    }
  }
  return listValued(facts).flatMap((line) => {
    if (line.shopper === '' || line.item === '') return [];
    const [last, ...earlier] = (touches.get(toKey(line.shopper, line.item)) ?? [])
      .filter(({ adjustedTs }) => adjustedTs <= line.at && adjustedTs >= line.at - 7 * DAY)
      .toSorted(compareNewestFirst);
    return last === undefined ? [] : [{ line, touches: [last, ...earlier] as const }];
  });
}

function compareNewestFirst(one: StoredEvent, other: StoredEvent): number {
  if (one.adjustedTs !== other.adjustedTs) return other.adjustedTs - one.adjustedTs;
  return one.id < other.id ? 1 : -1;
}
