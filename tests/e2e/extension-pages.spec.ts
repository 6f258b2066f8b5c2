import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, test, type Merchant } from '../support/companion/companion-test.ts';
import { CARD_COUNT, PLANTED_TITLE } from '../support/companion/shop-pages.ts';
import { eventually } from '../support/companion/eventually.ts';

/** Items whose pills are seen, from the top left. */
async function shownItems(merchant: Merchant, page: Page): Promise<readonly string[]> {
  const pills = (await merchant.pills(page)).filter(({ shown }) => shown);
  return pills.toSorted((a, b) => a.top - b.top || a.x - b.x).map(({ item }) => item);
}

/** Where the pills of the cards in the window should have their right top corners; that of a high card stays in sight. */
function readCorners(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('curio-product')].flatMap((card) => {
      const { right, top, bottom, height } = card.getBoundingClientRect();
      const isSeen = Math.min(bottom, innerHeight) - Math.max(top, 0) >= 56;
      const from = height * 2 > innerHeight ? Math.max(top, 0) : top;
      return isSeen ? [`${Math.round(right - 8)},${Math.round(from + 8)}`] : [];
    }),
  );
}

/** Which page this is, and whether it is the very document that was marked. */
function readKept(page: Page): Promise<string> {
  return page
    .evaluate(() => `${location.pathname} ${document.documentElement.dataset['kept'] ?? ''}`)
    .catch(() => 'between two pages');
}

async function expectPillsOnCards(merchant: Merchant, page: Page): Promise<void> {
  await eventually(async () => {
    const corners = (await merchant.pills(page)).map(
      ({ right, top }) => `${Math.round(right)},${Math.round(top)}`,
    );
    const expected = await readCorners(page);
    return [expected.length > 0, expected.filter((corner) => !corners.includes(corner))];
  }).toEqual([true, []]);
}

inEachBrowser(() => {
  test('forty cards: each that is seen has its pill, while the page scrolls and when the window changes', async ({
    merchant,
  }) => {
    const page = await merchant.showFigures('/cards');
    await eventually(async () => (await merchant.pills(page)).length).toBe(CARD_COUNT);
    await expectPillsOnCards(merchant, page);
    await page.mouse.wheel({ deltaY: 700 });
    await expectPillsOnCards(merchant, page);
    await page.setViewport({ width: 700, height: 800 });
    await expectPillsOnCards(merchant, page);
    await merchant.companion.pressOverlayKey(page);
    await eventually(() => merchant.pills(page)).toEqual([]);
  });

  test('the host page’s styles stay out, and a press on a pill opens the detail and never reaches the page', async ({
    merchant,
  }) => {
    const page = await merchant.showFigures('/few');
    await eventually(() => shownItems(merchant, page)).toHaveLength(4);
    await page.evaluate(() => {
      document.addEventListener('click', () => (document.title = 'pressed'));
    });
    const [pill] = await merchant.pills(page);
    await page.mouse.click(pill?.x ?? 0, pill?.y ?? 0);
    const readDetail = `const detail = root.querySelector('.detail');
      return [detail.hidden, detail.dataset.item ?? '', getComputedStyle(detail.querySelector('p')).color];`;
    await eventually(() => merchant.companion.inOverlay(page, readDetail)).toEqual([
      false,
      pill?.item,
      'rgb(89, 96, 116)',
    ]);
    expect(await page.title()).not.toBe('pressed');
    expect(await page.evaluate(() => document.querySelector('curio-companion')?.shadowRoot)).toBeNull();
  });

  test('a strict policy takes nothing from the overlay, and the page reports no breach', async ({
    merchant,
  }) => {
    const page = await merchant.showFigures('/strict');
    const breaches: string[] = [];
    page.on('console', (message) => {
      if (/content.security.policy|trusted/iu.test(message.text())) breaches.push(message.text());
    });
    await eventually(async () => (await merchant.pills(page)).length).toBe(4);
    await expectPillsOnCards(merchant, page);
    const style = `return getComputedStyle(root.querySelector('.pill')).borderTopLeftRadius`;
    expect(await merchant.companion.inOverlay(page, style)).toBe('14px');
    expect(breaches).toEqual([]);
  });

  test('soft navigation: what the address shows now is told, and nothing of before', async ({ merchant }) => {
    const page = await merchant.showFigures('/soft');
    await eventually(() => shownItems(merchant, page)).toHaveLength(4);
    const panel = await merchant.openPanel(page);
    await page.bringToFront();
    await page.evaluate(`goTo('/soft/lamps', '国家级台灯', ['lamp-mushroom', 'pendant-bell'])`);
    await eventually(() => shownItems(merchant, page)).toEqual(['lamp-mushroom', 'pendant-bell']);
    await panel.press('tab-governance');
    await page.bringToFront();
    await eventually(() => panel.text('findings')).toContain('国家级台灯');
    await page.goBack();
    await page.evaluate(`goTo('/soft/pens', 'Pens', ['pen-fountain'])`);
    await eventually(() => shownItems(merchant, page)).toEqual(['pen-fountain']);
    await eventually(async () => (await panel.text('findings')) ?? '国家级').not.toContain('国家级');
  });

  test('a page’s modal stands above the figures and takes the presses', async ({ merchant }) => {
    const page = await merchant.showFigures('/modal');
    await eventually(() => shownItems(merchant, page)).toHaveLength(4);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    const [pill] = await merchant.pills(page);
    await page.mouse.click(pill?.x ?? 0, pill?.y ?? 0);
    const isClosed = `return root.querySelector('.detail').hidden`;
    expect(await merchant.companion.inOverlay(page, isClosed)).toBe(true);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.mouse.click(pill?.x ?? 0, pill?.y ?? 0);
    await eventually(() => merchant.companion.inOverlay(page, isClosed)).toBe(false);
  });

  test('a page that comes back from the back-forward cache is looked at anew', async ({ merchant }) => {
    const page = await merchant.showFigures('/few');
    await eventually(() => shownItems(merchant, page)).toHaveLength(4);
    await page.evaluate(() => (document.documentElement.dataset['kept'] = 'yes'));
    await page.goto(`${merchant.site.url}/plain`);
    const panel = await merchant.openPanel(page);
    await panel.press('tab-governance');
    await eventually(() => panel.text('findings')).toContain(PLANTED_TITLE);
    await page.bringToFront();
    // A driver waits for a load that such a page never has again.
    await page.evaluate(() => history.back());
    await eventually(() => readKept(page)).toBe('/few yes');
    await expectPillsOnCards(merchant, page);
    await eventually(() => panel.text('coverage')).not.toBeNull();
    await eventually(() => panel.text('section-governance')).not.toContain(PLANTED_TITLE);
  });

  test('a frame of another shop is left alone until its merchant lets it be watched; then its cards have figures', async ({
    merchant,
  }) => {
    const page = await merchant.showFigures('/frame');
    await eventually(() => shownItems(merchant, page)).toHaveLength(4);
    const frame = page.frames().find((one) => one.url().includes('localhost'));
    await eventually(() => frame?.evaluate(() => document.querySelectorAll('curio-product').length)).toBe(4);
    const isShown = (): Promise<boolean> | undefined =>
      frame?.evaluate(() => document.querySelector('curio-companion') !== null);
    expect(await isShown()).toBe(false);
    expect(await merchant.pills(page)).toHaveLength(4);

    await merchant.companion.allowHost('localhost');
    const panel = await merchant.openPanel(page);
    await eventually(() => panel.text('frames')).toContain('localhost');
    await panel.press('frames-title');
    await panel.press('watch-frame');
    await eventually(() => panel.count('frames')).toBe(0);
    await page.bringToFront();
    await eventually(isShown).toBe(true);
    expect(await merchant.pills(page)).toHaveLength(4);

    const other = await merchant.visit('/plain', 'localhost');
    const otherPanel = await merchant.openPanel(other);
    await otherPanel.press('tab-connection');
    await otherPanel.press('leave-shop');
    await eventually(() => otherPanel.count('welcome')).toBe(1);
  });
});
