import { expect } from '@playwright/test';
import { inEachBrowser, test } from '../support/companion/companion-test.ts';
import { eventually } from '../support/companion/eventually.ts';

/** Every video of the page, in its open shadow roots as well: whether it rests, and where. */
function READ_VIDEOS(): readonly (readonly [isPaused: boolean, seconds: number])[] {
  const trees: (Document | ShadowRoot)[] = [document];
  const found: (readonly [boolean, number])[] = [];
  for (let tree = trees.shift(); tree !== undefined; tree = trees.shift()) {
    for (const element of tree.querySelectorAll('*')) {
      if (element instanceof HTMLVideoElement) found.push([element.paused, element.currentTime]);
      if (element.shadowRoot !== null) trees.push(element.shadowRoot);
    }
  }
  return found;
}

inEachBrowser(() => {
  test('a product is marked at a time in a clip of the page, as the table that a build reads', async ({
    merchant,
  }) => {
    const page = await merchant.visit(`${merchant.site.shop.url}/watch`);
    await page.waitForFunction(() => 'status' in (window.curio ?? {}));
    const panel = await merchant.watch(page);
    await panel.press('tab-tagger');
    await eventually(() => panel.count('position')).toBe(1);

    await panel.page.evaluate(() => {
      const position = document.querySelector<HTMLInputElement>('[data-testid="position"]');
      if (position === null) return;
      position.value = '1500';
      position.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(() => panel.text('time')).toContain('0:01.5');
    await eventually(() => page.evaluate(READ_VIDEOS)).toContainEqual([true, 1.5]);

    await panel.fill('product', 'kettle-gooseneck');
    await panel.press('mark');
    await panel.press('step2000');
    await eventually(() => panel.text('time')).toContain('0:03.5');
    await panel.press('ends-here');
    await eventually(() => panel.text('moments')).toContain('0:01.5 – 0:03.5');
    const table = await panel.attribute('save-table', 'href');
    expect(decodeURIComponent(table ?? '')).toMatch(/\r\n[^\r]+,kettle-gooseneck@1\.5-3\.5\r\n$/u);
  });
});
