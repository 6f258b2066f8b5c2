import { expect, test, type Page } from '@playwright/test';
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

test('no element has a barrier in any state, light, on a desk', async ({ page }) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ colorScheme: 'light' });
  const errors = watchErrors(page);
  expect(await tour(page, findBarriers)).toEqual([]);
  expect(errors).toEqual([]);
});

test('no element has a barrier in any state, dark, on a phone, where every target has room for a finger', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const errors = watchErrors(page);
  expect(
    await tour(page, async () => [...(await findBarriers(page)), ...(await findSmallTargets(page))]),
  ).toEqual([]);
  expect(errors).toEqual([]);
  await page.evaluate(plantBareButtons);
  expect(await findSmallTargets(page)).toHaveLength(2);
});

test('where the system sets the colours, every button is seen by an edge or its words', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await tour(page, findFaintButtons)).toEqual([]);
  await page.evaluate(plantBareButtons);
  expect(await findFaintButtons(page)).toHaveLength(2);
});

/** Shows every state of every element. @returns what is wrong in each. */
async function tour(
  page: Page,
  find: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const stops = await listTourStops(page, shop.url);
  expect(stops.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const stop of stops) {
    await showTourStop(page, stop);
    found.push(...(await find(page)).map((wrong) => `${stop.tag} ${stop.example}: ${wrong}`));
  }
  return found;
}

function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

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
