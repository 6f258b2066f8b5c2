import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { bundleHost } from '../support/host-pages/bundle-host.ts';
import { HOSTILE_STYLES, redrawSection, toThemePage } from '../support/host-pages/theme-page.ts';

let site: EmbedSite;

test.beforeAll(async () => {
  site = await startEmbedSite();
});

test.afterAll(() => site.remove());

test.beforeEach(() => site.answers.clear());

function toTag(): string {
  const { shop, url, version } = site;
  return `<link rel="stylesheet" href="${url}/curio/${version}/curio.css">
    <script async src="${url}/curio/${version}/curio.js" data-site="demo"
    data-source="${shop.url}/catalog/catalog.json"></script>`;
}

function show(path: string, body: string, head = ''): void {
  site.answers.set(path, {
    body: `<!doctype html><html lang="en"><head><title>A site</title>${head}${toTag()}</head><body>${body}</body></html>`,
  });
}

/** Opens a page and collects what its console complains of. */
async function open(page: Page, path = '/'): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url + path);
  return complaints;
}

/** Pictures for whoever looks at the results: as a telephone shows it, and as a desk does. */
async function keepPicture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(600);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
}

test('twelve feeds on one page all stand, lend three media elements, and only the one in view plays', async ({
  page,
}) => {
  const feeds = Array.from({ length: 12 }, () => '<curio-feed style="height:600px"></curio-feed>').join('');
  show('/', `<main><h1>Twelve</h1>${feeds}</main>`);
  const complaints = await open(page);
  await curioIn(page);
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(12);
  for (const index of [0, 6, 11, 3]) {
    await page.locator('curio-feed').nth(index).scrollIntoViewIfNeeded();
    await expect(page.locator('curio-feed').nth(index).locator('[data-active] > [item-id]')).toBeVisible();
    await expect.poll(async () => (await page.evaluate(countMedia)).playing).toBeGreaterThan(0);
    const { alive, playing } = await page.evaluate(countMedia);
    expect(alive).toBeLessThanOrEqual(3);
    expect(playing).toBeLessThanOrEqual(2);
  }
  await keepPicture(page, 'twelve-feeds');
  expect(complaints).toEqual([]);
});

test('in a modal dialog the feed is worked, and Escape closes its sheet before the dialog', async ({
  page,
}) => {
  show(
    '/',
    `<main><h1>A dialog</h1><dialog style="width:420px;padding:0"><curio-feed style="height:640px"></curio-feed></dialog></main>`,
  );
  const complaints = await open(page);
  await curioIn(page);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const feed = driveFeed(page);
  await feed.next();
  await feed.card.locator('.chip').first().click();
  await expect(page.locator('curio-sheet dialog[open]')).toBeVisible();
  await keepPicture(page, 'dialog-sheet');
  await page.keyboard.press('Escape');
  await expect(page.locator('curio-sheet dialog[open]')).toHaveCount(0);
  await expect(page.locator('main > dialog[open]')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

for (const [name, attributes] of [
  ['of the same origin', ''],
  ['of another origin', ''],
  ['in a sandbox without its origin', 'sandbox="allow-scripts"'],
] as const) {
  test(`a frame ${name} shows a feed that goes on`, async ({ page }) => {
    show('/frame', '<main><h1>A frame</h1><curio-feed></curio-feed></main>');
    const origin = name === 'of another origin' ? site.url.replace('127.0.0.1', 'localhost') : site.url;
    site.answers.set('/', {
      body: `<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>
        <iframe src="${origin}/frame" width="420" height="700" title="Curio" ${attributes}></iframe></html>`,
    });
    await open(page);
    const frame = page.frameLocator('iframe');
    const card = frame.locator('curio-feed [data-active] > [item-id]');
    const before = await card.getAttribute('item-id');
    await expect(frame.locator('curio-feed [data-active] .actions')).toBeVisible();
    await frame.locator('[part~="scroller"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(card).not.toHaveAttribute('item-id', before ?? '');
    await keepPicture(page, `frame-${name.replaceAll(' ', '-')}`);
  });
}

test('no style of a hostile page reaches into the elements', async ({ page }) => {
  show(
    '/',
    '<main><curio-feed></curio-feed><curio-product item-id="kettle-gooseneck"></curio-product></main>',
  );
  await open(page);
  await curioIn(page);
  await driveFeed(page).activeItem();
  const readLook = (): Promise<readonly string[]> => page.evaluate(toLook);
  await expect(page.locator('curio-feed [data-active] .actions')).toBeVisible();
  await expect(page.locator('curio-product .title')).toBeAttached();
  const calm = await readLook();
  expect(calm).toHaveLength(3);
  show(
    '/hostile',
    '<main><curio-feed></curio-feed><curio-product item-id="kettle-gooseneck"></curio-product></main>',
    `<style>${HOSTILE_STYLES}</style>`,
  );
  const complaints = await open(page, '/hostile');
  await curioIn(page);
  await expect(page.locator('curio-feed [data-active] .actions')).toBeVisible();
  await expect(page.locator('curio-product .title')).toBeAttached();
  await keepPicture(page, 'hostile');
  expect(await readLook()).toEqual(calm);
  expect(complaints).toEqual([]);
});

test('in React a feed comes and goes, takes attributes, and stands strict mode', async ({ page }) => {
  site.answers.set('/react.js', { body: await bundleHost('react-host'), type: 'text/javascript' });
  show('/', '<div id="root"></div><script src="/react.js"></script>');
  const complaints = await open(page);
  await curioIn(page);
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await expect(page.locator('curio-product[data-ready]')).toHaveCount(1);
  await page.getByRole('button', { name: 'toggle', exact: true }).click();
  await expect(page.locator('curio-feed')).toHaveCount(0);
  await page.getByRole('button', { name: 'toggle', exact: true }).click();
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await page.getByRole('button', { name: 'kitchen', exact: true }).click();
  // React sets what an element has a property for as a property.
  const readCategory = (): Promise<unknown> =>
    page.locator('curio-feed').evaluate((feed) => 'category' in feed && feed.category);
  await expect.poll(readCategory).toBe('Kitchen');
  expect(await driveFeed(page).activeItem()).not.toBe('');
  await keepPicture(page, 'react');
  expect(complaints).toEqual([]);
});

test('in Vue a feed is kept alive and a card comes and goes', async ({ page }) => {
  site.answers.set('/vue.js', { body: await bundleHost('vue-host'), type: 'text/javascript' });
  show('/', '<main id="root"></main><script src="/vue.js"></script>');
  const complaints = await open(page);
  await curioIn(page);
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await page.getByRole('button', { name: 'toggle', exact: true }).click();
  await expect(page.getByText('About the shop')).toBeVisible();
  await page.getByRole('button', { name: 'toggle', exact: true }).click();
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await page.getByRole('button', { name: 'card', exact: true }).click();
  await page.getByRole('button', { name: 'card', exact: true }).click();
  await expect(page.locator('curio-product[data-ready]')).toHaveCount(1);
  await driveFeed(page).next();
  await keepPicture(page, 'vue');
  expect(complaints).toEqual([]);
});

test('in a theme the feed stands when its section is drawn anew', async ({ page }) => {
  site.answers.set('/', { body: toThemePage(toTag()) });
  const complaints = await open(page);
  await curioIn(page);
  await driveFeed(page).next();
  await page.evaluate(redrawSection, 'curio');
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await driveFeed(page).next();
  await keepPicture(page, 'theme');
  expect(complaints).toEqual([]);
});

/** How many media elements stand in the page, through all shadow roots, and how many of them play. */
function countMedia(): { readonly alive: number; readonly playing: number } {
  const list = (root: ParentNode): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : list(element.shadowRoot)),
    ]);
  const media = list(document).filter((element) => element instanceof HTMLMediaElement);
  return { alive: media.length, playing: media.filter(({ paused }) => !paused).length };
}

/** What a hostile style would change of a feed's card and a product's. */
function toLook(): readonly string[] {
  const clip = document.querySelector('curio-feed')?.shadowRoot?.querySelector('[data-active] > *');
  const product = document.querySelector('curio-product');
  const roots = [clip?.shadowRoot, product?.shadowRoot];
  const parts = roots.flatMap((root) => [...(root?.querySelectorAll('.title, .maker') ?? [])]);
  return parts.map((part) => {
    const { fontSize, color, letterSpacing, padding, borderTopWidth, transform } = getComputedStyle(part);
    return [part.className, fontSize, color, letterSpacing, padding, borderTopWidth, transform].join(' ');
  });
}
