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

/** What the browser tells assistive technology of everything with this role. */
async function findInTree(page: Page, role: string): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored && node.role?.value === role);
}

/** As much of a node as these tests read. */
interface TreeNode {
  readonly name?: { readonly value?: unknown };
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

  for (const option of await sheet.locator('fieldset').all()) {
    const first = option.getByRole('radio').first();
    await tabTo(page, first);
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
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
  const clip = page.getByRole('feed', { name: 'Clips to shop from' }).getByRole('article').first();
  await expect(clip).toMatchAriaSnapshot(`
    - article /pour-over/:
      - button /^(?:Play|Pause)/
      - paragraph:
        - button "Follow Maren Lindqvist"
      - heading /pour-over/ [level=3]
      - button /^See .*€/
      - 'button "Products in this clip: 3"'
      - button "Like"
      - button "Turn sound on"
      - button "Share"
      - button "More about this clip"
  `);
  const place = driveFeed(page).card.locator('[role="slider"]');
  await expect(place).toHaveAttribute('aria-valuetext', /^\d+ of \d+ seconds$/u);
  // Its place is in an element without a box, which this snapshot leaves out and the browser's own tree has.
  const names = (await findInTree(page, 'slider')).map(({ name }) => name?.value);
  expect(names).toContain('Position in the clip');
  await expect(clip).toHaveAttribute('aria-posinset', '1');
  await expect(clip).toHaveAttribute('aria-setsize', /^(?:-1|\d+)$/u);
  const like = driveFeed(page).card.getByRole('button', { name: 'Like' });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
});

test('a reader hears of the sheet its name, each choice, the price, and the way out', async ({ page }) => {
  await page.goto(`${shop.url}/watch?item=clip-morning-pour`);
  await curioIn(page);
  await driveFeed(page).tapChip();
  const sheet = page.getByRole('dialog', { name: /^Gooseneck kettle/u });
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: /^Gooseneck kettle/u, level: 2 })).toBeVisible();
  await expect(sheet.locator('.gallery').getByRole('img').first()).toHaveAttribute(
    'alt',
    /kettle|Picture 1/iu,
  );
  const option = sheet.getByRole('group', { name: 'Finish' });
  await expect(option.getByRole('radio')).toHaveCount(3);
  await option.getByRole('radio').first().press('Space');
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
        - button /[Kk]ettle.*89/
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
