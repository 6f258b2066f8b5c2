import type { Locator, Page } from '@playwright/test';

/** What a visitor sees of a feed: which item is in front, and how far it has played. */
export interface FeedDriver {
  /** The card in front. */
  readonly card: Locator;
  /** Waits until an item is in front and gives its id. */
  activeItem(): Promise<string>;
  /**
   * Taps the product's chip where it is seen. Playwright's own click may scroll the feed first, and so to another clip.
   */
  tapChip(): Promise<void>;
  /** Waits until the clip in front has played this share of its length. */
  watch(ratio: number): Promise<void>;
  /** Goes to the next item by keyboard, as a visitor would, and waits until it is in front. */
  next(): Promise<void>;
}

/** Drives the first feed of a page; locators look into open shadow roots. */
export function driveFeed(page: Page): FeedDriver {
  const feed = page.locator('curio-feed').first();
  const card = feed.locator('[data-active] > [item-id]');
  const activeItem = async (): Promise<string> => (await card.getAttribute('item-id')) ?? '';
  return {
    card,
    activeItem,
    async tapChip() {
      await feed.evaluate((element) => element.scrollIntoView());
      const chip = card.locator('[part~="chip"]');
      await chip.waitFor();
      const box = await findBox(chip);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    async watch(ratio) {
      const video = await card.locator('video').elementHandle();
      await page.waitForFunction(
        ([element, share]) =>
          element instanceof HTMLVideoElement && element.currentTime >= element.duration * share,
        [video, ratio] as const,
        { timeout: 30_000 },
      );
    },
    async next() {
      const before = await activeItem();
      await feed.locator('[part~="scroller"]').focus();
      await page.keyboard.press('ArrowDown');
      await feed.locator(`[data-active] > [item-id]:not([item-id="${before}"])`).waitFor();
      await feed.locator('[part~="scroller"]').evaluate(settle);
    },
  };
}

/** Where an element is; one that is being drawn anew has no place for a moment. */
async function findBox(locator: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  for (let look = 0; look < 50; look += 1) {
    const box = await locator.boundingBox();
    if (box !== null) return box;
    await locator.page().evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error('The element has no place on the screen.');
}

/** Resolves once a scroller has stood still for a few frames: a click on the way would scroll it elsewhere. */
async function settle(scroller: Element): Promise<void> {
  let still = 0;
  for (let before = NaN; still < 8; before = scroller.scrollTop) {
    await new Promise(requestAnimationFrame);
    still = scroller.scrollTop === before ? still + 1 : 0;
  }
}
