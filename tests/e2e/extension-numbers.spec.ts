import { expect, test, type Frame, type Locator, type Page } from '@playwright/test';
import type { MetricFigure } from '@curio/core';
import { openDuckDbStore, type StoredEvent } from '@curio/server';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { openMerchantBrowser, type MerchantBrowser } from '../support/merchant-browser.ts';
import { appendAll, toValue } from '../support/metrics/fill-store.ts';
import { recount } from '../support/metrics/recount/recount.ts';
import { createRecentShop } from '../support/metrics/shop/recent-shop.ts';
import { readOverlay } from '../support/overlay-reader.ts';

/** A clip of the demo shop's first page, under whose name one of the made-up shop's is played. */
const CLIP = 'clip-morning-pour';
const EVENTS = 150_000;
const CURRENCY = 'EUR';

let shop: DemoShop;
let merchant: MerchantBrowser;
let events: readonly StoredEvent[];

test.beforeEach(async () => {
  shop = await startDemoShop();
  await shop.close();
  const store = toValue(await openDuckDbStore(shop.database));
  const past = createRecentShop({
    site: 'demo',
    until: Date.now(),
    count: EVENTS,
    // Twenty of the shop's clips are this one, so that its ratios have their least sample.
    names: new Map(Array.from({ length: 20 }, (_, at) => [`video-${at}`, CLIP])),
  });
  events = [...past.events];
  await appendAll(store, events);
  await store.close();
  await shop.reopen();
  merchant = await openMerchantBrowser(`${shop.url}/watch`);
});

test.afterEach(async () => {
  await merchant.close();
  await shop.remove();
});

/** Counts from the events alone, in the seven days that the extension shows. */
function count(names: readonly string[], by?: 'content'): readonly MetricFigure[] {
  const today = new Date();
  const from = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 6).getTime();
  const query = { site: 'demo', from, to: Date.now(), names, ...(by === undefined ? {} : { by }) };
  return recount({ events, items: [], acts: [] }, query).filter(
    ({ group, currency }) => (by === undefined || group === CLIP) && (currency ?? CURRENCY) === CURRENCY,
  );
}

function toText({ amount = 0, currency }: MetricFigure): string {
  if (currency === undefined) return new Intl.NumberFormat('en-GB').format(amount);
  const money = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat('en-GB', money).format(amount / 100);
}

/** Amounts as they stand; of ratios the parts, which the explanation has. */
async function expectFigures(place: Locator, figures: readonly MetricFigure[]): Promise<void> {
  expect(figures.length).toBeGreaterThan(3);
  for (const figure of figures) {
    const row = place.locator(`li[data-metric="${figure.metric}"]`).first();
    if (figure.numerator === undefined) {
      await expect(row.locator('strong'), figure.metric).toHaveText(toText(figure));
      continue;
    }
    // The frame was opened from another tab; Chromium lets no press through to one that it did not see come to rest.
    await row.locator('button[data-explains]').dispatchEvent('click');
    const number = new Intl.NumberFormat('en-GB');
    const parts = `${number.format(figure.numerator)} / ${number.format(figure.denominator ?? 0)}`;
    await expect(row.locator('.explanation'), figure.metric).toContainText(parts);
  }
}

async function pair(panel: Page): Promise<void> {
  await panel.getByTestId('tab-connection').click();
  await panel.getByTestId('pairing-link').fill(shop.pairingLink);
  await panel.getByTestId('pair').click();
  await expect(panel.getByTestId('paired')).toBeVisible();
}

/** The detail's frame in the shop's page. */
function findDetail(): Frame | undefined {
  return merchant.shop.frames().find((frame) => frame.url().includes('detail.html'));
}

async function openDetail(panel: Page): Promise<Locator> {
  await panel.bringToFront();
  await panel.getByTestId('tab-page').click();
  await panel.locator(`[data-testid="card"][data-item="${CLIP}"] button`).click();
  await expect.poll(() => findDetail()?.url() ?? '').toContain(CLIP);
  const detail = findDetail()?.locator('[data-testid="detail"]');
  if (detail === undefined) throw new Error('The frame went away.');
  await merchant.shop.bringToFront();
  await expect(detail.getByTestId('detail-fact')).toBeVisible({ timeout: 20_000 });
  return detail;
}

function toPercent({ numerator = 0, denominator = 1 }: Partial<MetricFigure> = {}): string {
  const ratio = numerator / denominator;
  const maximumFractionDigits = ratio < 0.1 ? 1 : 0;
  return new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits }).format(ratio);
}

test('badge, detail, panel and collector show what a recount of the raw events counts', async () => {
  const panel = await merchant.openPanel();
  await pair(panel);

  await panel.getByTestId('tab-numbers').click();
  await expect(panel.getByTestId('top')).toBeVisible();
  const shown = ['impressions', 'views', 'clicks', 'adds-to-cart', 'orders', 'gmv', 'quality-gmv', 'gpm'];
  const customers = ['visitors', 'conversion', 'new-customer-share', 'refund-rate', 'goods-verdict'];
  await expectFigures(panel.getByTestId('numbers'), count([...shown, ...customers, 'fact-field']));

  const [impressions, clickThrough] = count(['impressions', 'click-through'], 'content');
  const seen = String(impressions?.amount);
  await panel.getByTestId('tab-page').click();
  const row = panel.locator(`[data-testid="card"][data-item="${CLIP}"]`);
  await expect(row.locator('[data-figure="impressions"]')).toHaveText(seen);
  await expect(row.locator('[data-figure="click-through"]')).toHaveText(toPercent(clickThrough));

  await panel.getByTestId('overlay-switch').click();
  const detail = await openDetail(panel);
  const badge = (await readOverlay(merchant.shop)).find(({ item }) => item === CLIP);
  expect(badge?.label).toContain(`Impressions ${seen}, Click-through ${toPercent(clickThrough)}`);
  const sold = ['last-touch-orders', 'last-touch-gmv', 'last-touch-gpm', 'last-touch-new-customers'];
  await expectFigures(detail, count(['impressions', 'click-through', 'watch-through', ...sold], 'content'));
});

test('the page can read no figure of the detail, and closing it gives the page back', async () => {
  const panel = await merchant.openPanel();
  await pair(panel);
  await panel.getByTestId('tab-page').click();
  await panel.getByTestId('overlay-switch').click();
  const detail = await openDetail(panel);
  const money = await detail.locator('li[data-metric="last-touch-gmv"] strong').textContent();
  expect(money).toMatch(/^€/u);
  const seen = await merchant.shop.evaluate(() => ({
    // A frame in a closed root is no window that a page can get hold of.
    frames: window.length,
    html: document.documentElement.outerHTML,
  }));
  expect(seen.frames).toBe(0);
  expect(seen.html).not.toContain('detail.html');
  expect(JSON.stringify(await readOverlay(merchant.shop))).not.toContain('€');
  await detail.getByRole('button', { name: 'Close' }).dispatchEvent('click');
  await expect.poll(() => findDetail()).toBeUndefined();
});
