import { expect, test, type Page } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';

/** Scores of one model in 32-bit floats, summed in another order, stay within this on a scale of 0 to 1. */
const MOST_DIFFERENCE = 1e-4;

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

/** Presses the engine's button; does not wait. */
async function start(page: Page, engine: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^(?:Run|Run again|Try again) ${engine}$`, 'u') })
    .click();
}

function engineCard(page: Page, name: string) {
  return page.locator(`.engines [data-engine="${name}"]`);
}

async function expectState(page: Page, name: string, state: string): Promise<void> {
  await expect(engineCard(page, name)).toHaveAttribute('data-state', state, { timeout: 45_000 });
}

/** A figure of the table, as the page tells it to scripts. */
async function readFigure(page: Page, name: string, key: string): Promise<number> {
  return Number(await page.locator(`[data-figure="${name} ${key}"]`).getAttribute('value'));
}

function readSlate(page: Page, name: string): Promise<readonly (string | undefined)[]> {
  const cells = page.locator(`.slates [data-engine="${name}"]`);
  return cells.evaluateAll((found: HTMLElement[]) => found.map(({ dataset }) => dataset['item']));
}

test('two engines give one slate, and the page tells what each took', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.goto(`${shop.url}/engine`);
  await expectState(page, 'none', 'done');
  await start(page, 'Light');
  await expectState(page, 'light', 'done');
  await start(page, 'onnxruntime');
  await expectState(page, 'onnxruntime', 'done');

  expect(await readFigure(page, 'light', 'tier')).toBe(1);
  expect(await readFigure(page, 'onnxruntime', 'tier')).toBe(2);
  const lightBytes = await readFigure(page, 'light', 'loaded');
  expect(lightBytes).toBeGreaterThan(0);
  expect(lightBytes).toBeLessThan((await readFigure(page, 'onnxruntime', 'loaded')) / 20);
  expect(await readFigure(page, 'onnxruntime', 'difference')).toBeLessThanOrEqual(MOST_DIFFERENCE);
  const slate = await readSlate(page, 'light');
  expect(slate).toHaveLength(12);
  expect(await readSlate(page, 'onnxruntime')).toEqual(slate);
  expect(await readFigure(page, 'onnxruntime', 'same')).toBe(12);
  expect(sent).toEqual([]);
});

test('other likes measure anew what was measured', async ({ page }) => {
  await page.goto(`${shop.url}/engine`);
  await start(page, 'Light');
  await expectState(page, 'light', 'done');
  const before = await readSlate(page, 'light');
  await page.getByRole('checkbox', { name: /towel/u }).check();
  await expectState(page, 'light', 'done');
  await expect.poll(() => readSlate(page, 'light')).not.toEqual(before);
});

test('a newer run ends the older, which shows nothing', async ({ page }) => {
  await page.goto(`${shop.url}/engine`);
  await expectState(page, 'none', 'done');
  await start(page, 'onnxruntime');
  await start(page, 'Light');
  await expectState(page, 'light', 'done');
  await expectState(page, 'onnxruntime', 'rest');
  expect(await readFigure(page, 'light', 'loaded')).toBeLessThan(1_000_000);
});

test('where data is saved, onnxruntime stays away and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  await page.goto(`${shop.url}/engine`);
  await expectState(page, 'none', 'done');
  await start(page, 'onnxruntime');
  await expectState(page, 'onnxruntime', 'refused');
  await expect(engineCard(page, 'onnxruntime')).toContainText('The visitor saves data');
  await start(page, 'Light');
  await expectState(page, 'light', 'done');
});

test('where a policy refuses workers, the page says so and stays of use', async ({ page }) => {
  await page.route('**/engine', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${shop.url}/engine`);
  await start(page, 'Light');
  await expectState(page, 'light', 'refused');
  await expect(engineCard(page, 'light')).toContainText('The shop ranks without it');
  await start(page, 'No model');
  await expectState(page, 'none', 'done');
});

test('offline, an engine that is not here yet is refused in a sentence', async ({ page, context }) => {
  await page.goto(`${shop.url}/engine`);
  await expectState(page, 'none', 'done');
  await context.setOffline(true);
  await start(page, 'Light');
  await expectState(page, 'light', 'refused');
  await context.setOffline(false);
  await start(page, 'Light');
  await expectState(page, 'light', 'done');
});
