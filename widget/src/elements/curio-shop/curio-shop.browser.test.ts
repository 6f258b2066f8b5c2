import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';
import type { CurioShop } from './curio-shop.ts';

function textOf(shop: CurioShop, selector: string): string {
  return shop.shadowRoot?.querySelector(selector)?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';
}

test('passes the axe audit with promises open, followed, in light and dark, and gone', async () => {
  const { draw } = createTestPage();
  const shop = draw('curio-shop');
  await expect.poll(() => textOf(shop, 'h2')).toBe('Hearth & Field');
  await expect.poll(() => findAllDeep('.cell > *', shop.shadowRoot ?? document).length).toBeGreaterThan(1);
  findDeep('summary', shop.shadowRoot ?? document).click();
  findDeep('.follow', shop.shadowRoot ?? document).click();
  await expect.poll(() => textOf(shop, '.follow')).toBe('Following');
  expect(await audit(shop)).toEqual([]);
  shop.setAttribute('theme', 'dark');
  expect(await audit(shop)).toEqual([]);
  const gone = draw('curio-shop', { 'creator-id': 'nobody' });
  await expect.poll(() => textOf(gone, '.say')).toBe('This shop is no longer here.');
  expect(await audit(gone)).toEqual([]);
});

test('is worked by keyboard alone: follow, and the tabs by arrows', async () => {
  const { draw, events, curio } = createTestPage();
  const shop = draw('curio-shop');
  await expect.poll(() => textOf(shop, '[role="tablist"]')).toContain('Clips');
  findDeep('.follow', shop.shadowRoot ?? document).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => [...curio.following]).toEqual(['hearth-and-field']);
  expect(events.find(({ type }) => type === 'follow')).toMatchObject({ item: 'hearth-and-field' });
  findDeep('[role="tab"]', shop.shadowRoot ?? document).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => findFocused()?.id).toBe('tab-goods');
  await expect.poll(() => findAllDeep('curio-grid')[0]?.getAttribute('kinds')).toBe('product');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => findFocused()?.id).toBe('tab-clips');
  const tabs = findAllDeep('[role="tab"]', shop.shadowRoot ?? document);
  expect(tabs.map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
    ['true', 0],
    ['false', -1],
    ['false', -1],
  ]);
});

test('a creator has a page too: what one made and shows, and no tab for what there is none of', async () => {
  const { draw } = createTestPage();
  const shop = draw('curio-shop', { 'creator-id': 'tomas' });
  await expect.poll(() => textOf(shop, 'h2')).toBe('Tomás Ferro');
  expect(textOf(shop, '.handle')).toBe('@quiet.rooms');
  expect(textOf(shop, '[role="tablist"]')).toBe('Clips 1 Goods 2');
});

test('to follow in one element shows in all, and account and shop are one', async () => {
  const { draw } = createTestPage();
  const shop = draw('curio-shop');
  const account = draw('curio-shop', { 'creator-id': 'mara' });
  const clip = draw('curio-video', { 'item-id': 'clip-pour-over' });
  await expect.poll(() => textOf(account, '.follow')).toBe('Follow');
  await expect.poll(() => findAllDeep('.follow', clip.shadowRoot ?? document).length).toBe(1);
  findDeep('.follow', clip.shadowRoot ?? document).click();
  await expect.poll(() => textOf(account, '.follow')).toBe('Following');
  expect(textOf(shop, '.follow')).toBe('Following');
  findDeep('.follow', shop.shadowRoot ?? document).click();
  await expect.poll(() => findDeep('.follow', clip.shadowRoot ?? document).textContent.trim()).toBe('Follow');
});

test('tells who follows what is new, until it was seen', async () => {
  const now = Date.now();
  const catalog = createTestCatalog();
  const lives = catalog.lives.map((live, at) =>
    at === 0 ? { ...live, state: 'coming' as const, startsAtMs: now + 3_600_000 } : live,
  );
  const { draw, curio } = createTestPage({ source: { ...catalog, lives } });
  await curio.follow('mara', true);
  const shop = draw('curio-shop');
  await expect.poll(() => textOf(shop, '.news li')).toContain('Morning brew with Mara');
  expect(await audit(shop)).toEqual([]);
  findDeep('.seen', shop.shadowRoot ?? document).click();
  await expect.poll(() => findAllDeep('.news', shop.shadowRoot ?? document).length).toBe(0);
  expect(await curio.notices()).toEqual([]);
});
