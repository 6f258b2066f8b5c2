import type { Cart, CartAdapter, CartOutcome } from '@curio/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestCart, createTestPage, type TestPage } from '../../testing/create-test-page.ts';
import { CART_DEADLINE_MS, deskOf } from './cart-desk.ts';
import type { CartAccepted, CartWish, Sending } from './cart-sending.ts';

const unitPrice = { amount: 11_900, currency: 'EUR' };
const request = { productId: 'grinder-hand', variantId: 'grinder-hand-only', quantity: 1 };
const accepted: CartAccepted[] = [];
const wish: CartWish = { request, unitPrice, fields: {}, accepted: (detail) => accepted.push(detail) };

beforeEach(() => {
  accepted.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

/** A shop whose answers a test gives by hand. */
function createSlowShop(): CartAdapter & {
  readonly log: readonly string[];
  held: number;
  answers: ((outcome: CartOutcome) => void)[];
  toCart(): Cart;
} {
  const log: string[] = [];
  return {
    log,
    held: 0,
    answers: [],
    toCart() {
      const lines = this.held === 0 ? [] : [{ ...request, quantity: this.held, unitPrice }];
      return { lines, count: this.held, total: null };
    },
    add() {
      log.push('add');
      return new Promise((resolve) => this.answers.push(resolve));
    },
    async read() {
      log.push('read');
      return { ok: true, cart: this.toCart() };
    },
    async change(_, quantity) {
      log.push(`change ${quantity}`);
      this.held = quantity;
      return { ok: true, cart: this.toCart() };
    },
    observe: () => undefined,
  };
}

async function beLate(sending: Sending): Promise<void> {
  vi.advanceTimersByTime(CART_DEADLINE_MS);
  await sending.overdue;
}

async function countAdded({ curio, events }: TestPage): Promise<number> {
  await curio.inspectEvents();
  return events.filter(({ type }) => type === 'add-to-cart').length;
}

test('observes the shop once, however many elements watch, and lets go with the last', () => {
  const observed: AbortSignal[] = [];
  const cart: CartAdapter = { ...createTestCart(), observe: (_, { signal }) => observed.push(signal) };
  const { curio } = createTestPage({ cart });
  const [one, other] = [new AbortController(), new AbortController()];
  deskOf(curio).watch(() => undefined, one);
  deskOf(curio).watch(() => undefined, other);
  expect(observed).toHaveLength(1);
  one.abort();
  expect(observed[0]?.aborted).toBe(false);
  other.abort();
  expect(observed[0]?.aborted).toBe(true);
});

test('follows the cart that takes another one\u2019s place', () => {
  const { curio } = createTestPage();
  const observed: string[] = [];
  deskOf(curio).watch(() => observed.push('changed'), new AbortController());
  curio.useCart({ ...createTestCart(), observe: () => observed.push('observed') });
  expect(observed).toEqual(['observed', 'changed']);
});

test('a second wish while the first is under way is the same one', async () => {
  const shop = createSlowShop();
  const page = createTestPage({ cart: shop });
  const desk = deskOf(page.curio);
  expect(desk.add(wish)).toBe(desk.add(wish));
  shop.held = 1;
  shop.answers[0]?.({ ok: true, cart: shop.toCart() });
  await desk.add(wish).answer;
  expect(shop.log).toEqual(['add']);
  expect(await countAdded(page)).toBe(1);
});

test('a late answer counts, though nobody waits any more', async () => {
  const shop = createSlowShop();
  const page = createTestPage({ cart: shop });
  const desk = deskOf(page.curio);
  const sending = desk.add(wish);
  await beLate(sending);
  shop.held = 1;
  shop.answers[0]?.({ ok: true, cart: shop.toCart() });
  await sending.answer;
  expect(desk.countHeld([request.variantId])).toBe(1);
  expect(await countAdded(page)).toBe(1);
  expect(accepted).toEqual([{ count: 1, productId: 'grinder-hand', variantId: 'grinder-hand-only' }]);
});

test('asks the cart before it tries again, and sends nothing where it is there already', async () => {
  const shop = createSlowShop();
  const page = createTestPage({ cart: shop });
  const desk = deskOf(page.curio);
  const first = desk.add(wish);
  await beLate(first);
  shop.held = 1;
  expect(await desk.add(wish).answer).toMatchObject({ ok: true, cart: { count: 1 } });
  shop.answers[0]?.({ ok: true, cart: shop.toCart() });
  await first.answer;
  expect(shop.log).toEqual(['add', 'read']);
  expect(await countAdded(page)).toBe(1);
});

test('puts right what came twice after all', async () => {
  const shop = createSlowShop();
  const page = createTestPage({ cart: shop });
  const desk = deskOf(page.curio);
  await beLate(desk.add(wish));
  const second = desk.add(wish);
  await expect.poll(() => shop.log).toEqual(['add', 'read', 'add']);
  // The first one reaches the shop now, and the second right after it.
  shop.held = 2;
  shop.answers[1]?.({ ok: true, cart: shop.toCart() });
  expect(await second.answer).toMatchObject({ ok: true, cart: { count: 1 } });
  expect(shop.log.at(-1)).toBe('change 1');
  expect(await countAdded(page)).toBe(1);
});

test('sends nothing where the shop does not say what its cart holds', async () => {
  const shop = createSlowShop();
  const { curio } = createTestPage({
    cart: Object.assign(shop, { read: async () => ({ ok: false, refusal: 'timeout' }) as const }),
  });
  const desk = deskOf(curio);
  await beLate(desk.add(wish));
  expect(await desk.add(wish).answer).toEqual({ ok: false, refusal: 'timeout' });
  expect(shop.log).toEqual(['add']);
});

test('a clear refusal is no reason to ask first', async () => {
  const shop = createSlowShop();
  const { curio } = createTestPage({ cart: shop });
  const desk = deskOf(curio);
  const first = desk.add(wish);
  shop.answers[0]?.({ ok: false, refusal: 'out-of-stock' });
  await first.answer;
  desk.add(wish);
  expect(shop.log).toEqual(['add', 'add']);
});

test('answers for an adapter that throws', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const cart: CartAdapter = {
    ...createTestCart(),
    add: () => {
      throw new Error('broken');
    },
  };
  const { curio } = createTestPage({ cart });
  expect(await deskOf(curio).add(wish).answer).toEqual({ ok: false, refusal: 'other' });
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
