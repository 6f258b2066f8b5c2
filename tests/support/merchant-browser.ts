import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../scripts/find-chromium.mjs';

const EXTENSION = fileURLToPath(new URL('../../extension/.output/chrome-mv3', import.meta.url));

/** A browser with the built extension in it. */
export interface MerchantBrowser {
  readonly context: BrowserContext;
  readonly shop: Page;
  /** Opens the panel, as a tab of its own, for the page of the shop, and lets it watch the shop. */
  openPanel(): Promise<Page>;
  /** What the toolbar badge says for the tab of the shop. */
  readBadge(): Promise<string>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension and one page of a shop, and lets the extension ask for the shop's host. */
export async function openMerchantBrowser(shopUrl: string): Promise<MerchantBrowser> {
  if (!existsSync(EXTENSION)) throw new Error('The extension is not built; run `npm run build` first.');
  const home = mkdtempSync(join(tmpdir(), 'curio-merchant-'));
  const context = await launch(home);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const shop = await context.newPage();
  await shop.goto(shopUrl);
  const tabId = await findNewestTab(worker);
  await allowHost(context, extensionId, `${new URL(shopUrl).protocol}//${new URL(shopUrl).hostname}/*`);
  return {
    context,
    shop,
    async openPanel() {
      const panel = await context.newPage();
      await panel.setViewportSize({ width: 360, height: 800 });
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
      await panel.getByTestId('shop-address').fill(new URL(shopUrl).origin);
      await panel.getByTestId('watch-address').click();
      return panel;
    },
    readBadge: () => worker.evaluate((id) => globalThis.chrome.action.getBadgeText({ tabId: id }), tabId),
    async close() {
      await context.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function launch(home: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(home, {
    ...(executablePath === null ? {} : { executablePath }),
    // Chromium's own headless mode takes extensions; Playwright's shell does not.
    headless: false,
    userAgent: VISITOR_AGENT,
    viewport: { width: 1280, height: 800 },
    args: [
      '--headless=new',
      ...CHROMIUM_FLAGS,
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
}

async function findNewestTab(worker: Worker): Promise<number> {
  const ids = await worker.evaluate(async () => (await globalThis.chrome.tabs.query({})).map(({ id }) => id));
  const newest = ids.at(-1);
  if (newest === undefined) throw new Error('The extension sees no tab.');
  return newest;
}

/** Stands for the person who says yes in the browser's permission bubble, which a headless browser cannot show. */
async function allowHost(context: BrowserContext, extensionId: string, pattern: string): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async ([id, host]) => {
      const { developerPrivate } = globalThis.chrome;
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      await developerPrivate.addHostPermission(id, host);
    },
    [extensionId, pattern] as const,
  );
  await settings.close();
}
