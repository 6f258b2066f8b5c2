import type { Frame, Page } from 'puppeteer-core';

/**
 * Finds the detail of a card, in its frame within a page or in a window of its own. Firefox's driver calls a frame of an
 * extension `about:blank`, so each is asked.
 */
export async function findDetail(page: Page): Promise<Frame | null> {
  const windows = await page.browser().pages();
  for (const frame of [...page.frames().slice(1), ...windows.map((one) => one.mainFrame())]) {
    if (await isDetail(frame)) return frame;
  }
  return null;
}

async function isDetail(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(() => document.querySelector('[data-testid="detail"]') !== null);
  } catch {
    // It went while it was asked.
    return false;
  }
}
