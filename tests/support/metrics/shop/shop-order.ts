import type { StoredEvent } from '@curio/server';
import type { Dice } from './dice.ts';
import type { EventWriter } from './event-writer.ts';

const HOUR = 3_600_000;

/** A line on its way to checkout. */
export interface CartLine {
  readonly item: string;
  readonly quantity: number;
  /** What the line costs, in minor units. */
  readonly amount: number;
}

/** Who orders what. */
interface Checkout {
  readonly who: Partial<StoredEvent>;
  readonly person: number;
  readonly cart: readonly CartLine[];
  readonly now: number;
}

interface Stage {
  readonly dice: Dice;
  readonly writer: EventWriter;
}

const CURRENCIES = ['EUR', 'EUR', 'EUR', 'CNY', 'USD'];

/** The browser's hint, the paid lines that the shop's server tells, and what becomes of the order. */
export function listOrderEvents(stage: Stage, checkout: Checkout): readonly StoredEvent[] {
  const { dice } = stage;
  const orderId = `order-${checkout.person}-${Math.round(checkout.now)}`;
  const hints = dice.happens(0.85) ? [checkout.who] : [];
  const forged = dice.happens(0.01) ? [{ ...checkout.who, visitor: 'visitor-forger' }] : [];
  const claims = [...hints, ...forged].map((who) =>
    stage.writer.write('order', checkout.now + dice.between(0, 4000), { ...who, orderId }),
  );
  // Some orders are hinted at and never paid.
  if (!dice.happens(0.93)) return claims;
  const lines = listPaidLines(stage, checkout, orderId);
  return [...claims, ...lines, ...listAfterSale(stage, lines), ...listComplaint(stage, lines)];
}

function listPaidLines({ dice, writer }: Stage, checkout: Checkout, orderId: string): readonly StoredEvent[] {
  const { person, who } = checkout;
  const currency = CURRENCIES[person % CURRENCIES.length] ?? 'EUR';
  const paidAt = checkout.now + dice.between(1000, 60_000);
  const { visitor } = who;
  const facts = {
    orderId,
    trusted: true,
    ...(dice.happens(0.9) ? { buyer: `buyer-${person}` } : {}),
    ...(visitor !== undefined && dice.happens(0.5) ? { visitor } : {}),
  };
  return checkout.cart.map(({ item, quantity, amount }) =>
    writer.write('order-paid', paidAt, { ...facts, item, quantity, value: { amount, currency } }),
  );
}

function listAfterSale({ dice, writer }: Stage, lines: readonly StoredEvent[]): readonly StoredEvent[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { adjustedTs: paidAt } = first;
  const order = toOrderFacts(first);
  const events: StoredEvent[] = [];
  if (dice.happens(0.95)) {
    const shippedAt = paidAt + dice.between(2 * HOUR, 60 * HOUR);
    events.push(writer.write('shipped', shippedAt, order));
    events.push(writer.write('delivered', shippedAt + dice.between(20 * HOUR, 90 * HOUR), order));
  }
  for (const { item = '', value } of lines) {
    if (!dice.happens(0.07) || value === undefined) continue;
    const at = paidAt + dice.between(HOUR, 40 * 24 * HOUR);
    if (dice.happens(0.5)) events.push(writer.write('return', at, { ...order, item }));
    const part = dice.happens(0.3) ? Math.floor(value.amount / 2) : value.amount;
    const named = dice.happens(0.8) ? { item } : {};
    events.push(writer.write('refund', at + HOUR, { ...order, ...named, value: { ...value, amount: part } }));
  }
  return events;
}

function listComplaint({ dice, writer }: Stage, lines: readonly StoredEvent[]): readonly StoredEvent[] {
  const [first] = lines;
  if (first === undefined || !dice.happens(0.04)) return [];
  const at = first.adjustedTs + dice.between(HOUR, 35 * 24 * HOUR);
  const order = toOrderFacts(first);
  const complaint = writer.write('complaint', at, { ...order, item: first.item ?? '' });
  if (!dice.happens(0.85)) return [complaint];
  return [complaint, writer.write('first-reply', at + dice.between(HOUR / 10, 40 * HOUR), order)];
}

function toOrderFacts({ orderId = '' }: StoredEvent): Partial<StoredEvent> {
  return { orderId, trusted: true };
}
