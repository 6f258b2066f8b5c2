import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCart, createTestPage, type TestPage } from '../../../testing/create-test-page.ts';
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
