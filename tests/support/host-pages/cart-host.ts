import { createCallbackCart } from '@curio/widget/cart';

/** A shop's own script: a cart of its own functions, which shows what it holds in the page's `#count`. */
const lines: { readonly variantId: string; readonly quantity: number }[] = [];

const cart = createCallbackCart({
  add({ variantId, quantity }) {
    lines.push({ variantId, quantity });
    const count = document.querySelector('#count');
    if (count !== null) count.textContent = String(lines.reduce((sum, line) => sum + line.quantity, 0));
  },
});

const page = window as { curio?: { push(call: object): void } };
page.curio ??= [];
page.curio.push({ cart });
