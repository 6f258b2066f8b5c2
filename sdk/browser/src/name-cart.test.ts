import type { Cart, CartAdapter } from '@curio/core';
import { expect, test } from 'vitest';
import { createCurio } from './client.ts';
import type { Curio, CurioOptions } from './curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from './testing/index.ts';
import { DATABASES, useFreshBrowser } from '../testing/fresh-browser.ts';

const VISITOR = 'kept:curio:shelf:visitor';
const NOTE = 'kept:curio:shelf:cart';

const end = useFreshBrowser();

test('with consent the cart bears the visitor\u2019s id, and without it no longer', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const shop = createShop();
  const curio = start(fake, { cart: shop.cart });
  await curio.track('like', { item: 'lamps-0' });
  expect([shop.bears, shop.calls]).toEqual([null, 0]);
  await curio.setConsent('granted');
  expect(shop.bears).toBe(fake.texts.get(VISITOR));
  expect(shop.bears).toMatch(/^[0-9a-f]{32}$/u);
  await curio.setConsent('cookieless');
  await expect.poll(() => fake.texts.has(NOTE)).toBe(false);
  expect(shop.bears).toBeNull();
});

test('a cart that comes later is named as well, and one that is nobody\u2019s is left in peace', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const [early, late] = [createShop(), createShop()];
  const curio = start(fake, { consent: 'denied', cart: early.cart });
  await curio.inspectEvents();
  expect(early.calls).toBe(0);
  await curio.setConsent('granted');
  curio.useCart(late.cart);
  expect(late.bears).toBe(fake.texts.get(VISITOR));
});

test('who is forgotten goes from the cart, and the next name takes the place', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const shop = createShop();
  const curio = start(fake, { consent: 'granted', cart: shop.cart });
  await expect.poll(() => shop.bears).not.toBeNull();
  const before = shop.bears;
  await curio.erase();
  expect(shop.bears).not.toBe(before);
  expect(shop.bears).toBe(fake.texts.get(VISITOR));
});

test('another tab that withdraws consent, or has a new visitor, counts here as well', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const shop = createShop();
  const curio = start(fake, { consent: 'granted', cart: shop.cart });
  await expect.poll(() => shop.bears).not.toBeNull();
  await curio.inspectEvents();
  fake.writeElsewhere('curio:shelf:visitor', 'f'.repeat(32));
  expect(shop.bears).toBe('f'.repeat(32));
  fake.writeElsewhere('curio:shelf:visitor', null);
  expect(shop.bears).toBeNull();
});

test('what could not be taken off is tried again on the next page', async () => {
  const first = createFakePlatform({ databases: DATABASES });
  const shop = createShop();
  const curio = start(first, { consent: 'granted', cart: shop.cart });
  await expect.poll(() => shop.bears).not.toBeNull();
  shop.isReached = false;
  await curio.setConsent('denied');
  expect(shop.bears).not.toBeNull();
  expect([...first.texts]).toEqual([[NOTE, '1']]);
  end.abort();
  end.renew();
  shop.isReached = true;
  const texts = new Map(first.texts);
  const next = start(createFakePlatform({ databases: DATABASES, texts }), { consent: 'denied' });
  await next.inspectEvents();
  next.useCart(shop.cart);
  await expect.poll(() => texts.has(NOTE)).toBe(false);
  expect(shop.bears).toBeNull();
});

test('a cart of the site\u2019s own that throws stops nothing', async () => {
  const nameVisitor = (): never => {
    throw new Error('Not today.');
  };
  const curio = start(createFakePlatform({ databases: DATABASES }), {
    cart: { ...createShop().cart, nameVisitor },
  });
  await curio.setConsent('granted');
  expect(curio.status.allowed).toMatchObject({ measurement: true });
});

interface TestShop {
  readonly cart: CartAdapter;
  /** Whose id stands on the cart. */
  readonly bears: string | null;
  /** How often it was asked for anything about a visitor. */
  readonly calls: number;
  isReached: boolean;
}

/** A shop whose cart takes a name at once. */
function createShop(): TestShop {
  const cart: Cart = { lines: [], count: 0, total: null };
  const shop: { -readonly [Key in keyof TestShop]: TestShop[Key] } = {
    bears: null,
    calls: 0,
    isReached: true,
    cart: {
      add: async () => ({ ok: true, cart }),
      read: async () => ({ ok: true, cart }),
      observe: () => undefined,
      nameVisitor(visitor) {
        shop.calls += 1;
        shop.bears = visitor;
      },
      async forgetVisitor() {
        shop.calls += 1;
        if (shop.isReached) shop.bears = null;
        return shop.isReached;
      },
    },
  };
  return shop;
}

function start({ platform }: FakePlatform, options: Partial<CurioOptions>): Curio {
  return createCurio({ site: 'shelf', source: createShelf(), signal: end.signal, ...options }, platform);
}
