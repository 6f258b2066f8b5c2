import type { Browser, Page } from 'puppeteer-core';
import type { Panel } from './companion.ts';
import type { ExtensionApi } from './extension-api.ts';

const SHOP_WINDOW = { width: 1280, height: 800 };

/** The width of a side panel. */
const PANEL_WINDOW = { width: 360, height: 800 };

/** Where a panel is opened. */
export interface PanelPlace {
  /** The shop's page; it is brought in front first, so that its tab is the one last looked at. */
  readonly beside: Page;
  /** An empty tab for the panel. */
  readonly tab: Page;
  /** Address of the extension, with the slash. */
  readonly baseUrl: string;
  /** Opens an address of the extension, which not every driver can. */
  readonly open: (page: Page, url: string) => Promise<void>;
}

/** Opens a page of a shop in a tab of its own. */
export async function openShopPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SHOP_WINDOW);
  await page.goto(url);
  return page;
}

/** Opens the panel for the tab of a page. */
export async function openPanelAt({ beside, tab, baseUrl, open }: PanelPlace): Promise<Panel> {
  await beside.bringToFront();
  await tab.setViewport(PANEL_WINDOW);
  await tab.bringToFront();
  await open(tab, `${baseUrl}sidepanel.html`);
  const tabId = await tab.evaluate(FIND_TAB);
  await open(tab, `${baseUrl}sidepanel.html?tab=${tabId}`);
  return drivePanel(tab, tabId);
}

/** The tab that was looked at before this one. */
async function FIND_TAB(): Promise<number> {
  const api: ExtensionApi = globalThis.browser ?? globalThis.chrome;
  const self = await api.tabs.getCurrent();
  const tabs = (await api.tabs.query({})).filter(({ id }) => id !== self?.id);
  return tabs.toSorted((a, b) => b.lastAccessed - a.lastAccessed)[0]?.id ?? -1;
}

function drivePanel(page: Page, tabId: number): Panel {
  const select = (name: string): string => `[data-testid="${name}"]`;
  return {
    page,
    tabId,
    press: async (name) => {
      await page.bringToFront();
      await page.locator(select(name)).click();
    },
    fill: async (name, text) => {
      await page.bringToFront();
      await page.locator(select(name)).fill(text);
    },
    text: (name) => page.evaluate((at) => document.querySelector(at)?.textContent ?? null, select(name)),
    attribute: (name, attribute) =>
      page.evaluate(
        (at, of) => document.querySelector(at)?.getAttribute(of) ?? null,
        select(name),
        attribute,
      ),
    count: (name) => page.evaluate((at) => document.querySelectorAll(at).length, select(name)),
    badge: () =>
      page.evaluate(
        (id) => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({ tabId: id }),
        tabId,
      ),
    close: () => page.close(),
  };
}
