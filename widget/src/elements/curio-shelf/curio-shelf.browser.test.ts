import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep } from '../../../testing/find-deep.ts';
import { findCard } from '../../internal/card.ts';
import type { CurioShelf } from './curio-shelf.ts';

async function drawShelf(): Promise<CurioShelf> {
  const { draw, curio } = createTestPage();
  await curio.ready;
  const shelf = draw('curio-shelf');
  shelf.card = curio.view === null ? null : findCard(curio.view, 'clip-pour-over');
  await expect.poll(() => findAllDeep('li').length).toBe(2);
  return shelf;
}

test('passes the axe audit', async () => {
  const shelf = await drawShelf();
  shelf.positionMs = 6_000;
  await expect
    .poll(() => findAllDeep('li[aria-current] .name').map(({ textContent }) => textContent))
    .toEqual(['Hand grinder with steel burrs']);
  expect(await audit(shelf)).toEqual([]);
});

test('is worked by keyboard alone: to the moment, to the product', async () => {
  const shelf = await drawShelf();
  const chosen: unknown[] = [];
  shelf.addEventListener('curio-moment-chosen', (event) => chosen.push((event as CustomEvent).detail));
  shelf.addEventListener('curio-product-chosen', (event) =>
    chosen.push((event as CustomEvent).detail.product.id),
  );
  findAllDeep('button.row')[1]?.focus();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  expect(chosen).toEqual([{ positionMs: 5_000 }, 'grinder-hand']);
});
