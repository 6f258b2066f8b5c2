import type { ItemKind, RankRequest, Slate, SlateItem } from '@curio/core';
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
export function fillClipRail(rail: HTMLElement, shop: ShopContext, shelf: Shelf): Promise<void> {
  return fillShelf(rail, shop, {
    ...shelf,
    kind: 'video',
    draw: (item, slate) =>
      html`<curio-video item-id=${item.id} surface="rail" .slateItem=${item} .slate=${slate}></curio-video>`,
  });
}

/** Asks Curio which products to show and draws them as cards; their order stays while the page is open. */
export function fillProductGrid(grid: HTMLElement, shop: ShopContext, shelf: Shelf): Promise<void> {
  return fillShelf(grid, shop, {
    ...shelf,
    kind: 'product',
    draw: (item, slate) =>
      html`<curio-product item-id=${item.id} open="page" .slateItem=${item} .slate=${slate}></curio-product>`,
  });
}

interface DrawnShelf extends Shelf {
  readonly kind: ItemKind;
  readonly draw: (item: SlateItem, slate: Slate) => unknown;
}

async function fillShelf(
  host: HTMLElement,
  { curio }: ShopContext,
  { request, signal, kind, draw }: DrawnShelf,
): Promise<void> {
  await comesNear(host, signal);
  const slate = await curio.rank({ ...request, context: { kinds: [kind], ...request.context } });
  if (signal.aborted) return;
  render(
    slate.items.map((item) => draw(item, slate)),
    host,
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
