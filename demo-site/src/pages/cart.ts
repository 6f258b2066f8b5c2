import type { Cart, CartLine } from '@curio/core';
import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import { formatPrice } from '../shop/price.ts';
import type { ShopContext } from '../shop/shop.ts';

/** The cart and a checkout that takes no money; with consent, the shop's own collector counts the order. */
export function renderCart(main: HTMLElement, shop: ShopContext, { signal }: Visit): string {
  const draw = (): void => {
    render(toCartPage(shop, main), main);
  };
  draw();
  shop.cart.observe(draw, { signal });
  return `Your cart · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}

function toCartPage(shop: ShopContext, main: HTMLElement): unknown {
  const cart = shop.cart.current();
  if (cart.total === null) {
    return html`<section class="band">
      <h1>Your cart</h1>
      <p>It is empty. <a href="/watch">Watch a clip</a> and see what you like.</p>
    </section>`;
  }
  return html`
    <section class="band cart">
      <h1>Your cart</h1>
      <ul class="cart-lines">
        ${cart.lines.map((line) => toLine(line, shop))}
      </ul>
      <p class="total">Together <strong>${formatPrice(cart.total)}</strong></p>
      <button
        type="button"
        class="button primary"
        data-action="order"
        @click=${() => {
          placeOrder(cart, shop, main);
        }}
      >
        Place the order
      </button>
      <p class="hint">
        This is a demo. No money moves; with your consent this shop's collector counts the order.
      </p>
    </section>
  `;
}

function toLine(line: CartLine, { view, cart, curio }: ShopContext): unknown {
  const product = view.product(line.productId);
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  return html`
    <li>
      <img src=${product?.pictures[0]?.url ?? 'data:,'} alt="" width="72" height="72" />
      <div>
        <strong>${product?.title}</strong>
        <span>${Object.values(variant?.options ?? {}).join(', ')}</span>
      </div>
      <label>
        <span class="visually-hidden">How many</span>
        <input
          type="number"
          min="0"
          max="20"
          .value=${String(line.quantity)}
          @change=${(event: Event) => {
            if (!(event.target instanceof HTMLInputElement)) return;
            const quantity = event.target.valueAsNumber || 0;
            if (quantity < line.quantity)
              void curio.track('remove-from-cart', { item: line.productId, variant: line.variantId });
            cart.setQuantity(line.variantId, quantity);
          }}
        />
      </label>
      <span class="price"
        >${formatPrice({ ...line.unitPrice, amount: line.unitPrice.amount * line.quantity })}</span
      >
    </li>
  `;
}

function placeOrder(cart: Cart, shop: ShopContext, main: HTMLElement): void {
  const orderId = crypto.randomUUID();
  for (const line of cart.lines) {
    const value = { ...line.unitPrice, amount: line.unitPrice.amount * line.quantity };
    const sale = { item: line.productId, variant: line.variantId, quantity: line.quantity, value };
    void shop.curio.track('order', { ...sale, orderId });
  }
  shop.cart.clear();
  render(
    html`<section class="band">
      <h1>Thank you</h1>
      <p data-order=${orderId}>Order ${orderId.slice(0, 8)} is in.</p>
      <p><a href="/">Back to the shop</a></p>
    </section>`,
    main,
  );
}
