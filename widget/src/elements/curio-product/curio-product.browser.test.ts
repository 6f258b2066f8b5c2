import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCart, createTestPage } from '../../../testing/create-test-page.ts';
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
