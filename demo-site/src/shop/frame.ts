import type { Product } from '@curio/core';
import type { CurioStatus } from '@curio/sdk';
import { html, render } from 'lit';
import { prefersSoftNavigation, setSoftNavigation } from '../navigation/soft-navigation.ts';
import { formatCount } from './format-count.ts';
import type { ShopContext } from './shop.ts';

/** What the sdk's status says until it ranks for the first time. */
const LOADING_REASON = 'The catalogue is loading';

/** The broad categories of the catalogue, most goods first. */
export function listCategories(products: readonly Product[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { category } of products) {
    const [broad = 'Everything'] = category;
    counts.set(broad, (counts.get(broad) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}

/** Draws the top of every page and keeps its cart count true. */
export function renderMasthead(page: Document, shop: ShopContext): void {
  const masthead = page.querySelector<HTMLElement>('.masthead');
  if (masthead === null) return;
  shop.cart.useCatalogue(({ productId, variantId }) => {
    const variant = shop.view.product(productId)?.variants.find(({ id }) => id === variantId);
    return variant === undefined
      ? null
      : { price: variant.price, available: variant.availability === 'in-stock' && variant.stock !== 0 };
  });
  const draw = (): void => {
    render(toMasthead(shop), masthead);
  };
  draw();
  shop.cart.observe(draw, { signal: new AbortController().signal });
}

function toMasthead({ view, cart }: ShopContext): unknown {
  const [shop] = view.catalog.shops;
  const count = cart.current().count;
  return html`
    <a class="brand" href="/">
      ${shop?.logo === undefined ? shop?.name : html`<img src=${shop.logo.url} alt=${shop.name} height="28" />`}
    </a>
    <nav aria-label="Shop">
      <a href="/watch">Watch</a>
      <a href="/shop">People</a>
      ${listCategories(view.catalog.products)
        .slice(0, 6)
        .map((name) => html`<a href="/category?name=${encodeURIComponent(name)}">${name}</a>`)}
    </nav>
    <a class="cart-link" href="/cart" aria-label="Cart, ${formatCount(count, 'thing')}">
      Cart <span class="cart-count" data-count=${count}>${count}</span>
    </a>
  `;
}

/** Puts the floating player beside the pages, so that it outlives a change of page. */
export function addFloatingPlayer(page: Document): void {
  const mini = page.createElement('curio-mini');
  mini.setAttribute('href', '/watch?item={id}');
  page.body.append(mini);
}

/** Draws the foot of every page: who sells, what was promised, and the visitor's switches. */
export function renderColophon(page: Document, shop: ShopContext): void {
  const colophon = page.querySelector<HTMLElement>('.colophon');
  if (colophon === null) return;
  const draw = (): void => {
    render(toColophon(shop, draw), colophon);
  };
  draw();
  shop.curio.observe('status', draw, { signal: new AbortController().signal });
}

function toColophon({ view, curio }: ShopContext, redraw: () => void): unknown {
  const [shop] = view.catalog.shops;
  return html`
    <ul class="guarantees">
      ${shop?.guarantees.map(({ title, text }) => html`<li><strong>${title}</strong><span>${text}</span></li>`)}
    </ul>
    <div class="small-print">
      <p>${shop?.imprint}</p>
      ${toEngineLine(curio.status)}
      <p>
        <button type="button" class="link" data-curio-consent>What may be remembered</button>
        <label class="switch">
          <input
            type="checkbox"
            .checked=${prefersSoftNavigation()}
            @change=${(event: Event) => {
              setSoftNavigation(event.target instanceof HTMLInputElement && event.target.checked);
              redraw();
            }}
          />
          Change pages without reloading
        </label>
        <a class="aside" href="/engine">What ranks here, measured</a>
        <a class="aside" href="/elements">Every element, live</a>
      </p>
    </div>
  `;
}

/** Who ranked last; nothing before the first ranking, where the status still tells of the catalogue. */
function toEngineLine({ catalog, reason, tier }: CurioStatus): unknown {
  if (catalog !== 'ready' || reason === LOADING_REASON) return null;
  return html`<p class="engine" data-tier=${tier}>${reason}</p>`;
}
