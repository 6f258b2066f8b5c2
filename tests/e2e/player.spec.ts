import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

test.use({ viewport: { width: 390, height: 844 } });

/** Media elements of the page, through open shadow roots: what they have, and whether they play. */
function readVideos(page: Page): Promise<readonly { readonly src: string; readonly plays: boolean }[]> {
  return page
    .locator('video')
    .evaluateAll((videos) =>
      videos.flatMap((video) =>
        video instanceof HTMLVideoElement
          ? { src: video.currentSrc, plays: !video.paused && video.currentTime > 0 }
          : [],
      ),
    );
}

/** Requests for clips that were neither answered nor ended, by address. */
function followClips(page: Page): ReadonlySet<string> {
  const open = new Set<string>();
  const isClip = (url: string): boolean => url.includes('.mp4');
  page.on('request', (request) => isClip(request.url()) && open.add(request.url()));
  page.on('requestfinished', (request) => open.delete(request.url()));
  page.on('requestfailed', (request) => open.delete(request.url()));
  return open;
}

const scroller = '[part~="scroller"]';

test('after twenty swipes in a second the right clip plays, and nothing else does or loads', async ({
  page,
}) => {
  const open = followClips(page);
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  const feed = driveFeed(page);
  await feed.watch(0.05);
  await page.evaluate(async () => {
    const list = document.querySelector('curio-feed')?.shadowRoot?.querySelector('.scroller');
    for (let swipe = 1; swipe <= 20; swipe += 1) {
      const last = (list?.querySelectorAll('.slide').length ?? 1) - 2;
      list?.scrollTo({ top: (1 + (swipe % Math.max(1, last))) * list.clientHeight, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  const card = page.locator('curio-feed [data-active] > [item-id]');
  const inFront = (): Promise<boolean> =>
    card.evaluate((one) => {
      const player = one.shadowRoot?.querySelector('curio-player');
      return player !== null && player !== undefined && 'playback' in player && isPlaying(player.playback);
      function isPlaying(playback: unknown): boolean {
        return playback instanceof EventTarget && 'paused' in playback && playback.paused === false;
      }
    });
  await expect.poll(inFront).toBe(true);
  await expect
    .poll(async () => (await readVideos(page)).filter(({ plays }) => plays).length)
    .toBeLessThanOrEqual(1);
  const videos = await readVideos(page);
  expect(videos.length).toBeLessThanOrEqual(3);
  const wanted = videos.map(({ src }) => src);
  await expect.poll(() => [...open].filter((url) => !wanted.includes(url))).toEqual([]);
});

test('a clip that does not come says so, and another try brings it', async ({ page }) => {
  let isStuck = true;
  await page.route('**/*.mp4', async (route) => {
    if (!isStuck) await route.continue();
  });
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  const alert = page.locator('curio-feed [data-active] [role=alert]');
  await expect(alert).toContainText('taking long', { timeout: 20_000 });
  isStuck = false;
  await alert.getByRole('button').click();
  await driveFeed(page).watch(0.05);
  await expect(alert).toHaveCount(0);
});

test('offline it says so, and goes on by itself when the line is back', async ({ page, context }) => {
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  await driveFeed(page).watch(0.05);
  await context.setOffline(true);
  await page.locator(`curio-feed ${scroller}`).evaluate((list) => {
    // Far enough from what was loaded ahead.
    list.scrollTo({ top: 4 * list.clientHeight, behavior: 'instant' });
  });
  const alert = page.locator('curio-feed [data-active] [role=alert]');
  await expect(alert).toContainText('You are offline');
  await context.setOffline(false);
  await driveFeed(page).watch(0.05);
  await expect(alert).toHaveCount(0);
});

test('a clip pauses in a hidden tab, also in the middle of a swipe, and goes on', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  const feed = driveFeed(page);
  await feed.watch(0.05);
  const show = (state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((next) => {
      Object.defineProperty(document, 'visibilityState', { value: next, configurable: true });
      Object.defineProperty(document, 'hidden', { value: next === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await page.locator(`curio-feed ${scroller}`).focus();
  await page.keyboard.press('ArrowDown');
  await show('hidden');
  await expect.poll(async () => (await readVideos(page)).some(({ plays }) => plays)).toBe(false);
  await show('visible');
  await feed.watch(0.05);
  expect((await readVideos(page)).filter(({ plays }) => plays)).toHaveLength(1);
});

test('a clip plays on over a change of page, and with consent over a reload', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  const feed = driveFeed(page);
  await feed.watch(0.1);
  const itemId = await feed.activeItem();
  await page.locator('.masthead .cart-link').click();
  await expect(page.locator('main[data-page=cart]')).toBeAttached();
  const mini = page.locator('curio-mini');
  const video = mini.locator('video');
  await expect.poll(() => video.evaluate((one) => one instanceof HTMLVideoElement && !one.paused)).toBe(true);
  await expect(mini.locator('a.tap')).toHaveAttribute('href', `/watch?item=${itemId}`);
  await page.reload();
  await curioIn(page);
  await expect
    .poll(() => video.evaluate((one) => one instanceof HTMLVideoElement && one.currentTime > 0.3))
    .toBe(true);
  await mini.locator('a.tap').click();
  await expect(page.locator('main[data-page=watch]')).toBeAttached();
  await expect.poll(() => driveFeed(page).activeItem()).toBe(itemId);
  await expect(mini.locator('section')).toHaveCount(0);
});
