import { expect } from '@playwright/test';
import { inEachBrowser, test } from '../support/companion/companion-test.ts';
import { collect, pair } from '../support/companion/visit.ts';
import { startDemoShop } from '../support/demo-shop.ts';
import { eventually } from '../support/companion/eventually.ts';

inEachBrowser(() => {
  test('a background that the browser ended comes back with all it knew', async ({ merchant }) => {
    const page = await merchant.visit('/few');
    await collect(page, ['mug-speckled']);
    const panel = await merchant.watch(page);
    await pair(panel, merchant.site.shop.pairingLink);
    await page.bringToFront();
    await merchant.companion.endBackground();
    await merchant.companion.pressOverlayKey(page);
    await eventually(
      async () => (await merchant.pills(page)).find(({ item }) => item === 'mug-speckled')?.label,
    ).toMatch(/Impressions [1-9]/u);
    await merchant.companion.endBackground();
    await panel.press('tab-connection');
    await eventually(() => panel.count('paired')).toBe(1);
    await panel.press('forget-pairing');
    await eventually(() => panel.count('pairing-link')).toBe(1);
  });

  test('a collector that is gone, and a token that it refuses: said in words, with this browser’s own figures', async ({
    merchant,
  }) => {
    const shop = await startDemoShop({ origins: [merchant.site.url] });
    const page = await merchant.visit('/few');
    await collect(page, ['mug-speckled']);
    const panel = await merchant.watch(page);
    await pair(panel, shop.pairingLink);
    await shop.close();
    await eventually(() => panel.attribute('source', 'data-because')).toBe('collector-down');
    await eventually(() => panel.text('sum-impressions')).toMatch(/^[1-9]/u);
    await panel.press('tab-connection');
    await panel.press('forget-pairing');
    await eventually(() => panel.count('pairing-link')).toBe(1);
    await panel.fill('pairing-link', shop.pairingLink);
    await panel.press('pair');
    await eventually(() => panel.attribute('trouble', 'data-because')).toBe('collector-down');
    const [start, end] = merchant.site.shop.pairingLink.split('token=');
    await panel.fill('pairing-link', `${start}token=crt_${'a'.repeat((end ?? '').length - 4)}`);
    await panel.press('pair');
    await eventually(() => panel.attribute('trouble', 'data-because')).toBe('token-refused');
    await shop.remove().catch(() => undefined);
  });

  test('a page that forges the bridge learns nothing, shows nothing of its own, and changes nothing', async ({
    merchant,
  }) => {
    const page = await merchant.visit('/forger');
    const panel = await merchant.watch(page);
    await page.bringToFront();
    await eventually(() => panel.attribute('notice', 'data-state')).toMatch(/^bridge-(?:invalid|silent)$/u);
    expect(await panel.page.evaluate(() => document.body.innerHTML)).not.toContain('onerror');
    const heard = (await page.evaluate('heard')) as readonly string[];
    expect(heard.length).toBeGreaterThan(0);
    for (const text of heard)
      expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual(['ask', 'nonce', 'version']);
    expect(await panel.count('welcome')).toBe(0);
  });
});
