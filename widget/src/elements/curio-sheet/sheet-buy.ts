import type { Product, Variant } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import { toRefusalText } from '../../cart/refusal-text.ts';
import type { CartController, CartState } from '../../controllers/cart-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { isBuyable } from '../../internal/product-facts.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { CHECK, icon } from '../../styles/icons.ts';
import { MINUS, PLUS } from '../../styles/more-icons.ts';

/** What the buying bar shows, and what it asks for. */
export interface BuyScene {
  readonly product: Product;
  /** What a complete choice names; `null` while an option is open. */
  readonly variant: Variant | null;
  /** The option still to be chosen. */
  readonly openOption: string | null;
  readonly quantity: number;
  readonly mostQuantity: number;
  readonly cart: CartController;
  readonly messages: DetailMessages;
  readonly step: (by: 1 | -1) => void;
  readonly add: () => void;
  readonly buy: () => void;
  /** Goes to the options. */
  readonly choose: () => void;
  readonly openCart: () => void;
  readonly close: () => void;
}

/** Quantity, the way into the cart, the way to the checkout, and what became of it. */
export function renderBuy(scene: BuyScene): TemplateResult | typeof nothing {
  const { product, cart, messages, variant, quantity } = scene;
  if (!cart.available) {
    const variantId = (variant ?? product.variants[0])?.id ?? product.id;
    const url = cart.toPage({ productId: product.id, variantId, quantity }, product.url);
    return url === undefined
      ? nothing
      : html`<a class="main" part="add" href=${url}>${messages.visitShop}</a>`;
  }
  return html`${renderOutcome(scene)} ${renderHeld(scene)}
    <div class="line">${renderQuantity(scene)} ${renderMain(scene)} ${renderNow(scene)}</div>`;
}

function renderOutcome(scene: BuyScene): TemplateResult {
  const { cart, messages } = scene;
  const { state } = cart;
  const text =
    state.step === 'refused'
      ? toRefusalText(state.refusal, state.message, messages)
      : state.step === 'slow'
        ? messages.slow
        : '';
  return html`<div class="outcome" data-step=${state.step}>
      <p role="alert">${text}</p>
      ${renderWayOn(scene)}
    </div>
    <p class="spoken" role="status">
      ${state.step === 'added' ? formatMessage(messages.added, { count: state.count }) : ''}
    </p>`;
}

/** What a shopper can do where the shop did not take the line. */
function renderWayOn(scene: BuyScene): TemplateResult | typeof nothing {
  const { cart, messages, product } = scene;
  const { state } = cart;
  if (state.step === 'slow') return renderWay(messages.goOn, scene.close);
  if (state.step !== 'refused') return nothing;
  const { refusal, url } = state;
  if (refusal === 'login-needed') return renderLink(messages.signIn, url ?? product.url);
  if (refusal === 'limit' && cart.opens) return renderWay(messages.openCart, scene.openCart);
  if (isFinal(refusal) && product.variants.length > 1) return renderWay(messages.chooseOther, scene.choose);
  return renderLink(messages.visitShop, url ?? product.url);
}

function renderWay(text: string, go: () => void): TemplateResult {
  return html`<button class="way" @click=${go}>${text}</button>`;
}

function renderLink(text: string, url: string | undefined): TemplateResult | typeof nothing {
  return url === undefined ? nothing : html`<a class="way" href=${url}>${text}</a>`;
}

/** Trying the same again would bring the same answer. */
function isFinal(refusal: Extract<CartState, { readonly step: 'refused' }>['refusal']): boolean {
  return ['out-of-stock', 'limit', 'login-needed', 'unavailable'].includes(refusal);
}

function renderHeld({ cart, product, messages, openCart }: BuyScene): TemplateResult | typeof nothing {
  const count = cart.countHeld(product);
  if (count === 0 || cart.state.step === 'added') return nothing;
  return html`<p class="held">
    ${icon(CHECK, 16)} <span>${formatMessage(messages.held, { count })}</span>
    ${cart.opens ? html`<button class="way" @click=${openCart}>${messages.openCart}</button>` : nothing}
  </p>`;
}

function renderQuantity({ messages, quantity, mostQuantity, step }: BuyScene): TemplateResult {
  return html`<div class="quantity" role="group" aria-label=${messages.quantity}>
    <button aria-label=${messages.fewer} ?disabled=${quantity <= 1} @click=${() => step(-1)}>
      ${icon(MINUS, 20)}
    </button>
    <output>${quantity}</output>
    <button aria-label=${messages.moreOf} ?disabled=${quantity >= mostQuantity} @click=${() => step(1)}>
      ${icon(PLUS, 20)}
    </button>
  </div>`;
}

interface Main {
  readonly text: string;
  readonly isOff?: boolean;
  readonly act?: () => void;
}

function renderMain(scene: BuyScene): TemplateResult {
  const { cart } = scene;
  const { state } = cart;
  const { text, isOff = false, act } = toMain(scene);
  const isBusy = state.step === 'adding' || state.step === 'asking';
  return html`<button
    class="main"
    part="add"
    data-step=${state.step}
    aria-disabled=${isOff}
    aria-busy=${isBusy}
    @click=${() => act?.()}
  >
    ${state.step === 'added' ? icon(CHECK, 20) : nothing} ${text}
  </button>`;
}

function toMain(scene: BuyScene): Main {
  const { cart, messages } = scene;
  const { state } = cart;
  if (state.step === 'added') {
    return { text: formatMessage(messages.added, { count: state.count }), act: scene.openCart };
  }
  if (state.step === 'adding') return { text: messages.adding };
  if (state.step === 'asking') return { text: messages.asking };
  if (state.step === 'slow' || (state.step === 'refused' && !isFinal(state.refusal))) {
    return { text: messages.retry, act: () => void cart.retry() };
  }
  return toAdd(scene);
}

function toAdd({ variant, openOption, messages, choose, add }: BuyScene): Main {
  if (openOption !== null) {
    return { text: formatMessage(messages.chooseFirst, { option: openOption }), act: choose };
  }
  if (variant === null || !isBuyable(variant)) return { text: messages.outOfStock, isOff: true };
  return { text: messages.add, act: add };
}

function renderNow({ cart, variant, messages, buy }: BuyScene): TemplateResult | typeof nothing {
  const { step } = cart.state;
  const isOffered = cart.sellsAtOnce && variant !== null && isBuyable(variant);
  if (!isOffered || !['idle', 'added', 'leaving'].includes(step)) return nothing;
  return html`<button class="now" part="buy" aria-busy=${step === 'leaving'} @click=${buy}>
    ${step === 'leaving' ? messages.leaving : messages.buyNow}
  </button>`;
}
