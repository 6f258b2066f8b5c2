import type { Page } from 'puppeteer-core';
import { readPills } from '../../support/companion/companion.ts';
import { eventually } from '../../support/companion/eventually.ts';
import { launchChromium, openChromiumCompanion } from '../../support/companion/open-chromium.ts';
import { openShopPage } from '../../support/companion/panel.ts';
import { watchShop } from '../../support/companion/watch-shop.ts';
import { CARD_COUNT } from './card-shop.ts';

/** The same page in two browsers. */
export interface TwoPages {
  /** With the extension, and its figures over the cards. */
  readonly withOverlay: Page;
  /** In a browser without any extension. */
  readonly alone: Page;
  close(): Promise<void>;
}

/** Opens a page in a browser with the extension and in one without, and waits until both show their cards. */
export async function openInTwo(url: string): Promise<TwoPages> {
  const browser = await launchChromium({ enableExtensions: false });
  const companion = await openChromiumCompanion();
  const alone = await openShopPage(browser, url);
  const withOverlay = await companion.openPage(url);
  await companion.allowHost(new URL(url).hostname);
  const panel = await companion.openPanel(withOverlay);
  await watchShop(panel, url);
  await panel.close();
  await companion.pressOverlayKey(withOverlay);
  await withOverlay.bringToFront();
  await eventually(async () => (await readPills(companion, withOverlay)).length).toBe(CARD_COUNT);
  for (const page of [alone, withOverlay]) await waitForPictures(page);
  return {
    withOverlay,
    alone,
    close: async () => {
      await Promise.all([companion.close(), browser.close()]);
    },
  };
}

/** Scrolls through the page once, so that what is loaded when it comes into view has been. */
async function waitForPictures(page: Page): Promise<void> {
  await page.evaluate('scrollFrames(120, 40)');
  await page.waitForNetworkIdle();
}
