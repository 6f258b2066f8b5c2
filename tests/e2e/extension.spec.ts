import { expect } from '@playwright/test';
import { inEachBrowser, test } from '../support/companion/companion-test.ts';
import type { Panel } from '../support/companion/companion.ts';
import { PLANTED_TITLE } from '../support/companion/shop-pages.ts';
import { collect, pair, readCollector } from '../support/companion/visit.ts';
import { eventually } from '../support/companion/eventually.ts';

inEachBrowser(() => {
  test('a plain page with no Curio: one press, one permission, and its findings stand there', async ({
    merchant,
  }) => {
    const page = await merchant.visit('/plain', 'localhost');
    const panel = await merchant.openPanel(page);
    await eventually(() => panel.count('welcome')).toBe(1);
    await merchant.companion.allowHost('localhost');
    await panel.fill('shop-address', new URL(page.url()).origin);
    await panel.press('watch-address');
    await eventually(() => panel.attribute('notice', 'data-state')).toBe('no-curio');
    await panel.press('tab-governance');
    await eventually(() => panel.text('findings')).toContain(PLANTED_TITLE);
    await eventually(() => panel.badge()).toMatch(/^[1-9]\d*$/u);

    await panel.press('tab-connection');
    await panel.press('leave-shop');
    await eventually(() => panel.count('welcome')).toBe(1);
    await eventually(() => panel.badge()).toBe('');
    await eventually(() => isListening(panel)).toBe(false);
  });

  test('a planted title on a card is found with its law, and its clean twin is not', async ({ merchant }) => {
    const page = await merchant.visit(`${merchant.site.shop.url}/category?name=Kitchen`);
    const panel = await merchant.watch(page);
    await panel.press('tab-governance');
    await eventually(() => panel.count('presets')).toBe(1);
    // The shop is written in English; that it sells in China only its merchant knows.
    if ((await panel.page.$('[data-testid="preset-cn-shop"]:checked')) === null)
      await panel.press('preset-cn-shop');
    await page.bringToFront();
    const readFinding = (item: string): Promise<string | null> =>
      panel.page.evaluate(
        (at) => document.querySelector(at)?.textContent ?? null,
        `[data-rule="ad-claim-absolute"][data-subject="${item}"]`,
      );
    await eventually(() => readFinding('dripper-one-cup-praised')).toContain("The world's best");
    expect(await readFinding('dripper-one-cup-praised')).toContain('article 9(3)');
    expect(await readFinding('dripper-one-cup')).toBeNull();
  });

  test('paired with a collector, overlay and panel show what it answers', async ({ merchant }) => {
    const { shop } = merchant.site;
    const before = (await readCollector(shop.pairingLink)).get('dripper-stoneware') ?? 0;
    const page = await merchant.visit('/few');
    await collect(page, ['dripper-stoneware', 'kettle-gooseneck']);
    const panel = await merchant.watch(page);
    await eventually(() => panel.attribute('summary', 'data-source')).toBe('browser');
    await pair(panel, shop.pairingLink);
    const cards = await readCollector(shop.pairingLink);
    expect(cards.get('dripper-stoneware')).toBe(before + 1);
    for (const [item, impressions] of cards)
      await eventually(() => readImpressions(panel, item)).toBe(String(impressions));

    await merchant.companion.pressOverlayKey(page);
    await page.bringToFront();
    await eventually(
      async () => (await merchant.pills(page)).find(({ item }) => item === 'dripper-stoneware')?.label,
    ).toContain(`Impressions ${before + 1}`);
    await panel.press('tab-connection');
    await panel.press('forget-pairing');
    await eventually(() => panel.count('pairing-link')).toBe(1);
  });
});

/** Whether a content script of ours listens in the panel's tab. */
function isListening(panel: Panel): Promise<boolean> {
  return panel.page.evaluate(async (tabId) => {
    const { tabs } = globalThis.browser ?? globalThis.chrome;
    try {
      await tabs.sendMessage(tabId, { command: 'none' }, { frameId: 0 });
      return true;
    } catch {
      // "Receiving end does not exist."
      return false;
    }
  }, panel.tabId);
}

function readImpressions(panel: Panel, item: string): Promise<string | null> {
  return panel.page.evaluate(
    (at) => document.querySelector(`${at} [data-figure="impressions"]`)?.textContent ?? null,
    `[data-testid="card"][data-item="${item}"]`,
  );
}
