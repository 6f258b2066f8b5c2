import { expect, test, type Page } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

const WINDOWS = [
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
] as const;

for (const viewport of WINDOWS) {
  const size = `${viewport.width}x${viewport.height}`;

  test(`a feed in the first window of ${size} moves nothing until its clip has played two seconds`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await noteShifts(page);
    await page.goto(`${shop.url}/plain`);
    await watchTwoSeconds(page);
    expect(await readShifts(page)).toEqual([]);
  });

  test(`the question for consent moves nothing of a feed beside it in a window of ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await noteShifts(page);
    await page.goto(`${shop.url}/watch`);
    await expect(page.locator('curio-consent').getByRole('button').first()).toBeVisible();
    await watchTwoSeconds(page);
    const shifts = await readShifts(page);
    expect(shifts.filter(({ places }) => places.some((place) => place.includes('curio-')))).toEqual([]);
  });
}

/** A shift that no press of the visitor explains, and where it was. */
interface Shift {
  readonly score: number;
  readonly places: readonly string[];
}

/** Notes every layout shift from the page's first moment on. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    const toPlace = (node: Node | null): string => {
      const root = node?.getRootNode();
      const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
      return (
        host + (node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName))
      );
    };
    // The types of the platform do not know these entries yet.
    type Entry = PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[])
        if (!hadRecentInput) shifts.push({ score: value, places: sources.map(({ node }) => toPlace(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function readShifts(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(() => (globalThis as unknown as { readonly shifts: readonly Shift[] }).shifts);
}

async function watchTwoSeconds(page: Page): Promise<void> {
  const video = await page.locator('curio-feed [data-active] video').first().elementHandle();
  await page.waitForFunction((clip) => clip instanceof HTMLVideoElement && clip.currentTime >= 2, video, {
    timeout: 30_000,
  });
}
