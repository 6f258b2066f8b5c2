import { html } from 'lit';
import type { ShopContext } from '../shop/shop.ts';

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
