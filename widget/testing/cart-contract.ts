import type { Cart, CartAdapter, CartLifetime, CartRefusal } from '@curio/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LoopbackShop, ShopManner } from './shops/loopback-shop.ts';

/** One adapter over a running shop. */
export interface CartFixture {
  readonly adapter: CartAdapter;
  readonly shop: LoopbackShop;
  /** The theme, or another script of the page, adds one of a variant and says so in its own way. */
  addByTheme(variantId: string): Promise<void>;
  /** The device has lost its connection, or has it again. */
  setOffline(isOffline: boolean): void;
}

/** What every adapter can tell apart where its shop does. */
const REFUSALS: readonly (readonly [ShopManner, CartRefusal])[] = [
  ['sold-out', 'out-of-stock'],
  ['login', 'login-needed'],
  ['busy', 'busy'],
  ['broken', 'other'],
  ['html', 'other'],
  ['cut', 'timeout'],
];

const kettle = { productId: 'kettle', variantId: '41', quantity: 1 };

/**
 * What every cart adapter promises, tried over HTTP on a shop of this machine.
 *
 * @param start - makes a fresh shop with an empty cart and an adapter of it.
 */
export function describeCartContract(name: string, start: () => Promise<CartFixture>): void {
  describe(`the cart contract: ${name}`, () => {
    let fixture: CartFixture;
    let ending: AbortController;
    beforeEach(async () => {
      ending = new AbortController();
      fixture = await start();
    });
    afterEach(async () => {
      ending.abort();
      await fixture.shop.close();
    });
    const now = (): CartFixture => fixture;
    const lifetime = (): AbortController => ending;
    testTaking(now, lifetime);
    testObserving(now, lifetime);
    testRefusing(now, lifetime);
    testWaiting(now, lifetime);
    testLeaving(now, lifetime);
    testNaming(now, lifetime);
  });
}

/** A line goes into the cart. */
function testTaking(now: () => CartFixture, lifetime: () => CartLifetime): void {
  test('adds a line and answers with the cart as the shop holds it', async () => {
    const outcome = await now().adapter.add({ ...kettle, quantity: 2 }, lifetime());
    expect(outcome).toMatchObject({
      ok: true,
      cart: {
        lines: [{ variantId: '41', quantity: 2, unitPrice: { amount: 6900, currency: 'EUR' } }],
        count: 2,
        total: { amount: 13_800, currency: 'EUR' },
      },
    });
    expect(now().shop.held).toEqual(new Map([['41', 2]]));
  });

  test('adds to what is there, and reads it', async () => {
    await now().adapter.add(kettle, lifetime());
    await now().adapter.add(kettle, lifetime());
    expect(await now().adapter.read(lifetime())).toMatchObject({ ok: true, cart: { count: 2 } });
  });
}

/** What is in the cart is told. */
function testObserving(now: () => CartFixture, lifetime: () => AbortController): void {
  test('tells of changes by its own hand and by the theme\u2019s, until it is ended', async () => {
    const counts: number[] = [];
    now().adapter.observe((cart: Cart) => counts.push(cart.count), lifetime());
    await now().adapter.add(kettle, lifetime());
    await expect.poll(() => counts.at(-1)).toBe(1);
    await now().addByTheme('42');
    await expect.poll(() => counts.at(-1)).toBe(2);
    lifetime().abort();
    const { length } = counts;
    await now().addByTheme('42');
    expect(counts).toHaveLength(length);
  });
}

/** A line is not taken, and why. */
function testRefusing(now: () => CartFixture, lifetime: () => CartLifetime): void {
  test.each(REFUSALS)('a shop that is %s is told as %s, and nothing is added', async (manner, refusal) => {
    now().shop.behave(manner);
    expect(await now().adapter.add(kettle, lifetime())).toMatchObject({ ok: false, refusal });
    expect(now().shop.held.size).toBe(0);
  });

  test('says when the cart holds all that the shop gives', async () => {
    await now().adapter.add(kettle, lifetime());
    now().shop.behave('limit');
    expect(await now().adapter.add(kettle, lifetime())).toMatchObject({ ok: false, refusal: 'limit' });
  });

  test('says when there is no connection', async () => {
    now().shop.behave('cut');
    now().setOffline(true);
    expect(await now().adapter.add(kettle, lifetime())).toMatchObject({ refusal: 'offline' });
  });

  test('says when the shop knows no such variant', async () => {
    const outcome = await now().adapter.add({ ...kettle, variantId: '404' }, lifetime());
    expect(outcome).toMatchObject({ ok: false, refusal: 'unavailable' });
  });
}

/** The shop is slow. */
function testWaiting(now: () => CartFixture, lifetime: () => CartLifetime): void {
  test('waits for a late answer, and has sent the line once', async () => {
    now().shop.behave('silent');
    const coming = now().adapter.add(kettle, lifetime());
    await expect.poll(() => now().shop.held.get('41')).toBe(1);
    now().shop.behave('well');
    now().shop.release();
    expect(await coming).toMatchObject({ ok: true, cart: { count: 1 } });
    expect(now().shop.held).toEqual(new Map([['41', 1]]));
  });

  test('gives up on a shop that never answers when it is told to', async () => {
    now().shop.behave('deaf');
    const giving = new AbortController();
    const coming = now().adapter.add(kettle, giving);
    await expect.poll(() => now().shop.requests.some((one) => one.startsWith('POST'))).toBe(true);
    giving.abort();
    expect(await coming).toMatchObject({ ok: false, refusal: 'timeout' });
    expect(now().shop.requests.filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });
}

/** What an adapter may do beyond adding. */
function testLeaving(now: () => CartFixture, lifetime: () => CartLifetime): void {
  test('sets a quantity and takes a line out, where it can', async () => {
    const { adapter, shop } = now();
    if (adapter.change === undefined) return;
    await adapter.add(kettle, lifetime());
    expect(await adapter.change('41', 3, lifetime())).toMatchObject({ ok: true, cart: { count: 3 } });
    expect(shop.held).toEqual(new Map([['41', 3]]));
    expect(await adapter.change('41', 0, lifetime())).toMatchObject({ ok: true, cart: { lines: [] } });
    expect(shop.held.size).toBe(0);
  });

  test('finds the way to the checkout, where it can, and adds nothing twice on it', async () => {
    const { adapter, shop } = now();
    if (adapter.checkout === undefined) return;
    await adapter.add(kettle, lifetime());
    const outcome = await adapter.checkout(kettle, lifetime());
    expect(outcome).toMatchObject({ ok: true });
    expect(new URL(outcome.url ?? '').origin).toBe(new URL(shop.url).origin);
    expect(shop.held).toEqual(new Map([['41', 1]]));
  });
}

/** Where the collector finds the visitor in an order. */
const ATTRIBUTE = '_curio_visitor';

/** Whose the cart is. */
function testNaming(now: () => CartFixture, lifetime: () => AbortController): void {
  test('has the cart bear the visitor once it holds something, and takes the id off, where it can', async () => {
    const { adapter, shop } = now();
    if (adapter.nameVisitor === undefined) return;
    const naming = new AbortController();
    adapter.nameVisitor('visitor-1', naming);
    expect(shop.requests).toEqual([]);
    await adapter.add(kettle, lifetime());
    await expect.poll(() => shop.attributes.get(ATTRIBUTE)).toBe('visitor-1');
    naming.abort();
    adapter.nameVisitor('visitor-2', lifetime());
    await now().addByTheme('42');
    await expect.poll(() => shop.attributes.get(ATTRIBUTE)).toBe('visitor-2');
    lifetime().abort();
    const end = new AbortController();
    expect(await adapter.forgetVisitor?.(end)).toBe(true);
    expect(shop.attributes.get(ATTRIBUTE) ?? '').toBe('');
    await adapter.add(kettle, end);
    expect(shop.attributes.get(ATTRIBUTE) ?? '').toBe('');
    expect(shop.held.get('41')).toBe(2);
  });

  test('says so when the shop did not take the id off, where it can', async () => {
    const { adapter, shop } = now();
    if (adapter.nameVisitor === undefined) return;
    adapter.nameVisitor('visitor-1', lifetime());
    await adapter.add(kettle, lifetime());
    await expect.poll(() => shop.attributes.get(ATTRIBUTE)).toBe('visitor-1');
    lifetime().abort();
    shop.behave('cut');
    expect(await adapter.forgetVisitor?.(new AbortController())).toBe(false);
    expect(shop.attributes.get(ATTRIBUTE)).toBe('visitor-1');
  });

  test('names the cart of an earlier page once, and after a refusal with the next change', async () => {
    const { adapter, shop } = now();
    if (adapter.nameVisitor === undefined) return;
    shop.held.set('41', 1);
    shop.behave('broken');
    adapter.nameVisitor('visitor-1', lifetime());
    const isWrite = (one: string): boolean => /update\.js|extensions/u.test(one);
    await expect.poll(() => shop.requests.filter(isWrite)).toHaveLength(1);
    shop.behave('well');
    await now().addByTheme('42');
    await expect.poll(() => shop.attributes.get(ATTRIBUTE)).toBe('visitor-1');
    const { length } = shop.requests.filter(isWrite);
    await adapter.read(lifetime());
    await adapter.add(kettle, lifetime());
    expect(shop.requests.filter(isWrite)).toHaveLength(length);
  });
}
