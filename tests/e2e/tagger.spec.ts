import { expect, test } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { openMerchantBrowser, type MerchantBrowser } from '../support/merchant-browser.ts';

let shop: DemoShop;
let merchant: MerchantBrowser;

test.beforeEach(async () => {
  shop = await startDemoShop();
});

test.afterEach(async () => {
  await merchant.close();
  await shop.remove();
});

test('a product is marked at a time in a clip of the page, and saved as the table that a build reads', async () => {
  merchant = await openMerchantBrowser(`${shop.url}/watch`);
  await curioIn(merchant.shop);
  await driveFeed(merchant.shop).activeItem();
  const panel = await merchant.openPanel();
  await panel.getByTestId('tab-tagger').click();
  await expect(panel.getByTestId('tagger')).toBeVisible();

  const time = panel.getByTestId('time').locator('strong');
  await expect(time).not.toHaveText('0:00.0');
  await panel.getByTestId('position').fill('1500');
  await expect(time).toHaveText('0:01.5');
  const card = merchant.shop.locator('curio-video').filter({ has: merchant.shop.locator('video') });
  await expect
    .poll(() =>
      card
        .locator('video')
        .evaluateAll((videos: HTMLVideoElement[]) =>
          videos.map(({ paused, currentTime }) => [paused, currentTime]),
        ),
    )
    .toContainEqual([true, 1.5]);

  await panel.getByTestId('product').fill('kettle-gooseneck');
  await panel.getByTestId('mark').click();
  await panel.getByTestId('step2000').click();
  await expect(time).toHaveText('0:03.5');
  await panel.getByTestId('ends-here').click();
  await expect(panel.getByTestId('moments')).toContainText('0:01.5 – 0:03.5');

  const saving = panel.waitForEvent('download');
  await panel.getByTestId('save-table').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('clips.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toMatch(
    /^file,title,moments\r\n[^\r]+,kettle-gooseneck@1\.5-3\.5\r\n$/u,
  );
});
