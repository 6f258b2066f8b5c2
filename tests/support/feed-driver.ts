import type { Locator, Page } from '@playwright/test';

/** What a visitor sees of a feed: which clip is in front, and how far it has played. */
export interface FeedDriver {
  /** Waits until a clip is in front and gives its id. */
  activeItem(): Promise<string>;
  /** Waits until the clip in front has played this share of its length. */
  watch(ratio: number): Promise<void>;
  /** Goes to the next clip by keyboard, as a visitor would, and waits until it is in front. */
  next(): Promise<void>;
}

/** Drives the first feed of a page. */
export function driveFeed(page: Page): FeedDriver {
  const feed: Locator = page.locator('curio-feed').first();
  const readActive = (): Promise<string> =>
    feed.evaluate(
      (element) => element.shadowRoot?.querySelector('[data-active]')?.getAttribute('item-id') ?? '',
    );
  const activeItem = async (): Promise<string> => {
    await page.waitForFunction(
      (element) => element?.shadowRoot?.querySelector('[data-active]') !== null,
      await feed.elementHandle(),
    );
    return readActive();
  };
  return {
    activeItem,
    async watch(ratio) {
      await page.waitForFunction(
        ([element, share]) => {
          const card = element?.shadowRoot?.querySelector('[data-active]');
          const video = card?.shadowRoot?.querySelector('curio-player')?.shadowRoot?.querySelector('video');
          return video instanceof HTMLVideoElement && video.currentTime >= video.duration * share;
        },
        [await feed.elementHandle(), ratio] as const,
        { timeout: 30_000 },
      );
    },
    async next() {
      const before = await activeItem();
      await feed.focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        ([element, left]) => {
          const card = element?.shadowRoot?.querySelector('[data-active]');
          return card !== null && card !== undefined && card.getAttribute('item-id') !== left;
        },
        [await feed.elementHandle(), before] as const,
      );
    },
  };
}
