/*
 * npm run tour companion
 *
 * Walks a merchant through the built extension in Chromium, on the built demo shop with a month of made-up figures and
 * on a page without Curio, and writes `docs/companion`: each view in both themes and both languages.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDuckDbStore } from '@curio/server';
import type { Page } from 'puppeteer-core';
import type { Companion, Panel } from '../support/companion/companion.ts';
import { eventually } from '../support/companion/eventually.ts';
import { openChromiumCompanion } from '../support/companion/open-chromium.ts';
import { startShopPages } from '../support/companion/shop-pages.ts';
import { pair } from '../support/companion/visit.ts';
import { watchShop } from '../support/companion/watch-shop.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { appendAll, toValue } from '../support/metrics/fill-store.ts';
import { createRecentShop } from '../support/metrics/shop/recent-shop.ts';

const DOCS = fileURLToPath(new URL('../../docs/companion', import.meta.url));
const OUT = `${DOCS}/images`;
const EVENTS = 150_000;

interface Named {
  readonly id: string;
}

/** What the tour shows of each theme and language. */
interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'zh';
}

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'zh'] as const).map((language) => ({ theme, language })),
);

/** The panel's sections, and what stands in each when it is ready. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['page', 'card'],
  ['governance', 'coverage-fold'],
  ['numbers', 'top'],
  ['preview', 'preview-row'],
  ['connection', 'paired'],
];

/** Each view, in the order of a merchant's first hour, and what it shows. */
const VIEWS: readonly (readonly [string, string])[] = [
  ['welcome', 'Beside a page of no shop yet'],
  ['plain-page-findings', 'Findings on a page without Curio'],
  ['connection', 'Connection, paired with a collector'],
  ['page', 'This page'],
  ['overlay', 'Figures on the page'],
  ['detail', 'The detail of one card'],
  ['governance', 'Findings on a shop’s page'],
  ['numbers', 'Numbers'],
  ['tagger', 'Clips'],
  ['preview', 'Preview'],
];

/** Those that are a window of the shop and no panel. */
const WIDE_VIEWS: ReadonlySet<string> = new Set(['overlay', 'detail']);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const shop = await openShopWithAPast();
const pages = await startShopPages();
const companion = await openChromiumCompanion();
try {
  await showFirstMinute(companion, `${pages.url}/plain`);
  await showShop(companion, shop);
  writeFileSync(`${DOCS}/README.md`, toMarkdown());
  console.log(`${LOOKS.length} looks of each view: docs/companion`);
} finally {
  await companion.close();
  await pages.remove();
  await shop.remove();
}

/** The demo shop, on whose clips and products a month has passed. */
async function openShopWithAPast(): Promise<DemoShop> {
  const opened = await startDemoShop();
  const names = await readNames(opened.url);
  await opened.close();
  const store = toValue(await openDuckDbStore(opened.database));
  const past = createRecentShop({ site: 'demo', until: Date.now(), count: EVENTS, names });
  await appendAll(store, [...past.events]);
  await store.close();
  await opened.reopen();
  return opened;
}

/** The shop's own items take the places of the made-up ones in turn. */
async function readNames(url: string): Promise<ReadonlyMap<string, string>> {
  const read = async (file: string): Promise<unknown> => (await fetch(`${url}/catalog/${file}`)).json();
  const { items } = (await read('catalog.json')) as { readonly items: string };
  const { videos, products } = (await read(items)) as Readonly<
    Record<'videos' | 'products', readonly Named[]>
  >;
  return new Map([...placesOf('video', videos), ...placesOf('product', products)]);
}

function placesOf(kind: string, items: readonly Named[]): readonly (readonly [string, string])[] {
  return Array.from({ length: 400 }, (_, at) => [`${kind}-${at}`, items[at % items.length]?.id ?? '']);
}

/** From the first press on a page without Curio to its findings. */
async function showFirstMinute(merchant: Companion, url: string): Promise<void> {
  const page = await merchant.openPage(url);
  await merchant.allowHost(new URL(url).hostname);
  const panel = await merchant.openPanel(page);
  await appears(panel, 'welcome');
  await showEach(panel, 'welcome');
  await watchShop(panel, url);
  await panel.press('tab-governance');
  await appears(panel, 'finding');
  await panel.page.locator('[data-testid="finding"] button').click();
  await showEach(panel, 'plain-page-findings');
  await panel.close();
  await page.close();
}

/** A paired shop: its clips beside a feed, and everything else beside a category's cards. */
async function showShop(merchant: Companion, { url, pairingLink }: DemoShop): Promise<void> {
  const watch = await openShopPage(merchant, `${url}/watch`);
  await pair(watch.panel, pairingLink);
  await showSection(watch.panel, 'tagger', 'clip');
  await watch.panel.close();
  await watch.page.close();
  const { page, panel } = await openShopPage(merchant, `${url}/category?name=Kitchen`);
  // A page is read while it is seen; beside a real side panel it is, beside a panel in a tab it must be shown.
  await page.bringToFront();
  await rest(page);
  await panel.page.bringToFront();
  for (const [section, sign] of SECTIONS) await showSection(panel, section, sign);
  await showOverlay(merchant, page, panel);
}

async function openShopPage(merchant: Companion, url: string): Promise<{ page: Page; panel: Panel }> {
  const page = await merchant.openPage(url);
  const remember = await page.$('::-p-aria(Remember)');
  await remember?.click();
  const panel = await merchant.openPanel(page);
  await watchShop(panel, url);
  return { page, panel };
}

async function showSection(panel: Panel, section: string, sign: string): Promise<void> {
  await panel.press(`tab-${section}`);
  await appears(panel, sign);
  await showEach(panel, section);
}

/** The figures over a page's cards, and the detail of the first. */
async function showOverlay(merchant: Companion, page: Page, panel: Panel): Promise<void> {
  await panel.press('tab-page');
  await panel.press('overlay-switch');
  for (const look of LOOKS) {
    await setLook(panel, look);
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }]);
    await eventually(() =>
      merchant.inOverlay(page, `return root.querySelectorAll('.pill').length > 0;`),
    ).toBe(true);
    await picture(page, 'overlay', look);
    await panel.page.bringToFront();
    await panel.page.locator('[data-testid="card"] button').click();
    await page.bringToFront();
    const detail = await page.waitForFrame((frame) => frame.url().includes('detail.html'));
    await detail.waitForSelector('[data-testid="detail-fact"]', { timeout: 60_000 });
    await picture(page, 'detail', look);
    await page.keyboard.press('Escape');
  }
}

async function picture(page: Page, name: string, { theme, language }: Look): Promise<void> {
  await rest(page);
  await page.screenshot({ path: `${OUT}/${name}-${theme}-${language}.jpg`, type: 'jpeg', quality: 70 });
}

async function showEach(panel: Panel, name: string): Promise<void> {
  await panel.page.bringToFront();
  for (const look of LOOKS) {
    await setLook(panel, look);
    await picture(panel.page, name, look);
  }
}

async function setLook({ page }: Panel, { theme, language }: Look): Promise<void> {
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const shown = await page.$eval('[data-testid="panel"]', ({ lang }) =>
    lang.startsWith('zh') ? 'zh' : 'en',
  );
  if (shown !== language) await page.locator('[data-testid="language"]').click();
  await page.waitForSelector(`[data-testid="panel"]:lang(${language})`);
}

async function appears({ page }: Panel, name: string): Promise<void> {
  await page.waitForSelector(`[data-testid="${name}"]`, { timeout: 60_000 });
}

/** Until what moves has moved. */
function rest(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 800)));
}

/** All views, each in every look. */
function toMarkdown(): string {
  const title = '# The companion, view by view';
  const text =
    'The browser extension beside the demo shop, in both themes and both languages. The figures are of a made-up month.';
  const views = VIEWS.map(([name, words]) => {
    const widthPx = WIDE_VIEWS.has(name) ? 480 : 220;
    const images = LOOKS.map(({ theme, language }) => {
      const file = `images/${name}-${theme}-${language}.jpg`;
      return `<img src="${file}" alt="${words}, ${theme}, ${language}" width="${widthPx}" />`;
    });
    return `## ${words}\n\n${images.join(' ')}`;
  });
  return ['<!-- Written by `npm run tour companion`. -->', title, text, ...views, ''].join('\n\n');
}
