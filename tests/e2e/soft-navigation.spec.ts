import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';

let site: EmbedSite;

test.beforeAll(async () => {
  site = await startEmbedSite();
});

test.afterAll(() => site.remove());

async function open(page: Page): Promise<void> {
  const tag = `<script async src="/curio/${site.version}/curio.js" data-site="demo"
    data-source="${site.shop.url}/catalog/catalog.json"></script>`;
  site.answers.set('/', {
    body: `<!doctype html><html lang="en"><head><title>A site</title></head>
      <body><main><h1>A site</h1><curio-feed></curio-feed></main>${tag}</body></html>`,
  });
  await page.goto(site.url);
}

/** Goes to another address as Turbo and Swup do: a new body, whose scripts run again. */
function visit(page: Page, path: string, hasTransition: boolean): Promise<void> {
  return page.evaluate(
    async ([to, isAnimated]) => {
      const draw = (): void => {
        history.pushState(null, '', to);
        const body = new DOMParser().parseFromString(document.body.outerHTML, 'text/html').body;
        for (const feed of body.querySelectorAll('curio-feed'))
          feed.replaceWith(document.createElement('curio-feed'));
        for (const old of body.querySelectorAll('script')) {
          const script = document.createElement('script');
          for (const { name, value } of old.attributes) script.setAttribute(name, value);
          old.replaceWith(script);
        }
        document.body.replaceWith(body);
      };
      if (isAnimated) await document.startViewTransition(draw).finished;
      else draw();
    },
    [path, hasTransition] as const,
  );
}

for (const [name, hasTransition] of [
  ['a replaced body', false],
  ['a view transition', true],
] as const) {
  test(`the client lives on through ${name}, and counts each page view once`, async ({ page }) => {
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') warnings.push(message.text());
    });
    await open(page);
    const curio = await curioIn(page);
    const readImpressions = async (): Promise<readonly (readonly [string, string])[]> =>
      (await curio.events())
        .filter(({ event }) => event.type === 'impression')
        .map(({ event }) => [event.page, event.item ?? ''] as const);
    await driveFeed(page).activeItem();
    await expect.poll(async () => (await readImpressions()).length).toBe(1);
    await page.evaluate(() => Object.assign(window, { before: window.curio }));

    await visit(page, '/second', hasTransition);
    await driveFeed(page).activeItem();
    await expect.poll(async () => (await readImpressions()).length).toBe(2);
    expect(await page.evaluate(() => 'before' in window && window.before === window.curio)).toBe(true);
    const pages = (await readImpressions()).map(([path]) => path);
    expect(pages.toSorted()).toEqual(['/', '/second']);
    expect(warnings).toEqual([]);
  });
}

test('an element that leaves and comes back goes on where it was asked for', async ({ page }) => {
  await open(page);
  await curioIn(page);
  await driveFeed(page).activeItem();
  await page.evaluate(() => {
    const feed = document.querySelector('curio-feed');
    feed?.remove();
    if (feed !== null) document.querySelector('main')?.append(feed);
  });
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  expect(await driveFeed(page).activeItem()).not.toBe('');
});
