import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';

async function whenUp(count = 1): Promise<void> {
  await expect.poll(() => findAllDeep('.cell:not(.empty) > *').length).toBeGreaterThanOrEqual(count);
}

test('passes the axe audit with clips, rooms and goods, light and dark, empty and failed', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', {}, '');
  const heading = document.createElement('h2');
  heading.slot = 'heading';
  heading.textContent = 'For you';
  rail.append(heading);
  await whenUp(4);
  await expect.poll(() => findAllDeep('.tap, .open', rail.shadowRoot ?? document).length).toBeGreaterThan(3);
  expect(await audit(rail)).toEqual([]);
  rail.setAttribute('theme', 'dark');
  expect(await audit(rail)).toEqual([]);
  rail.category = 'Nowhere';
  await expect.poll(() => findDeep('.say').textContent).toContain('There is nothing here yet.');
  expect(await audit(rail)).toEqual([]);
  const broken = createTestPage({ source: 'data:application/json,[]' }).draw('curio-rail');
  await expect
    .poll(() => broken.shadowRoot?.querySelector('[role="alert"]')?.textContent)
    .toContain('Try again');
  expect(await audit(broken)).toEqual([]);
});

test('is worked by keyboard alone: arrows between cards, Enter opens, Escape closes, focus comes back', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', { kinds: 'video' });
  await expect.poll(() => findAllDeep('.tap', rail.shadowRoot ?? document).length).toBeGreaterThan(1);
  const [first, second] = findAllDeep('.tap', rail.shadowRoot ?? document);
  first?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(findFocused).toBe(second);
  await userEvent.keyboard('{Home}');
  await expect.poll(findFocused).toBe(first);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dialog.viewer[open]').length).toBe(1);
  await expect.poll(() => findAllDeep('.slide[data-active] > [item-id]').length).toBe(1);
  const shown = findDeep('.slide[data-active] > [item-id]').getAttribute('item-id');
  expect(shown).toBe(findDeep('.cell > curio-video').getAttribute('item-id'));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => findAllDeep('dialog.viewer').length).toBe(0);
  await expect.poll(findFocused).toBe(first);
});

test('right to left the left arrow goes on, and the row begins at the right', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', { kinds: 'video', dir: 'rtl' });
  await expect.poll(() => findAllDeep('.tap', rail.shadowRoot ?? document).length).toBeGreaterThan(1);
  const [first, second] = findAllDeep('.tap', rail.shadowRoot ?? document);
  first?.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(findFocused).toBe(second);
  const [one, other] = findAllDeep('.cell').map((cell) => cell.getBoundingClientRect().x);
  expect(one).toBeGreaterThan(other ?? NaN);
});

test('asks the ranker once, for its surface and kinds, and keeps the height it reserved', async () => {
  const { draw, requests } = createTestPage();
  // White space, as pages have it, is no content.
  const rail = draw('curio-rail', { kinds: 'product', count: '3' }, '\n  ');
  await expect.poll(() => findAllDeep('.cell.empty').length).toBeGreaterThan(0);
  const reserved = rail.getBoundingClientRect().height;
  await expect.poll(() => findAllDeep('.open', rail.shadowRoot ?? document).length).toBe(3);
  // Three cards of the catalogue have a former price beside the other, which may wrap.
  expect(Math.abs(rail.getBoundingClientRect().height - reserved)).toBeLessThan(60);
  expect(requests).toMatchObject([{ surface: 'rail', count: 3, context: { kinds: ['product'] } }]);
});

test('the page may open clips itself', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', { kinds: 'video' });
  const opened: unknown[] = [];
  rail.addEventListener('curio-clip-opened', (event) => {
    event.preventDefault();
    if (event instanceof CustomEvent) opened.push(event.detail);
  });
  await expect.poll(() => findAllDeep('.tap', rail.shadowRoot ?? document).length).toBeGreaterThan(0);
  findDeep('.tap', rail.shadowRoot ?? document).click();
  expect(opened).toHaveLength(1);
  expect(findAllDeep('dialog.viewer')).toEqual([]);
});

test('of two hundred places only those near have a card', async () => {
  const catalog = createTestCatalog();
  const [product] = catalog.products;
  if (product === undefined) throw new Error('The catalogue is empty.');
  const products = Array.from({ length: 400 }, (_, at) => ({
    ...product,
    id: `many-${at}`,
    variants: product.variants.map((variant, one) => ({ ...variant, id: `many-${at}-${one}` })),
  }));
  const { draw } = createTestPage({ source: { ...catalog, products, videos: [], lives: [] } });
  draw('curio-rail', { kinds: 'product', count: '200' });
  await expect.poll(() => findAllDeep('.cell').length).toBe(200);
  await expect.poll(() => findAllDeep('.cell > curio-product').length).toBeLessThan(40);
  findDeep('ul[part]').scrollTo({ left: 1e6, behavior: 'instant' });
  await expect.poll(() => findAllDeep('.cell[data-at="199"] > curio-product').length).toBe(1);
  await expect.poll(() => findAllDeep('.cell > curio-product').length).toBeLessThan(40);
});

test('speaks Chinese where the page does', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', { lang: 'zh-CN', kinds: 'video' });
  await expect
    .poll(() => rail.shadowRoot?.querySelector('ul[part]')?.getAttribute('aria-label'))
    .toBe('视频与商品');
});

test('says that the device is offline, and comes back by a try', async () => {
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { draw } = createTestPage({ source: '/nothing-here.json' });
  const rail = draw('curio-rail');
  const asked: string[] = [];
  rail.addEventListener('curio-retry-request', (event) => {
    event.preventDefault();
    asked.push(event.type);
  });
  await expect
    .poll(() => rail.shadowRoot?.querySelector('[role="alert"] p')?.textContent)
    .toContain('offline');
  findDeep('.pill').click();
  expect(asked).toEqual(['curio-retry-request']);
  offline.mockRestore();
});

test('what follows a clip in the row follows it in the window', async () => {
  const { draw } = createTestPage();
  const rail = draw('curio-rail', { kinds: 'video' });
  await expect.poll(() => findAllDeep('.tap', rail.shadowRoot ?? document).length).toBeGreaterThan(2);
  const ids = findAllDeep('.cell > [item-id]').map((card) => card.getAttribute('item-id'));
  findAllDeep('.tap', rail.shadowRoot ?? document)[1]?.click();
  await expect
    .poll(() =>
      findAllDeep('.slide > [item-id]')
        .map((card) => card.getAttribute('item-id'))
        .slice(0, 2),
    )
    .toEqual(ids.slice(1, 3));
});
