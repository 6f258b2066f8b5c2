import { expect, test, type Page } from '@playwright/test';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../support/curio-in-page.ts';
import { readCurioFile, startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';

let site: EmbedSite;

test.beforeAll(async () => {
  site = await startEmbedSite();
});

test.afterAll(() => site.remove());

test.beforeEach(() => site.answers.clear());

/** The plain script tag, with what a case changes about it. */
function toTag(attributes: string, name = 'demo'): string {
  return `<script ${attributes} src="/curio/${site.version}/curio.js" data-site="${name}"
    data-source="${site.shop.url}/catalog/catalog.json"></script>`;
}

async function open(page: Page, body: string, path = '/'): Promise<readonly string[]> {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') warnings.push(message.text());
  });
  site.answers.set(path, { body: `<!doctype html><html lang="en"><title>A site</title>${body}</html>` });
  await page.goto(site.url + path);
  return warnings;
}

const FEED = '<main><h1>A site</h1><curio-feed></curio-feed></main>';

for (const [place, toBody] of [
  ['async in the head', () => `<head>${toTag('async')}</head>${FEED}`],
  ['deferred', () => `<head>${toTag('defer')}</head>${FEED}`],
  ['blocking at the end', () => `${FEED}${toTag('')}`],
  ['as a module', () => `<head>${toTag('type="module"')}</head>${FEED}`],
  ['twice', () => `<head>${toTag('async')}</head>${FEED}${toTag('defer')}`],
] as const) {
  test(`a script tag ${place} brings the feed, and one client`, async ({ page }) => {
    const pointers: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/catalog/catalog.json')) pointers.push(request.url());
    });
    const warnings = await open(page, toBody());
    await curioIn(page);
    expect(await driveFeed(page).activeItem()).not.toBe('');
    expect(pointers).toHaveLength(1);
    expect(warnings).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => /curio/iu.test(name)))).toEqual([
      'curio',
    ]);
  });
}

for (const [what, act] of [
  ['the page has loaded', (_: Page, end: () => void) => end()],
  ['the visitor comes near', (page: Page) => page.evaluate(() => scrollTo(0, 2800))],
] as const) {
  test(`a feed further down leaves the line to the page until ${what}`, async ({ page }) => {
    const chunks: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('curio-elements.')) chunks.push(request.url());
    });
    // The page's own large picture, which takes its time.
    let end = (): void => undefined;
    const picture = new Promise<void>((resolve) => {
      end = resolve;
    });
    await page.route('**/large.svg', async (route) => {
      await picture;
      await route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
    });
    const far = `<img src="/large.svg" alt="" width="300" height="3000">${FEED}`;
    const body = `<!doctype html><html lang="en"><title>A site</title><head>${toTag('async')}</head>${far}`;
    site.answers.set('/far', { body });
    await page.goto(`${site.url}/far`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => 'curio' in window);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(chunks).toEqual([]);
    await act(page, () => end());
    await expect.poll(() => chunks.length).toBe(1);
    end();
    expect(await driveFeed(page).activeItem()).not.toBe('');
  });
}

test('a tag manager may inject the tag after load and take it out again', async ({ page }) => {
  await open(page, `${FEED}<div id="curio"></div>`);
  await page.evaluate(
    ([src, source]) => {
      const script = document.createElement('script');
      Object.assign(script.dataset, { site: 'demo', source });
      script.src = src;
      document.head.append(script);
      script.remove();
    },
    [`/curio/${site.version}/curio.js`, `${site.shop.url}/catalog/catalog.json`] as const,
  );
  await curioIn(page);
  expect(await driveFeed(page).activeItem()).not.toBe('');
});

test('calls made before Curio is there run in order, and a bad one harms none', async ({ page }) => {
  const calls = `<script>
    window.curio = window.curio || [];
    window.heard = [];
    window.kept = window.curio;
    curio.push((client) => heard.push(client.consent));
    curio.push(() => { throw new Error('a page mistake'); });
    curio.push(null, { consent: 'maybe' });
    curio.push({ consent: 'denied', run: (client) => heard.push(client.consent) });
    curio.push((client) => heard.push('last'));
  </script>`;
  await open(page, `<head>${calls}${toTag('async')}</head>${FEED}`);
  await curioIn(page);
  await page.evaluate(() => {
    const { kept, heard } = window as unknown as {
      kept: { push(call: unknown): void };
      heard: string[];
    };
    kept.push(() => heard.push('kept queue'));
    (window.curio as unknown as { push(call: unknown): void }).push(() => heard.push('client'));
  });
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'pending',
    'denied',
    'last',
    'kept queue',
    'client',
  ]);
});

test('a tag with another site brings a client of its own for the elements that name it', async ({ page }) => {
  const said = `<script>(window.curio = window.curio || []).push(
    { site: 'outlet', run: (client) => (window.outlet = client.site) }, { consent: 'denied' })</script>`;
  const warnings = await open(
    page,
    `<head>${said}${toTag('async')}${toTag('async', 'outlet')}</head>
    <main><h1>A site</h1><curio-feed></curio-feed><curio-feed site="outlet"></curio-feed>
    <curio-feed site="nobody"></curio-feed></main>`,
  );
  await curioIn(page);
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(2);
  const sites = await page.evaluate(() =>
    [...document.querySelectorAll('curio-feed')].map(
      (feed) => (feed as unknown as { connection: { client: Curio | null } }).connection.client?.site,
    ),
  );
  expect(sites).toEqual(['demo', 'outlet', undefined]);
  await expect.poll(() => page.evaluate(() => 'outlet' in window && window.outlet)).toBe('outlet');
  const consents = await page.evaluate(() =>
    [...document.querySelectorAll('curio-feed')]
      .slice(0, 2)
      .map((feed) => (feed as unknown as { connection: { client: Curio } }).connection.client.consent),
  );
  expect(consents).toEqual(['denied', 'denied']);
  // Of the third feed alone: the second one's client was only on its way.
  expect(warnings).toEqual([expect.stringContaining('client-missing')]);
});

test('an element added long after the page has loaded is registered', async ({ page }) => {
  await open(page, `<head>${toTag('async')}</head><main><h1>A site</h1></main>`);
  await curioIn(page);
  await page.evaluate(() => {
    const card = document.createElement('curio-product');
    card.setAttribute('item-id', 'kettle-gooseneck');
    document.querySelector('main')?.append(card);
  });
  await expect(page.locator('curio-product')).toContainText('kettle', { ignoreCase: true });
});

test('the pinned embed refuses a chunk that is not the one of its build', async ({ page }) => {
  await open(page, `<head>${site.pinned}</head>${FEED}`);
  await curioIn(page);
  expect(await driveFeed(page).activeItem()).not.toBe('');
  await expect(page.locator('curio-feed video').first()).toBeAttached();

  const { files } = JSON.parse(
    String(readCurioFile(`/curio/${site.version}/manifest.json`, site.version)?.body),
  ) as { readonly files: Readonly<Record<string, unknown>> };
  const acts = Object.keys(files).find((name) => name.startsWith('chunks/acts.')) ?? '';
  const path = `/curio/${site.version}/${acts}`;
  const honest = String(readCurioFile(path, site.version)?.body);
  site.answers.set(path, { body: `window.stolen = true;${honest}`, type: 'text/javascript' });
  const warnings = await open(page, `<head>${site.pinned}</head>${FEED}`, '/tampered');
  await curioIn(page);
  await expect.poll(() => warnings.some((text) => text.includes('integrity'))).toBe(true);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
});

test('the loader alone refuses elements that are not those of its build', async ({ page }) => {
  const { entry } = JSON.parse(
    String(readCurioFile(`/curio/${site.version}/manifest.json`, site.version)?.body),
  ) as { readonly entry: string };
  site.answers.set(`/curio/${site.version}/${entry}`, {
    body: 'window.stolen = true; export const start = () => null;',
    type: 'text/javascript',
  });
  const warnings = await open(
    page,
    `<head>${toTag('async')}</head><main><h1>A site</h1><curio-feed><a href="/kettle">A kettle</a></curio-feed></main>`,
  );
  await expect.poll(() => warnings.some((text) => text.includes('Curio did not start'))).toBe(true);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  await expect(page.getByRole('link', { name: 'A kettle' })).toBeVisible();
});
