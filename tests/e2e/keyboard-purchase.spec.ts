import { expect, test, type Locator, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

/** So many presses of a key reach anything in these pages. */
const MOST_PRESSES = 40;

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(hasFocus)) return;
  }
  throw new Error(`No Tab leads to ${target.toString()}; the focus is on ${await page.evaluate(tellFocus)}.`);
}

function hasFocus(element: Element): boolean {
  return element.matches(':focus');
}

/** The name of what has the focus, through all shadow roots. */
function tellFocus(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return `${focused?.localName} "${focused?.getAttribute('aria-label') ?? focused?.textContent?.trim()}"`;
}

test('from the top of the page to a full cart by keyboard alone', async ({ page }) => {
  await page.goto(`${shop.url}/watch?item=clip-morning-pour`);
  await curioIn(page);
  const feed = driveFeed(page);
  await expect(feed.card.locator('.actions')).toBeVisible();
  await tabTo(page, page.locator('curio-feed [part~="scroller"]'));
  await page.keyboard.press('ArrowDown');
  await expect(feed.card).not.toHaveAttribute('item-id', 'clip-morning-pour');
  await page.keyboard.press('ArrowUp');
  await expect(feed.card).toHaveAttribute('item-id', 'clip-morning-pour');

  // Into the clip itself: its chip has the focus as any button has.
  const chip = feed.card.locator('[part~="chip"]');
  await tabTo(page, chip);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  expect(await sheet.locator(':focus').count()).toBe(1);

  for (const option of await sheet
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .all()) {
    await tabTo(page, option.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await expect(option.getByRole('radio').nth(1)).toBeChecked();
  }
  await tabTo(page, sheet.getByRole('button', { name: 'Add to cart', exact: true }));
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: /^In your cart · 1/u })).toBeFocused();
  await expect(sheet.getByRole('status').filter({ hasText: /cart/iu })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(chip).toBeFocused();
  await expect(chip).toContainText('In your cart');
  await expect(page.locator('.cart-count')).toHaveAttribute('data-count', '1');
});

test('a reader hears of the feed what it is, where it stands, and what can be done', async ({ page }) => {
  await page.goto(`${shop.url}/watch?item=clip-morning-pour`);
  await curioIn(page);
  await expect(driveFeed(page).card.locator('.actions')).toBeVisible();
  await expect(page.locator('curio-feed')).toMatchAriaSnapshot(`
    - feed "Clips to shop from":
      - article /pour-over/:
        - button /^(?:Play|Pause)/
        - slider "Position in the clip"
        - heading /pour-over/ [level=3]
        - button "Follow Maren Lindqvist"
        - button /^See Gooseneck kettle.*89/
        - button "Products in this clip: 3"
        - button "Like"
        - button "Turn sound on"
        - button "Share"
        - button "More about this clip"
  `);
  const slide = page.locator('curio-feed article[data-active], curio-feed .slide[data-active]');
  await expect(slide).toHaveAttribute('aria-posinset', '1');
  await expect(slide).toHaveAttribute('aria-setsize', /^(?:-1|\d+)$/u);
  const like = driveFeed(page).card.getByRole('button', { name: 'Like' });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
});

test('a reader hears of the sheet its name, each choice, the price, and the way out', async ({ page }) => {
  await page.goto(`${shop.url}/watch?item=clip-morning-pour`);
  await curioIn(page);
  await driveFeed(page).card.locator('[part~="chip"]').click();
  const sheet = page.getByRole('dialog', { name: /^Gooseneck kettle/u });
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: /^Gooseneck kettle/u, level: 2 })).toBeVisible();
  await expect(sheet.getByRole('list', { name: 'Pictures' })).toBeVisible();
  const option = sheet
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .first();
  await expect(option.getByRole('radio')).toHaveCount(3);
  await option.getByRole('radio').nth(1).press('Space');
  await expect(option.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(sheet.getByRole('button', { name: 'Add to cart', exact: true })).toBeVisible();
});

test('a reader hears of the list of goods each row, and which one is shown now', async ({ page }) => {
  await page.goto(`${shop.url}/watch?item=clip-morning-pour`);
  await curioIn(page);
  const shelf = page.locator('curio-shelf');
  await expect(shelf.getByRole('heading', { name: 'In this clip' })).toBeVisible();
  const list = shelf.getByRole('list', { name: 'In this clip' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('button', { name: /^View: Gooseneck kettle/u })).toBeVisible();
  await expect(list.locator('[aria-current="true"]')).toHaveCount(1);
});

test('a reader hears of search and consent their names, states and what was found', async ({ page }) => {
  await page.goto(`${shop.url}/plain`);
  await curioIn(page);
  await page.evaluate(() => {
    document.body.prepend(document.createElement('curio-search'));
    document.body.append(document.createElement('curio-consent'));
  });
  await page.getByRole('search').getByRole('searchbox', { name: 'Search' }).fill('kettle');
  const search = page.locator('curio-search');
  await expect(search.getByRole('status').first()).toHaveText(/^\d+ results?$/u);
  await expect(search).toMatchAriaSnapshot(`
    - search:
      - searchbox "Search": kettle
      - button "Clear the search"
    - status: /\\d+ results?/
    - list "Results":
      - listitem:
        - button /kettle.*89/i
  `);
  await expect(page.locator('curio-consent')).toMatchAriaSnapshot(`
    - region "May this shop remember what you like?":
      - heading "May this shop remember what you like?" [level=2]
      - button "What each means"
      - group "May this shop remember what you like?":
        - button "Remember"
        - button "Only count"
        - button "Neither"
  `);
  const details = page.getByRole('button', { name: 'What each means' });
  await expect(details).toHaveAttribute('aria-expanded', 'false');
  await details.press('Enter');
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('Nothing is kept and nothing is sent.', { exact: false })).toBeVisible();
});
