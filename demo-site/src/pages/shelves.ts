import type { RankRequest } from '@curio/core';
import { html, render } from 'lit';
import type { ShopContext } from '../shop/shop.ts';

/** What a shelf shows and how long. */
export interface Shelf {
  readonly request: RankRequest;
  readonly signal: AbortSignal;
}

/** A shelf is ranked when it comes this near to the screen, so that it knows what the visitor did before. */
const NEAR = '320px';

/** Asks Curio which clips to show in a row, and draws them; their order stays while the page is open. */
export async function fillClipRail(
  rail: HTMLElement,
  { curio }: ShopContext,
  { request, signal }: Shelf,
): Promise<void> {
  await comesNear(rail, signal);
  const slate = await curio.rank({ ...request, context: { kinds: ['video'], ...request.context } });
  if (signal.aborted) return;
  render(
    slate.items.map(
      (item) =>
        html`<curio-video
          item-id=${item.id}
          surface="rail"
          .slateItem=${item}
          .slate=${slate}
        ></curio-video>`,
    ),
    rail,
  );
}

/** Asks Curio which products to show and draws them as cards; their order stays while the page is open. */
export async function fillProductGrid(
  shelf: HTMLElement,
  { curio }: ShopContext,
  { request, signal }: Shelf,
): Promise<void> {
  await comesNear(shelf, signal);
  const slate = await curio.rank({ ...request, context: { kinds: ['product'], ...request.context } });
  if (signal.aborted) return;
  render(
    slate.items.map(
      (item) =>
        html`<curio-product
          item-id=${item.id}
          open="page"
          .slateItem=${item}
          .slate=${slate}
        ></curio-product>`,
    ),
    shelf,
  );
}

function comesNear(shelf: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    observer.observe(shelf);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}

/** Links that a reader without script, and a search engine, can follow. */
export function toFeedFallback({ view }: ShopContext): unknown {
  return html`
    <ul class="plain-links">
      ${view.catalog.products
        .slice(0, 8)
        .map(({ id, title }) => html`<li><a href="/product?id=${encodeURIComponent(id)}">${title}</a></li>`)}
    </ul>
  `;
}
