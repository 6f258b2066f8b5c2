import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import type { EmbedSite } from '../embed-site.ts';
import { hasFirefox } from '../other-browsers/open-firefox.ts';
import { readPills, type Companion, type Panel, type Pill } from './companion.ts';
import { openChromiumCompanion } from './open-chromium.ts';
import { openFirefoxCompanion } from './open-firefox.ts';
import { startShopPages } from './shop-pages.ts';
import { watchShop } from './watch-shop.ts';

/** The browsers that a merchant may have. */
export type BrowserName = 'Chromium' | 'Firefox';

const OPENERS: Readonly<Record<BrowserName, () => Promise<Companion>>> = {
  Chromium: openChromiumCompanion,
  Firefox: openFirefoxCompanion,
};

const IS_HERE: Readonly<Record<BrowserName, boolean>> = {
  Chromium: findChromium() !== null,
  Firefox: hasFirefox,
};

/** A merchant with the extension, in one browser, for one test; what the test opened is closed after it. */
export interface Merchant {
  readonly companion: Companion;
  readonly site: EmbedSite;
  /** Opens a page of the shop, by its path, or one of another shop by its whole address. */
  visit(path: string, host?: string): Promise<Page>;
  /** Opens the panel beside a page. */
  openPanel(page: Page): Promise<Panel>;
  /** Opens the panel beside a page of the shop, which is watched from then on. */
  watch(page: Page): Promise<Panel>;
  /** Opens a page of the shop, which is watched, and shows the figures on it by the key. */
  showFigures(path: string): Promise<Page>;
  pills(page: Page): Promise<readonly Pill[]>;
}

interface WorkerParts {
  readonly openCompanion: (name: BrowserName) => Promise<Companion>;
  readonly site: EmbedSite;
  /** Browsers in which the shop is watched already. */
  readonly watchedIn: Set<BrowserName>;
}

interface TestParts {
  readonly browserKind: BrowserName;
  readonly merchant: Merchant;
}

/** A test with a merchant; both browsers and the shop live as long as the tests of the extension do. */
export const test = base.extend<TestParts, WorkerParts>({
  openCompanion: [
    // The runner reads what a fixture needs from this pattern: nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const opened = new Map<BrowserName, Promise<Companion>>();
      await use((name) => {
        const companion = opened.get(name) ?? OPENERS[name]();
        opened.set(name, companion);
        return companion;
      });
      for (const companion of opened.values()) await (await companion).close();
    },
    { scope: 'worker' },
  ],
  site: [
    // The runner reads what a fixture needs from this pattern: nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startShopPages();
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
  watchedIn: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => use(new Set()),
    { scope: 'worker' },
  ],
  browserKind: ['Chromium', { option: true }],
  merchant: async ({ openCompanion, site, watchedIn, browserKind }, use) => {
    const companion = await openCompanion(browserKind);
    const pages: Page[] = [];
    const merchant = createMerchant(companion, site, pages);
    await use({
      ...merchant,
      showFigures: async (path) => {
        const page = await merchant.visit(path);
        if (!watchedIn.has(browserKind)) await (await merchant.watch(page)).close();
        watchedIn.add(browserKind);
        await companion.pressOverlayKey(page);
        return page;
      },
    });
    for (const page of pages) if (!page.isClosed()) await page.close();
  },
});

/** Registers the same tests for each browser; where one is absent they are skipped aloud. */
export function inEachBrowser(tests: () => void): void {
  for (const name of ['Chromium', 'Firefox'] as const) {
    test.describe(name, () => {
      test.skip(!IS_HERE[name], `skipped: ${name} is not installed`);
      test.use({ browserKind: name });
      tests();
    });
  }
}

function createMerchant(companion: Companion, site: EmbedSite, pages: Page[]): Omit<Merchant, 'showFigures'> {
  const openPanel = async (page: Page): Promise<Panel> => {
    const panel = await companion.openPanel(page);
    pages.push(panel.page);
    return panel;
  };
  return {
    companion,
    site,
    visit: async (path, host = '127.0.0.1') => {
      const url = new URL(path, site.url.replace('127.0.0.1', host));
      const page = await companion.openPage(url.href);
      pages.push(page);
      return page;
    },
    openPanel,
    watch: async (page) => {
      await companion.allowHost(new URL(page.url()).hostname);
      const panel = await openPanel(page);
      await watchShop(panel, page.url());
      return panel;
    },
    pills: (page) => readPills(companion, page),
  };
}
