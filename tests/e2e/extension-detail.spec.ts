import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, test, type Merchant } from '../support/companion/companion-test.ts';
import { eventually } from '../support/companion/eventually.ts';
import { findDetail } from '../support/companion/find-detail.ts';

/** Presses the first pill that is seen. @returns its item. */
async function pressPill(merchant: Merchant, page: Page): Promise<string> {
  await eventually(async () => (await merchant.pills(page)).some(({ shown }) => shown)).toBe(true);
  const pill = (await merchant.pills(page)).find(({ shown }) => shown);
  await page.mouse.click(pill?.x ?? 0, pill?.y ?? 0);
  return pill?.item ?? '';
}

/** What the detail says and whether it stands in the page; `null` while there is none. */
async function readDetail(page: Page): Promise<{ readonly text: string; readonly isFrame: boolean } | null> {
  const detail = await findDetail(page);
  return detail === null
    ? null
    : {
        text: await detail.evaluate(() => document.body.innerText),
        isFrame: detail.page() === page,
      };
}

async function closeDetail(page: Page): Promise<void> {
  const detail = await findDetail(page);
  // A driver cannot press into a frame that another process draws before it came to rest.
  await detail?.evaluate(() => document.querySelector<HTMLElement>('header button')?.click()).catch(() => {});
  await eventually(() => findDetail(page)).toBeNull();
}

/** Where the button stands that opens a window; `null` while the page may still let the frame in. */
function findWindowButton(merchant: Merchant, page: Page): Promise<readonly number[] | null> {
  const body = `const button = root.querySelector('.detail[data-refused] button');
    if (button === null) return null;
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left + width / 2, top + height / 2];`;
  return merchant.companion.inOverlay(page, body) as Promise<readonly number[] | null>;
}

const WORDS = /Impressions\s+\d+/u;

inEachBrowser(() => {
  test('a press on a badge opens the card’s figures in a frame of the extension’s own, which closes itself', async ({
    merchant,
  }) => {
    const page = await merchant.showFigures('/few');
    await pressPill(merchant, page);
    await eventually(async () => (await readDetail(page))?.text).toMatch(WORDS);
    expect((await readDetail(page))?.isFrame).toBe(true);
    const height = `return parseInt(root.querySelector('.detail iframe').style.height)`;
    await eventually(() => merchant.companion.inOverlay(page, height)).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('detail.html');
    await closeDetail(page);
  });

  test('on a page with a strict policy the figures come in the frame all the same', async ({ merchant }) => {
    const page = await merchant.showFigures('/strict');
    await pressPill(merchant, page);
    await eventually(async () => (await readDetail(page))?.text).toMatch(WORDS);
    expect((await readDetail(page))?.isFrame).toBe(true);
    await closeDetail(page);
  });

  test('a page that isolates itself may refuse the frame: then a button opens the figures in a window', async ({
    merchant,
    browserKind,
  }) => {
    const page = await merchant.showFigures('/isolated');
    const item = await pressPill(merchant, page);
    // Firefox (153) lets frames of an extension in whatever the page's embedder policy.
    const isRefused = browserKind === 'Chromium';
    if (isRefused) {
      await eventually(() => findWindowButton(merchant, page)).not.toBeNull();
      const [x = 0, y = 0] = (await findWindowButton(merchant, page)) ?? [];
      await page.mouse.click(x, y);
    }
    await eventually(async () => (await readDetail(page))?.text).toMatch(WORDS);
    expect((await readDetail(page))?.isFrame).toBe(!isRefused);
    const named = await (await findDetail(page))?.evaluate(() => location.hash);
    expect(named).toContain(item);
    await closeDetail(page);
  });
});
