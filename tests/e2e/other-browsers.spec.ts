import { expect, test } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { hasFirefox, openFirefox } from '../support/other-browsers/open-firefox.ts';
import { hasWebKit, openWebKit } from '../support/other-browsers/open-webkit.ts';
import type { OtherBrowser } from '../support/other-browsers/other-browser.ts';

const BROWSERS = [
  { name: 'Firefox', isHere: hasFirefox, launch: openFirefox },
  { name: 'WebKit', isHere: hasWebKit, launch: openWebKit },
] as const;

/** Everything of a document, shadow roots included; `all(selector)` finds in it. */
const ALL = `
  const all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot === null ? [] : all(selector, element.shadowRoot)),
  ]);
`;

for (const { name, isHere, launch } of BROWSERS) {
  test.describe(name, () => {
    let shop: DemoShop;
    let browser: OtherBrowser;

    test.beforeAll(async () => {
      test.skip(!isHere, `skipped: ${name} is not installed`);
      shop = await startDemoShop();
      browser = await launch();
    });

    test.afterAll(async () => {
      if (!isHere) return;
      await browser.close();
      await shop.remove();
    });

    test('plays, steps by key, and opens a product over the clip', async () => {
      await browser.open(`${shop.url}/watch`);
      await expect.poll(() => browser.read(PLAYED), { timeout: 30_000 }).toBe(true);
      const first = await browser.read(ACTIVE);
      await browser.read(`${ALL} all('[part~="scroller"]')[0].focus()`);
      await browser.press('ArrowDown');
      await expect.poll(() => browser.read(ACTIVE)).not.toBe(first);
      await expect.poll(() => browser.read(PLAYED), { timeout: 30_000 }).toBe(true);
      expect(await browser.read(BLANK_PICTURES)).toEqual([]);
      await browser.read(TAP_CHIP);
      await expect.poll(() => browser.read(SHEET_HEIGHT)).toBeGreaterThan(200);
    });

    test('gives cards, notes and slides the form that Chromium gives them', async () => {
      const show = async (tag: string, example: string): Promise<void> => {
        await browser.open(`${shop.url}/elements?of=${tag}&example=${example}&alone`);
        await expect
          .poll(() => browser.read(`return document.querySelector('main[data-drawn]') !== null`))
          .toBe(true);
      };
      await show('curio-player', 'failed');
      await expect.poll(() => browser.read(heightOf('.failed')), { timeout: 30_000 }).toBeGreaterThan(80);
      expect(await browser.read(heightOf('.failed'))).toBeLessThan(160);
      await show('curio-feed', 'goods');
      await expect
        .poll(() => browser.read(heightOf('curio-product .picture, .picture')))
        .toBeGreaterThan(200);
      await show('curio-product', 'long-title');
      await expect.poll(() => browser.read(heightOf('.title'))).toBeGreaterThan(20);
      expect(await browser.read(heightOf('.title'))).toBeLessThan(60);
      await show('curio-sheet', 'variants');
      await expect.poll(() => browser.read(SHEET_HEIGHT)).toBeGreaterThan(200);
    });
  });
}

/** Taps the product of the clip in front. */
const TAP_CHIP = `${ALL}
  const [card] = all('[data-active] > [item-id]');
  all('[part~="chip"]', card.shadowRoot)[0].click();
`;

const ACTIVE = `${ALL} return all('[data-active] > [item-id]')[0]?.getAttribute('item-id') ?? ''`;

/** Whether the clip in front has come past its first half second. */
const PLAYED = `${ALL}
  return all('video').some((video) => !video.paused && video.currentTime > 0.5);
`;

/** Pictures that came and are not drawn: WebKit takes the property \`content\` of a picture at its word. */
const BLANK_PICTURES = `${ALL}
  return all('img').filter((img) => !['normal', ''].includes(getComputedStyle(img).content)).map((img) => img.src);
`;

const SHEET_HEIGHT = `${ALL} return all('dialog[part~="dialog"] .body')[0]?.getBoundingClientRect().height ?? 0`;

function heightOf(selector: string): string {
  return `${ALL} return all(${JSON.stringify(selector)})[0]?.getBoundingClientRect().height ?? 0`;
}
