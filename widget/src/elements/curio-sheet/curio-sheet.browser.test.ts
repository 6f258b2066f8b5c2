import type { CartOutcome, CartRefusal, Product } from '@curio/core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import {
  createTestCart,
  createTestCatalog,
  createTestPage,
  type TestPage,
} from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';
import type { CurioSheet } from './curio-sheet.ts';

async function openSheet({ draw }: TestPage, id: string): Promise<CurioSheet> {
  const sheet = draw('curio-sheet', { 'item-id': id });
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  // The audit measures contrast, which a sheet still sliding in does not have.
  await Promise.all(
    findDeep('dialog')
      .getAnimations({ subtree: true })
      .map(({ finished }) => finished),
  );
  return sheet;
}

test('passes the axe audit with variants, guarantees and a former price', async () => {
  const sheet = await openSheet(createTestPage(), 'kettle-gooseneck');
  expect(await audit(sheet)).toEqual([]);
});

test('is worked by keyboard alone: variant, quantity, cart, close', async () => {
  const page = createTestPage();
  await openSheet(page, 'throw-wool');
  const opener = findDeep('.main');
  expect(opener.textContent?.trim()).toBe('Choose Colour');
  findDeep('input[type=radio]').focus();
  await userEvent.keyboard(' {ArrowRight}');
  await expect.poll(() => findDeep('.main').textContent?.trim()).toBe('Add to cart');
  findDeep('.quantity button:last-child').focus();
  await userEvent.keyboard('{Enter}');
  findDeep('.main').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('.main').textContent?.trim()).toBe('In your cart · 2');
  await expect
    .poll(() => page.events.find(({ type }) => type === 'add-to-cart'))
    .toMatchObject({
      item: 'throw-wool',
      variant: 'throw-wool-rust',
      quantity: 2,
      value: { amount: 18_800, currency: 'EUR' },
    });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(0);
});

test('says why the shop refused, and records nothing', async () => {
  const page = createTestPage({ cart: createTestCart({ ok: false, refusal: 'out-of-stock' }) });
  const sheet = await openSheet(page, 'grinder-hand');
  findDeep('.main').click();
  await expect.poll(() => findDeep('.outcome').textContent).toContain('just sold the last one');
  // Whatever was tracked is recorded by then.
  await page.curio.inspectEvents();
  expect(page.events.map(({ type }) => type)).not.toContain('add-to-cart');
  expect(await audit(sheet)).toEqual([]);
});

test('answers for a cart that stays silent only as long as it is open', async () => {
  const cart = { ...createTestCart(), add: () => new Promise<never>(() => undefined) };
  const page = createTestPage({ cart });
  const sheet = await openSheet(page, 'grinder-hand');
  findDeep('.main').click();
  await expect.poll(() => findDeep('.main').dataset['step']).toBe('adding');
  sheet.remove();
  // Whatever was tracked is recorded by then.
  await page.curio.inspectEvents();
  expect(page.events.map(({ type }) => type)).not.toContain('add-to-cart');
});

test('marks what is sold out', async () => {
  await openSheet(createTestPage(), 'kettle-gooseneck');
  const names = findAllDeep('input[type=radio]').map((input) => input.getAttribute('aria-label'));
  expect(names).toEqual(['Black', 'Sand, not available with this choice']);
});

test('gives the focus back where it came from', async () => {
  const page = createTestPage();
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  const sheet = await openSheet(page, 'grinder-hand');
  sheet.close();
  await expect.poll(() => findFocused()).toBe(button);
  button.remove();
});

/** A page whose kettle is another product than the catalogue's own. */
function createPageWith(changes: Partial<Product>): TestPage {
  const catalog = createTestCatalog();
  const products = catalog.products.map((product) =>
    product.id === 'kettle-gooseneck' ? { ...product, ...changes } : product,
  );
  return createTestPage({ source: { ...catalog, products } });
}

async function expectNoBarriers(sheet: CurioSheet): Promise<void> {
  for (const theme of ['light', 'dark']) {
    sheet.setAttribute('theme', theme);
    await sheet.updateComplete;
    // Colours fade from one to the other.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    expect(await audit(sheet), theme).toEqual([]);
  }
}

/** Forty variants in three options, a quarter of them sold out, one combination not made. */
function createManyVariants(): Pick<Product, 'options' | 'variants'> {
  const options = [
    { name: 'Colour', values: ['Moss', 'Rust', 'A green that has a very long name indeed', 'Ink'] },
    { name: 'Size', values: ['S', 'M', 'L', 'XL', 'Family'] },
    { name: 'Lid', values: ['None', 'Cork'] },
  ];
  const [colours = [], sizes = [], lids = []] = options.map(({ values }) => values);
  const made = colours.flatMap((Colour) =>
    sizes.flatMap((Size) => lids.map((Lid) => ({ Colour, Size, Lid }))),
  );
  const variants = made.map((chosen, index) => ({
    id: `many-${index}`,
    options: chosen,
    price: { amount: 1900 + 100 * (index % 10), currency: 'EUR' },
    availability: index % 4 === 0 ? ('out-of-stock' as const) : ('in-stock' as const),
  }));
  return { options, variants: variants.filter((_, index) => index !== 39) };
}

const HARD_PRODUCTS: readonly (readonly [string, Partial<Product>])[] = [
  ['with forty variants', createManyVariants()],
  ['with a title of 500 characters', { title: 'word '.repeat(100), description: 'A sentence. '.repeat(420) }],
  ['whose pictures are lost', { pictures: [{ url: '/nothing/1.webp' }, { url: '/nothing/2.webp' }] }],
  ['that is sold out', { availability: 'out-of-stock', options: [], variants: [createSoldOut()] }],
];

function createSoldOut(): Product['variants'][number] {
  return { id: 'only', options: {}, price: { amount: 100, currency: 'EUR' }, availability: 'out-of-stock' };
}

test.each(HARD_PRODUCTS)('has no barriers for a product %s, in light and dark', async (_, changes) => {
  await expectNoBarriers(await openSheet(createPageWith(changes), 'kettle-gooseneck'));
});

const REFUSALS: readonly CartRefusal[] = [
  'out-of-stock',
  'limit',
  'login-needed',
  'unavailable',
  'busy',
  'timeout',
  'offline',
  'other',
];

test.each(REFUSALS)('says %s in words, with a way on and without barriers', async (refusal) => {
  const outcome: CartOutcome = { ok: false, refusal };
  const page = createTestPage({ cart: { ...createTestCart(outcome), open: () => undefined } });
  const sheet = await openSheet(page, 'grinder-hand');
  findDeep('.main').click();
  await expect.poll(() => findDeep('.outcome p').textContent).not.toBe('');
  expect(findAllDeep('.outcome .way')).toHaveLength(1);
  await expectNoBarriers(sheet);
});

test('tells of a shop that is slow, and lets the shopper try again or go on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const page = createTestPage({ cart: { ...createTestCart(), add: () => new Promise(() => undefined) } });
  const sheet = await openSheet(page, 'grinder-hand');
  findDeep('.main').click();
  await expect.poll(() => findDeep('.main').dataset['step']).toBe('adding');
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await expect.poll(() => findDeep('.outcome p').textContent).toContain('has not answered yet');
  expect(findDeep('.main').textContent?.trim()).toBe('Try again');
  await expectNoBarriers(sheet);
  findDeep('.outcome .way').click();
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(0);
});

test('says what the cart holds already, whoever put it there', async () => {
  const cart = createTestCart();
  const page = createTestPage({ cart });
  const sheet = await openSheet(page, 'grinder-hand');
  const request = { productId: 'grinder-hand', variantId: 'grinder-hand-only', quantity: 2 };
  await cart.add(request, new AbortController());
  await expect
    .poll(() => findAllDeep('.held').map(({ textContent }) => textContent?.trim()))
    .toEqual(['In your cart: 2']);
  await expectNoBarriers(sheet);
});

test('goes to the checkout with the chosen line', async () => {
  const asked: unknown[] = [];
  const cart = {
    ...createTestCart(),
    checkout: async (request: unknown) => {
      asked.push(request);
      return { ok: true } as const;
    },
  };
  const page = createTestPage({ cart });
  await openSheet(page, 'grinder-hand');
  findDeep('.now').click();
  await expect
    .poll(() => page.events.find(({ type }) => type === 'checkout-started'))
    .toMatchObject({ item: 'grinder-hand', variant: 'grinder-hand-only', quantity: 1 });
  expect(asked).toEqual([{ productId: 'grinder-hand', variantId: 'grinder-hand-only', quantity: 1 }]);
});

test('keeps of a choice what is still possible', async () => {
  await openSheet(createPageWith(createManyVariants()), 'kettle-gooseneck');
  const choose = (value: string): void => findDeep(`input[aria-label^="${value}"]`).click();
  choose('Family');
  choose('Cork');
  await expect.poll(() => findDeep('.main').textContent?.trim()).toBe('Choose Colour');
  // Of this colour there is no such size with a lid; the lid was chosen later, so it stays.
  choose('Ink');
  await expect
    .poll(() => findAllDeep('legend span').map(({ textContent }) => textContent))
    .toEqual(['· Ink', '· Cork']);
  expect(findDeep('.main').textContent?.trim()).toBe('Choose Size');
});

test('steps through the pictures by arrow keys', async () => {
  await openSheet(createTestPage(), 'grinder-hand');
  const count = (): string | undefined => findDeep('.stage .count').textContent?.replaceAll(/\s/gu, '');
  expect(count()).toBe('1/2');
  findDeep('.gallery').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(count).toBe('2/2');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(count).toBe('1/2');
});

test('shows no broken picture', async () => {
  const pictures = [{ url: '/nothing/1.webp' }, { url: '/nothing/2.webp' }];
  await openSheet(createPageWith({ pictures }), 'kettle-gooseneck');
  findDeep('input[aria-label^="Sand"]').click();
  await expect
    .poll(() => findAllDeep('.picture img').map((image) => image.checkVisibility()))
    .toEqual([false, false]);
});

test('says that a product is gone', async () => {
  const sheet = await openSheet(createTestPage(), 'nothing-of-that-name');
  expect(findDeep('h2').textContent).toBe('This product is no longer here.');
  await expectNoBarriers(sheet);
});

test('offers nothing of a product that is withdrawn while it is in sight', async () => {
  const page = createTestPage();
  const sheet = await openSheet(page, 'kettle-gooseneck');
  expect(findAllDeep('.money, fieldset').length).toBeGreaterThan(1);
  sheet.client = Object.create(page.curio, {
    confirm: { value: async () => ({ state: 'gone' }) },
  }) as typeof page.curio;
  await sheet.updateComplete;
  sheet.itemId = 'grinder-hand';
  await expect.poll(() => findDeep('.buy').textContent).toContain('no longer here');
  expect(findAllDeep('.money, .stock, fieldset, .note, .quantity, .promises')).toEqual([]);
  expect(findAllDeep('.buy .main').length).toBe(1);
  await expectNoBarriers(sheet);
});

test('says how old price and stock are where nobody can be asked', async () => {
  await openSheet(createTestPage(), 'grinder-hand');
  await expect.poll(() => findDeep('.note').textContent).toMatch(/^Price and stock as of \d/u);
});
