import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCart, createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';

test('passes the axe audit in light and dark', async () => {
  const { draw } = createTestPage();
  const card = draw('curio-product', { 'item-id': 'kettle-gooseneck' });
  await expect.poll(() => findAllDeep('.title').length).toBe(1);
  expect(await audit(card)).toEqual([]);
  card.setAttribute('theme', 'dark');
  expect(await audit(card)).toEqual([]);
});

test('is worked by keyboard alone: basis of the former price, sheet', async () => {
  const { draw, events } = createTestPage();
  draw('curio-product', { 'item-id': 'kettle-gooseneck' });
  await expect.poll(() => findAllDeep('.prior').length).toBe(1);
  findDeep('.prior').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('.basis').textContent).toBe('Lowest price in the last 30 days');
  findDeep('.open').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  await expect
    .poll(() => events.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['product-click', 'product-view']));
});

test('adds a product of one variant at once', async () => {
  const { draw, events } = createTestPage();
  draw('curio-product', { 'item-id': 'grinder-hand' });
  await expect.poll(() => findAllDeep('.add').length).toBe(1);
  findDeep('.add').click();
  await expect.poll(() => findDeep('.add').dataset['step']).toBe('added');
  await expect
    .poll(() => events.find(({ type }) => type === 'add-to-cart'))
    .toMatchObject({
      item: 'grinder-hand',
      quantity: 1,
      value: { amount: 11_900, currency: 'EUR' },
    });
});

test('says why the shop refused', async () => {
  const { draw, events, curio } = createTestPage({
    cart: createTestCart({ ok: false, refusal: 'login-needed' }),
  });
  draw('curio-product', { 'item-id': 'grinder-hand' });
  await expect.poll(() => findAllDeep('.add').length).toBe(1);
  findDeep('.add').click();
  await expect.poll(() => findDeep('.state').textContent).toContain('sign in');
  // Whatever was tracked is recorded by then.
  await curio.inspectEvents();
  expect(events.map(({ type }) => type)).not.toContain('add-to-cart');
});

test('follows the shop\u2019s own page with open="page"', async () => {
  const { draw } = createTestPage();
  draw('curio-product', { 'item-id': 'grinder-hand', open: 'page' });
  await expect
    .poll(() => findAllDeep('a.open')[0]?.getAttribute('href'))
    .toBe('https://shop.example/products/grinder-hand');
});

test('shows a calm ground where the picture is lost, and cuts no place of origin', async () => {
  const catalog = createTestCatalog();
  const products = catalog.products.map((product) =>
    product.id === 'tea-high-valley' ? { ...product, pictures: [{ url: '/nothing.webp' }] } : product,
  );
  const { draw } = createTestPage({ source: { ...catalog, products } });
  const card = draw('curio-product', { 'item-id': 'tea-high-valley' });
  card.classList.add('narrow');
  const rule = new CSSStyleSheet();
  rule.replaceSync('.narrow { width: 120px }');
  document.adoptedStyleSheets.push(rule);
  onTestFinished(() => void document.adoptedStyleSheets.pop());
  await expect.poll(() => findDeep('.picture img').checkVisibility()).toBe(false);
  const place = findDeep('.badge.place');
  expect(place.textContent?.trim()).toBe('Lishui, Zhejiang');
  expect(place.scrollWidth).toBeLessThanOrEqual(place.clientWidth);
  expect(await audit(card)).toEqual([]);
});

test('says that a product is gone', async () => {
  const { draw, errors } = createTestPage();
  const card = draw('curio-product', { 'item-id': 'nothing-of-that-name' });
  await expect.poll(() => errors).toEqual(['item-invalid']);
  expect(findDeep('.picture').textContent?.trim()).toBe('This product is no longer here.');
  expect(await audit(card)).toEqual([]);
});

test('counts what the cart holds of it, whoever put it there', async () => {
  const cart = createTestCart();
  const { draw } = createTestPage({ cart });
  const card = draw('curio-product', { 'item-id': 'grinder-hand' });
  await expect.poll(() => findAllDeep('.add').length).toBe(1);
  const request = { productId: 'grinder-hand', variantId: 'grinder-hand-only', quantity: 3 };
  await cart.add(request, new AbortController());
  await expect.poll(() => findAllDeep('.add .held').map(({ textContent }) => textContent)).toEqual(['3']);
  expect(findDeep('.add').getAttribute('aria-label')).toContain('In your cart: 3');
  card.setAttribute('theme', 'dark');
  expect(await audit(card)).toEqual([]);
});
