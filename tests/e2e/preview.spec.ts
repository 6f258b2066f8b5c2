import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { openMerchantBrowser, type MerchantBrowser } from '../support/merchant-browser.ts';

const COFFEE = 'Kitchen / Coffee';

let shop: DemoShop;
let merchant: MerchantBrowser;

test.afterEach(async () => {
  await merchant.close();
  await shop.remove();
});

async function openPreview(): Promise<Page> {
  merchant = await openMerchantBrowser(`${shop.url}/watch`);
  await curioIn(merchant.shop);
  const panel = await merchant.openPanel();
  await panel.getByTestId('tab-preview').click();
  await expect(panel.getByTestId('preview-row')).toHaveCount(10);
  return panel;
}

/** How many of the ten say that they fit the taste. */
function fitting(panel: Page): Promise<number> {
  return panel.getByTestId('preview-row').filter({ hasText: 'fits Coffee' }).count();
}

test('the packaged onnxruntime ranks the shop’s own catalogue, and a taste lifts its category', async () => {
  shop = await startDemoShop();
  const panel = await openPreview();
  await expect(panel.getByTestId('preview')).toHaveAttribute('data-tier', '0');
  expect(await fitting(panel)).toBe(0);

  await panel.getByTestId('preview-visitor').selectOption(COFFEE);
  await expect(panel.getByTestId('preview')).toHaveAttribute('data-tier', '2');
  await expect(panel.getByTestId('preview-ranker')).toContainText('interest-ranker@0.2.0 by onnxruntime');
  await expect(panel.getByTestId('preview-row').first()).toContainText('fits Coffee');
  expect(await fitting(panel)).toBeGreaterThan(2);
  await expect(panel.locator('.rise:not(.down)').first()).toBeVisible();

  await panel.getByTestId('preview-visitor').selectOption('');
  await expect(panel.getByTestId('preview')).toHaveAttribute('data-tier', '0');
  expect(await fitting(panel)).toBe(0);
});

test('a model that is not its manifest’s is not run, and the panel says who ranks instead', async () => {
  const forged = mkdtempSync(join(tmpdir(), 'curio-forged-'));
  mkdirSync(join(forged, 'catalog/model'), { recursive: true });
  writeFileSync(join(forged, 'catalog/model/model.onnx'), 'not a model');
  shop = await startDemoShop({ folders: [forged] });
  const panel = await openPreview();
  await panel.getByTestId('preview-visitor').selectOption(COFFEE);
  await expect(panel.getByTestId('preview-ranker')).toContainText('is not the manifest');
  await expect(panel.getByTestId('preview')).toHaveAttribute('data-tier', '0');
  await expect(panel.getByTestId('preview-row')).toHaveCount(10);
  rmSync(forged, { recursive: true, force: true });
});
