import type { Page } from '@playwright/test';

/** One state of one element in the demo shop's pages. */
export interface TourStop {
  readonly tag: string;
  readonly example: string;
  readonly title: string;
}

/** Every element in every state, as the shop's own pages list them. */
export async function listTourStops(page: Page, shopUrl: string): Promise<readonly TourStop[]> {
  await page.goto(`${shopUrl}/elements`);
  await page.locator('main[data-drawn]').waitFor();
  const tags = await page.locator('.elements-nav a').allTextContents();
  const stops: TourStop[] = [];
  for (const tag of tags) {
    await goSoftly(page, `/elements?of=${tag}`);
    stops.push(...(await page.locator('.example-links a').evaluateAll(readLinks)));
  }
  return stops;
}

function readLinks(links: readonly Element[]): readonly TourStop[] {
  return links.flatMap((link) => {
    if (!(link instanceof HTMLAnchorElement)) return [];
    const { searchParams } = new URL(link.href);
    const title = link.textContent?.trim() ?? '';
    return [{ tag: searchParams.get('of') ?? '', example: searchParams.get('example') ?? '', title }];
  });
}

/** Shows one stop alone, in its state, with its pictures loaded. */
export async function showTourStop(page: Page, { tag, example }: TourStop): Promise<void> {
  await goSoftly(page, `/elements?of=${tag}&example=${example}&alone`);
  await page.evaluate(settle);
}

/** Goes to another state without reloading the page. */
export async function goSoftly(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    document.querySelector('main')?.removeAttribute('data-drawn');
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('main[data-drawn]').waitFor();
}

/** Resolves once nothing that has been asked for is still on its way, and transitions have ended. */
async function settle(): Promise<void> {
  const collect = (root: ParentNode): HTMLImageElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLImageElement ? [element] : []),
      ...(element.shadowRoot === null ? [] : collect(element.shadowRoot)),
    ]);
  let still = 0;
  for (let frame = 0; frame < 240 && still < 12; frame += 1) {
    await new Promise(requestAnimationFrame);
    const isLoading = collect(document).some(({ complete, loading }) => !complete && loading !== 'lazy');
    const isMoving = document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === 1);
    still = isLoading || isMoving ? 0 : still + 1;
  }
}
