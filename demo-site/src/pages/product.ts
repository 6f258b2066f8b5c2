import type { Product, Variant } from '@curio/core';
import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import { formatPrice, renderPrice } from '../shop/price.ts';
import type { ShopContext } from '../shop/shop.ts';
import { toFeedFallback } from './shelves.ts';

/** The shop's own page of one product: pictures, words, choice, and the clips that show it. */
export function renderProduct(main: HTMLElement, shop: ShopContext, { url }: Visit): string {
  const product = shop.view.product(url.searchParams.get('id') ?? '');
  if (product === null) {
    render(
      html`<section class="band">
        <h1>Not sold here</h1>
        <p><a href="/">Back to the shop</a></p>
      </section>`,
      main,
    );
    return 'Not sold here';
  }
  void shop.curio.track('product-view', { item: product.id, surface: 'product', value: product.price });
  const choice = { variant: product.variants.find(isAvailable) ?? product.variants[0], said: '' };
  const draw = (): void => {
    render(toPage(product, { shop, choice, draw }), main);
  };
  draw();
  return `${product.title} · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}

interface ProductPage {
  readonly shop: ShopContext;
  readonly choice: { variant: Variant | undefined; said: string };
  readonly draw: () => void;
}

function toPage(product: Product, page: ProductPage): unknown {
  return html`
    <article class="product-page">
      <div class="gallery" tabindex="0" role="group" aria-label="Pictures">
        ${product.pictures.map(
          ({ url, alt }) => html`<img src=${url} alt=${alt ?? product.title} width="800" height="800" />`,
        )}
      </div>
      <div class="details">
        <p class="path">${product.category.join(' / ')}</p>
        <h1>${product.title}</h1>
        ${toPrice(page.choice.variant ?? product)}
        <p>${product.description}</p>
        ${toChoices(product, page)}
        <button
          type="button"
          class="button primary"
          data-action="add"
          @click=${() => addToCart(product, page)}
        >
          Add to cart
        </button>
        <p role="status" class="said">${page.choice.said}</p>
        ${product.provenance === undefined ? null : html`<p class="provenance">Made in ${product.provenance.place}</p>`}
      </div>
    </article>
    <section class="band in-use" aria-label="Seen in use">
      <h2>See it in use</h2>
      <curio-feed surface="product" about=${product.id}>${toFeedFallback(page.shop)}</curio-feed>
    </section>
    <section class="band">
      <curio-rail surface="product" kinds="product" about=${product.id} count="10" open="page">
        <h2 slot="heading">Goes with it</h2>
      </curio-rail>
    </section>
  `;
}

function toPrice({ price, priorPrice }: Pick<Variant, 'price' | 'priorPrice'>): unknown {
  return html`<div class="price">
    <span>${renderPrice(price)}</span>
    ${
      priorPrice === undefined
        ? null
        : html`<details class="prior">
            <summary>
              <span class="visually-hidden">Former price, and why it is one:</span>
              <s>${formatPrice(priorPrice.price)}</s>
            </summary>
            <p>${priorPrice.basis}</p>
          </details>`
    }
  </div>`;
}

function toChoices(product: Product, { choice, draw }: ProductPage): unknown {
  if (product.variants.length < 2) return null;
  return html`
    <label class="choice">
      ${product.options.map(({ name }) => name).join(', ')}
      <select
        @change=${(event: Event) => {
          if (!(event.target instanceof HTMLSelectElement)) return;
          choice.variant = product.variants[event.target.selectedIndex];
          draw();
        }}
      >
        ${product.variants.map(
          (variant) => html`
            <option .selected=${variant === choice.variant} ?disabled=${!isAvailable(variant)}>
              ${product.options.map(({ name }) => variant.options[name]).join(', ')}${
                isAvailable(variant) ? '' : ' (sold out)'
              }
            </option>
          `,
        )}
      </select>
    </label>
  `;
}

async function addToCart(product: Product, { shop, choice, draw }: ProductPage): Promise<void> {
  const { variant } = choice;
  if (variant === undefined) return;
  const request = { productId: product.id, variantId: variant.id, quantity: 1 };
  const outcome = await shop.cart.add(request, { signal: new AbortController().signal });
  choice.said = outcome.ok ? `In your cart: ${outcome.cart.count}` : 'Sold out just now.';
  if (outcome.ok) {
    const sale = { item: product.id, variant: variant.id, quantity: 1, value: variant.price };
    void shop.curio.track('add-to-cart', { ...sale, surface: 'product' });
  }
  draw();
}

function isAvailable({ availability, stock }: Variant): boolean {
  return availability === 'in-stock' && stock !== 0;
}
