import { expect, test, type Page } from '@playwright/test';
import { curioIn, type CurioInPage } from '../support/curio-in-page.ts';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { bundleHost } from '../support/host-pages/bundle-host.ts';

let site: EmbedSite;

test.beforeAll(async () => {
  site = await startEmbedSite();
});

test.afterAll(() => site.remove());

/** What a page remembers of itself for the test. */
interface Watched {
  readonly violations: string[];
  readonly touched: string[];
}

/** What the page of these tests needs of its policy beyond `'self'`: media of its shop, and a worker. */
function toPolicy(): string {
  const { url } = site.shop;
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-of-this-page' 'wasm-unsafe-eval'`,
    `style-src 'self'`,
    `img-src ${url}`,
    `media-src ${url} blob:`,
    `connect-src 'self' ${url}`,
    'worker-src blob:',
    `require-trusted-types-for 'script'`,
    'trusted-types curio lit-html',
  ].join('; ');
}

async function open(page: Page, body: string): Promise<CurioInPage> {
  const cart = await bundleHost('cart-host');
  site.answers.set('/', {
    headers: { 'content-security-policy': toPolicy() },
    body: `<!doctype html><html lang="en"><head><title>A site</title>
      <link rel="stylesheet" href="/curio/${site.version}/curio.css">
      <script nonce="of-this-page">${cart}</script>
      <script async src="/curio/${site.version}/curio.js" data-site="demo"
        data-source="${site.shop.url}/catalog/catalog.json"></script></head>
      <body><main><h1>A site</h1><p>In the cart: <output id="count">0</output></p>${body}</main></body></html>`,
  });
  await page.addInitScript(watch);
  await page.goto(site.url);
  return curioIn(page);
}

/** Opens the sheet of the clip in front, chooses the first of each option, and puts it into the cart. */
async function buy(page: Page): Promise<void> {
  await driveFeed(page).card.locator('.chip').first().click();
  const sheet = page.locator('curio-sheet dialog[open]');
  await expect(sheet).toBeVisible();
  for (const group of await sheet.locator('fieldset').all())
    await group.getByRole('radio').first().press('Space');
  await sheet.getByRole('button', { name: 'Add to cart', exact: true }).click();
  await expect(page.locator('#count')).toHaveText('1');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

test('under a strict policy a feed plays, sells and says why, and nothing is refused', async ({ page }) => {
  await open(page, '<curio-feed kinds="video"></curio-feed>');
  const feed = driveFeed(page);
  await feed.activeItem();
  await feed.watch(0.2);
  await buy(page);
  await feed.card.getByRole('button', { name: 'More about this clip' }).click();
  await expect(page.getByRole('dialog', { name: 'About this clip' })).toContainText('Why this?');
  await page.keyboard.press('Escape');
  for (let step = 0; step < 3; step += 1) await feed.next();
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  expect((await readWatched(page)).violations).toEqual([]);
});

test('under a strict policy rooms, rows, search and consent work, and nothing is refused', async ({
  page,
}) => {
  const curio = await open(
    page,
    `<curio-search></curio-search><curio-rail kinds="video"></curio-rail>
     <curio-live item-id="live-coffee-table" viewers="1280"></curio-live>
     <curio-product item-id="kettle-gooseneck"></curio-product><curio-consent place="here"></curio-consent>`,
  );
  await expect(page.locator('curio-product[data-ready]')).toHaveCount(1);
  const room = page.locator('main > curio-live');
  await room.scrollIntoViewIfNeeded();
  await expect(room.getByText(/watching/u).first()).toBeVisible();
  await expect(room.getByRole('button', { name: /Open studio/u })).toBeVisible();

  await page.locator('curio-rail curio-video').first().getByRole('button').first().click();
  const viewer = page.locator('curio-rail dialog.viewer[open]');
  await expect(viewer.locator('[data-active] .actions')).toBeVisible();
  await viewer.getByRole('button', { name: 'Close' }).click();
  await expect(viewer).toHaveCount(0);

  await page.getByRole('searchbox').fill('kettle');
  await expect(page.locator('curio-search [part="result"]').first()).toBeVisible();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { name: /kettle/iu })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.locator('curio-consent').getByRole('button', { name: 'Remember', exact: true }).click();
  await expect.poll(() => curio.consent()).toBe('granted');
  expect((await readWatched(page)).violations).toEqual([]);
});

/** All that a page may ask for before its visitor has said yes. */
const ASKED: Readonly<Record<string, RegExp>> = {
  page: /^\/(?:favicon\.ico)?$/u,
  script: /^\/curio\/[\d.]+\/(?:curio|curio-elements\.[\w-]+|chunks\/[\w.-]+)\.(?:js|css)$/u,
  catalogue:
    /^\/catalog\/(?:catalog|items\.\w+|withdrawn)\.json$|^\/catalog\/(?:vectors|co-visits)\.\w+\.bin$/u,
  model: /^\/catalog\/model\/(?:manifest\.json|model\.plan)$/u,
  media: /^\/media\/[\w./-]+\.(?:avif|jpg|jpeg|mp4|png|svg|vtt|webm|webp)$/u,
};

test('before consent every request is of script, catalogue, model or media, and no storage is touched', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    // The worker starts from a blob of this page: nothing leaves the device for it.
    if (protocol !== 'blob:') requests.push(`${request.method()} ${pathname}`);
  });
  const curio = await open(page, '<curio-search></curio-search><curio-feed></curio-feed>');
  const feed = driveFeed(page);
  await feed.next();
  await buy(page);
  await page.getByRole('searchbox').fill('kettle');
  await expect(page.locator('curio-search [part="result"]').first()).toBeVisible();
  await expect.poll(async () => (await curio.events()).length).toBeGreaterThan(2);

  const kinds = Object.keys(ASKED);
  const named = requests.map((request) => {
    const path = request.startsWith('GET ') ? request.slice(4) : '';
    return { request, kind: kinds.find((kind) => ASKED[kind]?.test(path)) };
  });
  expect(named.filter(({ kind }) => kind === undefined)).toEqual([]);
  expect(new Set(named.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect((await readWatched(page)).touched).toEqual([]);
  expect(await page.evaluate(readStored)).toEqual({ local: 0, session: 0, databases: [], caches: [] });
  expect(await context.cookies()).toEqual([]);
});

/** What outlives the page. */
async function readStored(): Promise<object> {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: globalThis.caches === undefined ? [] : await caches.keys(),
  };
}

function readWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { readonly watched: Watched }).watched);
}

/** Keeps every refusal of the policy, and every use of a storage that outlives the page. */
function watch(): void {
  const watched: Watched = { violations: [], touched: [] };
  Object.assign(window, { watched });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    watched.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
  });
  const places: readonly (readonly [object, readonly string[]])[] = [
    [Storage.prototype, ['getItem', 'setItem', 'removeItem', 'clear', 'key']],
    [IDBFactory.prototype, ['open', 'deleteDatabase', 'databases']],
    [CacheStorage.prototype, ['open', 'match', 'has', 'delete', 'keys']],
  ];
  for (const [place, names] of places) {
    for (const name of names) {
      const original: unknown = Reflect.get(place, name);
      if (typeof original !== 'function') continue;
      Reflect.set(place, name, function touch(this: unknown, ...args: unknown[]): unknown {
        watched.touched.push(name);
        return Reflect.apply(original, this, args);
      });
    }
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text: string) {
      watched.touched.push(`cookie ${text}`);
    },
  });
}
