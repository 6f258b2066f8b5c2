import { expect, test, type Page } from '@playwright/test';
import type { CardMetricsAnswer } from '@curio/core';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { openMerchantBrowser, type MerchantBrowser } from '../support/merchant-browser.ts';
import { readOverlay } from '../support/overlay-reader.ts';

let shop: DemoShop;
let merchant: MerchantBrowser;

test.beforeEach(async () => {
  shop = await startDemoShop();
});

test.afterEach(async () => {
  await merchant.close();
  await shop.remove();
});

/** Asks the collector directly, as the background does. */
async function readCollector(pairingLink: string): Promise<CardMetricsAnswer['cards']> {
  const link = new URL(pairingLink);
  const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
  const now = Date.now();
  const query = new URLSearchParams({
    site: 'demo',
    from: String(now - 7 * 86_400_000),
    to: String(now + 60_000),
  });
  const response = await fetch(`${link.origin}/curio/v1/metrics/cards?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as CardMetricsAnswer).cards;
}

/** A visit that leaves figures: consent, two clips seen, one product opened, everything delivered. */
async function visit(page: Page): Promise<void> {
  const curio = await curioIn(page);
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  const feed = driveFeed(page);
  await feed.watch(0.5);
  await driveFeed(page).tapChip();
  await page.keyboard.press('Escape');
  await feed.next();
  await feed.watch(0.4);
  await curio.flush();
  await expect.poll(async () => (await curio.status()).waiting).toBe(0);
}

async function pair(panel: Page): Promise<void> {
  await panel.getByTestId('tab-connection').click();
  await panel.getByTestId('pairing-link').fill(shop.pairingLink);
  await panel.getByTestId('pair').click();
  await expect(panel.getByTestId('paired')).toBeVisible();
  await panel.getByTestId('tab-page').click();
  await expect(panel.getByTestId('summary')).toHaveAttribute('data-source', 'collector');
}

test('overlay and panel show what the collector answers', async () => {
  merchant = await openMerchantBrowser(`${shop.url}/watch`);
  await visit(merchant.shop);
  const panel = await merchant.openPanel();
  await expect(panel.getByTestId('summary')).toBeVisible();
  await pair(panel);

  const cards = await readCollector(shop.pairingLink);
  const seen = cards.filter(({ impressions }) => impressions > 0);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.reduce((clicks, card) => clicks + card.clicks, 0)).toBeGreaterThan(0);
  for (const { item, impressions } of seen) {
    const row = panel.locator(`[data-testid="card"][data-item="${item}"]`);
    await expect(row.locator('[data-figure="impressions"]')).toHaveText(String(impressions));
  }

  await panel.getByTestId('overlay-switch').click();
  await merchant.shop.bringToFront();
  const active = await driveFeed(merchant.shop).activeItem();
  const expected = cards.find(({ item }) => item === active);
  await expect
    .poll(async () => (await readOverlay(merchant.shop)).find(({ item }) => item === active)?.label ?? '')
    .toContain(String(expected?.impressions ?? 0));
});

test('a planted title is found, its clean twin is not, and the badge counts', async () => {
  merchant = await openMerchantBrowser(`${shop.url}/category?name=Kitchen`);
  await curioIn(merchant.shop);
  const panel = await merchant.openPanel();
  await panel.getByTestId('tab-governance').click();
  const findings = panel.getByTestId('finding');
  await expect(findings).toHaveCount(1);
  await expect(findings).toHaveAttribute('data-subject', 'dripper-one-cup-praised');
  await expect(findings.locator('mark')).toHaveText("The world's best");
  await expect(findings.getByTestId('law').first()).toContainText('article 9(3)');
  await expect(panel.locator('[data-subject="dripper-one-cup"]')).toHaveCount(0);
  await expect(panel.getByTestId('coverage')).toContainText('1');
  await expect.poll(() => merchant.readBadge()).toBe('1');
});

test('without a collector it shows this browser only, and says so', async () => {
  merchant = await openMerchantBrowser(`${shop.url}/watch`);
  const feed = driveFeed(merchant.shop);
  const curio = await curioIn(merchant.shop);
  await feed.next();
  await expect
    .poll(async () => (await curio.events()).map(({ event }) => event.type))
    .toContain('impression');
  const panel = await merchant.openPanel();
  await expect(panel.getByTestId('summary')).toHaveAttribute('data-source', 'browser');
  await expect(panel.getByTestId('source')).toContainText('This browser only');
  await expect(panel.getByTestId('sum-impressions')).not.toHaveText('0');
});
