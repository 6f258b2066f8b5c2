import { expect, test } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { listTourStops, showTourStop } from '../support/element-tour.ts';
import { findBarriers } from '../support/find-barriers.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no element has a barrier in any state, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const stops = await listTourStops(page, shop.url);
    expect(stops.length).toBeGreaterThan(50);
    const found: string[] = [];
    for (const stop of stops) {
      await showTourStop(page, stop);
      const barriers = await findBarriers(page);
      found.push(...barriers.map((barrier) => `${stop.tag} ${stop.example}: ${barrier}`));
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
  });
}
