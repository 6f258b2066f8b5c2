import type { RankRequest } from '@curio/core';
import { html, render } from 'lit';
import type { ShopContext } from '../shop/shop.ts';

/** What a shelf shows and how long. */
export interface Shelf {
  readonly request: RankRequest;
  readonly signal: AbortSignal;
}

/** Asks Curio which products to show and draws them as cards; their order stays while the page is open. */
export async function fillProductGrid(
  shelf: HTMLElement,
  { curio }: ShopContext,
  { request, signal }: Shelf,
): Promise<void> {
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
