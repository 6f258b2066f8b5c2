import type { Catalog } from '@curio/core';
import { expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';

/** So many products that are alike but for their ids. */
function createGoods(count: number): Catalog {
  const catalog = createTestCatalog();
  const [product] = catalog.products;
  if (product === undefined) throw new Error('The catalogue is empty.');
  const products = Array.from({ length: count }, (_, at) => ({
    ...product,
    id: `many-${at}`,
    variants: product.variants.map((variant, one) => ({ ...variant, id: `many-${at}-${one}` })),
  }));
  return { ...catalog, products, videos: [], lives: [] };
}

test('passes the axe audit with every kind, light and dark', async () => {
  const { draw } = createTestPage();
  const grid = draw('curio-grid');
  await expect.poll(() => findAllDeep('.tap, .open', grid.shadowRoot ?? document).length).toBeGreaterThan(4);
  expect(await audit(grid)).toEqual([]);
  grid.setAttribute('theme', 'dark');
  // Colours fade into each other for a moment.
  await expect.poll(() => document.getAnimations().length).toBe(0);
  expect(await audit(grid)).toEqual([]);
});

test('is worked by keyboard alone: a product, then more of them', async () => {
  const { draw } = createTestPage({ source: createGoods(40) });
  const grid = draw('curio-grid', { kinds: 'product', count: '8' });
  await expect.poll(() => findAllDeep('.more').length).toBe(1);
  await expect.poll(() => findAllDeep('.open', grid.shadowRoot ?? document).length).toBeGreaterThan(5);
  findDeep('.more').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('.cell').length).toBeGreaterThan(10);
  await expect.poll(() => findFocused()?.className).toBe('open');
  expect(findDeep('.quiet').textContent).toBe(`${findAllDeep('.cell').length} shown`);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
});

test('fills its rows before the next page, and ends when there is no more', async () => {
  await browserPage.viewport(900, 700);
  const { draw } = createTestPage({ source: createGoods(14) });
  draw('curio-grid', { kinds: 'product', count: '10' });
  await expect.poll(() => findAllDeep('.cell:not(.empty)').length).toBe(8);
  findDeep('.more').click();
  await expect.poll(() => findAllDeep('.cell').length).toBe(14);
  expect(findAllDeep('.more')).toEqual([]);
});

test('with more="auto" ten thousand items make a few cards, and come as one goes on', async () => {
  await browserPage.viewport(900, 700);
  const { draw, requests } = createTestPage({ source: createGoods(10_000) });
  draw('curio-grid', { kinds: 'product', count: '40', more: 'auto' });
  await expect.poll(() => findAllDeep('.cell:not(.empty)').length).toBeGreaterThan(0);
  for (let step = 0; step < 4; step += 1) {
    const before = findAllDeep('.cell').length;
    findDeep(`.cell[data-at="${before - 1}"]`).scrollIntoView({ block: 'end', behavior: 'instant' });
    await expect.poll(() => findAllDeep('.cell').length).toBeGreaterThan(before);
  }
  expect(requests.length).toBeGreaterThan(3);
  await expect.poll(() => findAllDeep('.cell > curio-product').length).toBeLessThan(60);
  window.scrollTo({ top: 0, behavior: 'instant' });
});

test('shows only what a creator makes, with everything that is shown in it', async () => {
  const { draw } = createTestPage();
  const grid = draw('curio-grid', { by: 'tomas', surface: 'shop' });
  await expect
    .poll(() => findAllDeep('.cell > [item-id]', grid.shadowRoot ?? document).length)
    .toBeGreaterThan(0);
  const shown = findAllDeep('.cell > [item-id]', grid.shadowRoot ?? document);
  const clips = shown.filter(({ localName }) => localName === 'curio-video');
  const catalog = createTestCatalog();
  const his = catalog.videos.filter(({ creatorId }) => creatorId === 'tomas').map(({ id }) => id);
  expect(clips.map((clip) => clip.getAttribute('item-id') ?? '').toSorted()).toEqual(his.toSorted());
});
