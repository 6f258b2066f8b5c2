import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';

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

async function open(page: Page): Promise<void> {
  const { url } = site.shop;
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self'`,
    `img-src ${url}`,
    `media-src ${url} blob:`,
    `connect-src ${url}`,
    'worker-src blob:',
    `require-trusted-types-for 'script'`,
    'trusted-types curio lit-html',
  ];
  site.answers.set('/', {
    headers: { 'content-security-policy': policy.join('; ') },
    body: `<!doctype html><html lang="en"><head><title>A site</title>
      <link rel="stylesheet" href="/curio/${site.version}/curio.css">
      <script async src="/curio/${site.version}/curio.js" data-site="demo"
        data-source="${url}/catalog/catalog.json"></script></head>
      <body><main><h1>A site</h1><curio-feed kinds="video live product"></curio-feed>
      <curio-product item-id="kettle-gooseneck"></curio-product></main></body></html>`,
  });
  await page.addInitScript(watch);
  await page.goto(site.url);
  await curioIn(page);
}

test('under a strict policy everything works, and nothing is refused', async ({ page }) => {
  await open(page);
  const feed = driveFeed(page);
  await feed.activeItem();
  await feed.watch(0.2);
  await feed.card.locator('.chip').first().click();
  await expect(page.locator('curio-sheet dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  for (let step = 0; step < 4; step += 1) await feed.next();
  await expect(page.locator('curio-product[data-ready]').first()).toBeAttached();
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  expect((await readWatched(page)).violations).toEqual([]);
});

test('before consent every request is of script, catalogue or media, and no storage is touched', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol !== 'blob:') requests.push(pathname);
  });
  await open(page);
  const feed = driveFeed(page);
  await feed.next();
  await feed.card.locator('.chip').first().click();
  await expect(page.locator('curio-sheet dialog[open]')).toBeVisible();
  expect(requests.filter((path) => !/^\/(?:$|curio\/|catalog\/|media\/|favicon)/u.test(path))).toEqual([]);
  expect((await readWatched(page)).touched).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

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
