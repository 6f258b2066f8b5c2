import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { inEachBrowser, test, type Merchant } from '../support/companion/companion-test.ts';
import type { Panel } from '../support/companion/companion.ts';
import { startDemoShop } from '../support/demo-shop.ts';
import { eventually } from '../support/companion/eventually.ts';

const COFFEE = 'Kitchen / Coffee';

/** Opens the preview of a shop's own catalogue. */
async function openPreview(merchant: Merchant, shopUrl: string): Promise<Panel> {
  const page = await merchant.visit(`${shopUrl}/watch`);
  await page.waitForFunction(() => 'status' in (window.curio ?? {}));
  const panel = await merchant.watch(page);
  await panel.press('tab-preview');
  await eventually(() => panel.count('preview-row')).toBe(10);
  return panel;
}

/** How many of the ten say that they fit the taste. */
function countFitting(panel: Panel): Promise<number> {
  return panel.page.evaluate(
    () =>
      [...document.querySelectorAll('[data-testid="preview-row"]')].filter((row) =>
        row.textContent.includes('fits Coffee'),
      ).length,
  );
}

inEachBrowser(() => {
  test('the packaged onnxruntime ranks the shop’s own catalogue, and a taste lifts its category', async ({
    merchant,
  }) => {
    const panel = await openPreview(merchant, merchant.site.shop.url);
    expect(await panel.attribute('preview', 'data-tier')).toBe('0');
    expect(await countFitting(panel)).toBe(0);
    await panel.page.select('[data-testid="preview-visitor"]', COFFEE);
    await eventually(() => panel.attribute('preview', 'data-tier')).toBe('2');
    expect(await panel.text('preview-ranker')).toContain('interest-ranker@0.3.0 by onnxruntime');
    expect(await panel.text('preview-row')).toContain('fits Coffee');
    expect(await countFitting(panel)).toBeGreaterThan(2);
    await panel.page.select('[data-testid="preview-visitor"]', '');
    await eventually(() => panel.attribute('preview', 'data-tier')).toBe('0');
    expect(await countFitting(panel)).toBe(0);
  });

  test('a model that is not its manifest’s is not run, and the panel says who ranks instead', async ({
    merchant,
  }) => {
    const forged = mkdtempSync(join(tmpdir(), 'curio-forged-'));
    mkdirSync(join(forged, 'catalog/model'), { recursive: true });
    writeFileSync(join(forged, 'catalog/model/model.onnx'), 'not a model');
    const shop = await startDemoShop({ folders: [forged] });
    const panel = await openPreview(merchant, shop.url);
    await panel.page.select('[data-testid="preview-visitor"]', COFFEE);
    await eventually(() => panel.text('preview-ranker')).toContain('is not the manifest');
    expect(await panel.attribute('preview', 'data-tier')).toBe('0');
    expect(await panel.count('preview-row')).toBe(10);
    await shop.remove();
    rmSync(forged, { recursive: true, force: true });
  });
});
