import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../scripts/find-chromium.mjs';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { runTrial } from '../support/delivery-trial/run-trial.ts';
import { countStoredEvents } from '../support/stored-events.ts';

let shop: DemoShop;
let profile: string;

test.beforeEach(async () => {
  shop = await startDemoShop();
  profile = mkdtempSync(join(tmpdir(), 'curio-visitor-'));
});

test.afterEach(async () => {
  await shop.remove();
  rmSync(profile, { recursive: true, force: true });
});

/** Opens a browser whose storage outlives it, as a visitor's does. */
function openVisitor(): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_FLAGS,
    userAgent: VISITOR_AGENT,
  });
}

test('every event of a killed visit is stored exactly once', async () => {
  const first = await openVisitor();
  const page = await first.newPage();
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  const feed = driveFeed(page);
  await feed.activeItem();
  await expect.poll(async () => (await curio.events()).some(({ event }) => event.type === 'view')).toBe(true);
  const beforeConsent = (await curio.events()).map(({ event }) => event.id);
  expect(beforeConsent.length).toBeGreaterThan(1);

  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await feed.next();
  await feed.next();
  await expect.poll(async () => (await curio.events()).length).toBeGreaterThan(beforeConsent.length);
  const ledger = (await curio.events()).map(({ event }) => event.id);

  // A crash gives the page no chance to say goodbye: what follows must come from the ledger alone.
  const session = await first.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // A page that is gone does not answer.
  void session.send('Page.crash').catch(() => null);
  await crashed;
  await first.close();

  const second = await openVisitor();
  const again = await second.newPage();
  await again.goto(`${shop.url}/cart`);
  const curioAgain = await curioIn(again);
  await expect.poll(() => curioAgain.status()).toMatchObject({ storage: 'indexeddb', waiting: 0 });
  const afterReopen = (await curioAgain.events()).map(({ event }) => event.id);
  await second.close();
  await shop.close();

  const stored = await countStoredEvents(shop.database);
  const storedIds = stored.map(({ id }) => id);
  expect(stored.every(({ times }) => times === 1)).toBe(true);
  expect(storedIds).toEqual(expect.arrayContaining([...beforeConsent, ...ledger]));
  expect(new Set(storedIds)).toEqual(new Set([...storedIds, ...afterReopen]));
  await shop.reopen();
});

test('a collector that is down loses nothing', async () => {
  await shop.close();
  const files = await startDemoShop();
  const visitor = await openVisitor();
  const page = await visitor.newPage();
  await page.route('**/curio/v1/events*', (route) => route.abort('connectionrefused'));
  await page.goto(`${files.url}/watch`);
  const curio = await curioIn(page);
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await driveFeed(page).activeItem();
  await expect.poll(async () => (await curio.status()).waiting).toBeGreaterThan(0);
  await curio.flush();
  const waiting = (await curio.events()).map(({ event }) => event.id);
  expect((await curio.status()).waiting).toBeGreaterThan(0);

  await page.unroute('**/curio/v1/events*');
  await curio.flush();
  await expect.poll(async () => (await curio.status()).waiting).toBe(0);
  await visitor.close();
  await files.close();
  const stored = (await countStoredEvents(files.database)).map(({ id }) => id);
  expect(stored).toEqual(expect.arrayContaining(waiting));
  await files.reopen();
  await files.remove();
  await shop.reopen();
});

test('killed browsers, four tabs, a clock three hours wrong and a collector that is gone lose and double nothing', async () => {
  const report = await runTrial({
    kills: 4,
    tabs: 4,
    pagesPerBrowser: 5,
    clockErrorsMs: [3 * 3_600_000],
    down: [0.25, 0.75],
  });
  expect(report.made).toBeGreaterThan(80);
  expect(report.pages).toBe(20);
  expect(report.lost).toEqual([]);
  expect(report.doubled).toEqual([]);
  expect(report.mostClockErrorMs).toBeLessThan(60_000);
});
