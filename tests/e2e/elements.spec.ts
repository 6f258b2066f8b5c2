import { expect, test } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { listTourStops, showTourStop } from '../support/element-tour.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { findFaintButtons } from '../support/find-faint-buttons.ts';
import { findSmallTargets } from '../support/find-small-targets.ts';

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

test('every button, link and field is large enough for a finger, or has room around it', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const stops = await listTourStops(page, shop.url);
  const found: string[] = [];
  for (const stop of stops) {
    await showTourStop(page, stop);
    const small = await findSmallTargets(page);
    found.push(...small.map((target) => `${stop.tag} ${stop.example}: ${target}`));
  }
  expect(found).toEqual([]);
  await page.evaluate(plantBareButtons);
  expect(await findSmallTargets(page)).toHaveLength(2);
});

test('where the system sets the colours, every button is seen by an edge or its words', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ forcedColors: 'active' });
  const stops = await listTourStops(page, shop.url);
  const found: string[] = [];
  for (const stop of stops) {
    await showTourStop(page, stop);
    const faint = await findFaintButtons(page);
    found.push(...faint.map((button) => `${stop.tag} ${stop.example}: ${button}`));
  }
  expect(found).toEqual([]);
  await page.evaluate(plantBareButtons);
  expect(await findFaintButtons(page)).toHaveLength(2);
});

/** Two buttons of 10 px side by side, without an edge or words: what both searches must find. */
function plantBareButtons(): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  for (const name of ['one', 'other']) {
    const button = document.createElement('button');
    button.ariaLabel = name;
    Object.assign(button.style, { width: '10px', height: '10px', padding: '0', border: '0' });
    root.append(button);
  }
  document.body.replaceChildren(host);
}
