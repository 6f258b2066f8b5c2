import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Panel } from '../support/companion/companion.ts';
import { inEachBrowser, test, type Merchant } from '../support/companion/companion-test.ts';
import { eventually } from '../support/companion/eventually.ts';

const STORY = `<!doctype html><html lang="zh-CN"><title>手冲壶</title>
  <style>body { margin: 0; font: 16px/24px system-ui } main { padding: 24px } .gap { height: 2400px }</style>
  <main><h1>手冲壶 800ml</h1><div class="gap"></div><p id="story">这是一把<em>国家级</em>手冲壶。</p><div class="gap"></div></main></html>`;

const FORM = `<!doctype html><html lang="zh-CN"><title>商品</title>
  <style>body { margin: 0; font: 16px/24px system-ui } form { display: grid; gap: 16px; max-width: 640px; padding: 40px }
  input, textarea { font: inherit; padding: 10px 12px } textarea { height: 160px }</style>
  <form><label for="t">商品标题</label><input id="t" name="title"><label for="d">商品描述</label>
  <textarea id="d" name="description"></textarea><label for="p">价格</label><input id="p" name="price"></form></html>`;

test.beforeEach(({ merchant }) => {
  merchant.site.answers.set('/story', { headers: {}, body: STORY });
  merchant.site.answers.set('/form', { headers: {}, body: FORM });
});

/** Opens a page of the shop and the findings beside it, judged as a shop in China. */
async function openFindings(merchant: Merchant, path: string): Promise<{ page: Page; panel: Panel }> {
  const page = await merchant.visit(path);
  const panel = await merchant.watch(page);
  await panel.press('tab-governance');
  await page.bringToFront();
  await eventually(() => panel.count('coverage')).toBe(1);
  return { page, panel };
}

function readMarks(merchant: Merchant, page: Page, body: string): Promise<unknown> {
  return merchant.companion.inOverlay(page, body, 'curio-marks');
}

inEachBrowser(() => {
  test('a finding is ringed on the page at its very words, and the page’s nodes are left alone', async ({
    merchant,
  }) => {
    const { page, panel } = await openFindings(merchant, '/story');
    await eventually(() => panel.count('finding')).toBeGreaterThan(0);
    const before = await page.evaluate(() => document.body.outerHTML);
    await panel.page.bringToFront();
    const finding = await panel.page.waitForSelector(
      '[data-rule="ad-claim-absolute"] [data-testid="show-on-page"]',
    );
    await finding?.click();
    await page.bringToFront();
    const readRing = `const ring = root.querySelector('.ring:not([hidden])');
      if (ring === null) return null;
      const { left, top, width, height } = ring.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);`;
    await eventually(() => readMarks(merchant, page, readRing)).not.toBeNull();
    // Of the words and not of their element: Firefox (153) makes an inline box by its first font, and words by their own.
    const words = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#story em') ?? document.body);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left - 3, top - 3, width + 6, height + 6].map(Math.round);
    });
    expect(words[1]).toBeGreaterThan(0);
    expect(words[1]).toBeLessThan(800);
    await eventually(() => readMarks(merchant, page, readRing)).toEqual(words);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('a product form is checked while it is written, the edit offered and applied on a press alone', async ({
    merchant,
  }) => {
    const { page, panel } = await openFindings(merchant, '/form');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.type('#t', '手冲壶，国家级品质');
    const readLine = `const line = root.querySelector('.line:not([hidden])');
    return line === null ? null : Math.round(line.getBoundingClientRect().top);`;
    await eventually(() => readMarks(merchant, page, readLine)).not.toBeNull();
    const readBadge = `const { left, top, width, height } = root.querySelector('.badge').getBoundingClientRect();
    return [left + width / 2, top + height / 2];`;
    const [x = 0, y = 0] = (await readMarks(merchant, page, readBadge)) as number[];
    await page.mouse.click(x, y);
    await eventually(() =>
      readMarks(merchant, page, `return root.querySelector('.card').textContent`),
    ).toContain('国家级');
    expect(await page.$eval('#t', (field) => (field as HTMLInputElement).value)).toBe('手冲壶，国家级品质');
    const readApply = `const { left, top, width, height } = root.querySelector('.apply').getBoundingClientRect();
    return [left + width / 2, top + height / 2];`;
    const [applyX = 0, applyY = 0] = (await readMarks(merchant, page, readApply)) as number[];
    await page.mouse.click(applyX, applyY);
    await eventually(() => page.$eval('#t', (field) => (field as HTMLInputElement).value)).toBe(
      '手冲壶，品质',
    );
    await eventually(() => readMarks(merchant, page, readLine)).toBeNull();
    expect(asked).toEqual([]);
    await panel.close();
    const later = await merchant.openPanel(page);
    await later.press('tab-governance');
    await later.press('history');
    await eventually(() => later.text('history')).toMatch(/Stopped before listing|上架前拦下/u);
  });

  test('the text model runs in the background, and hints at words that press beside what rules find', async ({
    merchant,
  }) => {
    merchant.site.answers.set('/pressing', {
      headers: {},
      body: `<!doctype html><html lang="en"><title>Cup</title><main><h1>Cup of stoneware</h1>
        <p>Hurry! Only 3 left in stock</p><p>Washed by hand, it lasts for years.</p></main></html>`,
    });
    const { panel } = await openFindings(merchant, '/pressing');
    await eventually(() => panel.count('hint')).toBe(1);
    await panel.press('hints');
    await eventually(() => panel.text('hint')).toContain('Hurry! Only 3 left in stock');
    await panel.press('show-hint');
    await eventually(() => panel.text('hint')).toMatch(/Ringed on the page|已在页面上/u);
  });

  test('what a page showed when it was loaded before is compared with what it shows now', async ({
    merchant,
  }) => {
    const show = (text: string): void =>
      void merchant.site.answers.set('/stock', {
        headers: {},
        body: `<!doctype html><html lang="en"><title>Cup</title><main><h1>Cup</h1><p>${text}</p></main></html>`,
      });
    show('Only 3 left in stock');
    const { page, panel } = await openFindings(merchant, '/stock');
    const readCount = (): Promise<number> =>
      panel.page.evaluate(
        (found) => document.querySelectorAll(found).length,
        '[data-testid="finding"][data-rule="stock-counter-reset"]',
      );
    expect(await readCount()).toBe(0);
    show('Only 9 left in stock');
    await page.reload();
    await eventually(readCount).toBe(1);
    await eventually(() => panel.text('findings')).toContain('Visit 2');
  });
});
