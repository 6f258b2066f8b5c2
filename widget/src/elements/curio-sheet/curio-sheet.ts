import type { Money, Picture, Product, Variant } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { toRefusalText } from '../../cart/refusal-text.ts';
import { chooseInitially, findOpenOption, findVariant, type Choice } from '../../cart/variant-choice.ts';
import { CartController } from '../../controllers/cart-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { renderPriorPrice } from '../../internal/prior-price.ts';
import { isBuyable, toAvailabilityText } from '../../internal/product-facts.ts';
import { renderPrice } from '../../internal/render-price.ts';
import type { SheetRequest } from '../../internal/sheet-request.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { CHECK, icon } from '../../styles/icons.ts';
import { CLOSE, MINUS, PLUS } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { sheetStyles } from './curio-sheet.styles.ts';
import { buyStyles } from './sheet-buy.styles.ts';
import { dragSheet } from './sheet-drag.ts';
import { renderGallery, renderOption, renderPromises, renderTrust } from './sheet-parts.ts';

/** Most of one thing that can be added at once. Our choice; the shop has the last word. */
const MAX_QUANTITY = 20;

/**
 * A product in full: pictures, price, variants, the shop's promises, and the way into the shop's cart. Opens as a
 * modal dialog when it is given a request; feed and cards make it, a page may too.
 *
 * @tagname curio-sheet
 * @attr {string} item-id - The product to show, where the page opens the sheet itself.
 * @attr {boolean} over-clip - The clip goes on above the sheet, so nothing darkens it.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @csspart dialog - The sheet.
 * @csspart add - The button that adds to the cart.
 * @fires {CustomEvent<null>} curio-closed - The sheet was closed.
 * @fires {CustomEvent<{count: number, productId: string, variantId: string}>} curio-cart-changed - The shop accepted a line.
 */
export class CurioSheet extends CurioElement {
  static override properties: PropertyDeclarations = {
    itemId: { attribute: 'item-id' },
    request: { attribute: false },
    choice: { state: true },
    quantity: { state: true },
    isBasisShown: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, buyStyles, sheetStyles];

  declare itemId: string;
  /** What to show, and what the events from here on carry. */
  declare request: SheetRequest | null;
  declare protected choice: Choice;
  declare protected quantity: number;
  declare protected isBasisShown: boolean;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #tracking = new TrackingController(this, this.connection);
  readonly #cart = new CartController(this, this.connection);
  #shownId: string | null = null;

  constructor() {
    super();
    this.itemId = '';
    this.request = null;
    this.choice = {};
    this.quantity = 1;
    this.isBasisShown = false;
  }

  /** Closes the sheet; focus goes back to where it came from. */
  close(): void {
    this.#dialog?.close();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const product = this.#product;
    if (product === null || product.id === this.#shownId) return;
    this.#shownId = product.id;
    this.choice = chooseInitially(product);
    this.quantity = 1;
    this.isBasisShown = false;
    this.#cart.reset();
    this.#tracking.act('product-view', { ...this.request?.fields, item: product.id });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.#dialog;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const product = this.#product;
    if (product === null) return nothing;
    const { messages } = this.#language;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      @close=${() => this.#closed()}
      @keydown=${(event: Event) => event.stopPropagation()}
      @click=${(event: Event) => event.target === event.currentTarget && this.close()}
    >
      <div class="handle" @pointerdown=${(event: PointerEvent) => this.#drag(event)}></div>
      <button class="close" aria-label=${messages.close} @click=${() => this.close()}>${icon(CLOSE)}</button>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">${this.#renderBody(product)}</div>
      <div class="buy">${this.#renderBuy(product)}</div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #product(): Product | null {
    return this.view?.product(this.request?.productId ?? this.itemId) ?? null;
  }

  #renderBody(product: Product): TemplateResult {
    const { messages } = this.#language;
    const variant = findVariant(product, this.choice);
    const shop = this.view?.shop(product.shopId) ?? null;
    const { provenance } = product;
    return html`
      ${renderGallery(toPictures(product, variant), messages)}
      ${product.brand === undefined ? nothing : html`<p class="brand">${product.brand}</p>`}
      <h2 id="title">${product.title}</h2>
      ${this.#renderMoney(product, variant)}
      ${product.options.map((option) =>
        renderOption(option, {
          product,
          choice: this.choice,
          messages,
          choose: (value) => this.#choose(option.name, value),
        }),
      )}
      ${
        product.description === undefined
          ? nothing
          : html`<h3>${messages.description}</h3>
              <p class="description">${product.description}</p>`
      }
      ${
        provenance === undefined
          ? nothing
          : html`<p class="description">
              ${provenance.claim ?? formatMessage(messages.origin, { place: provenance.place })}
            </p>`
      }
      ${renderPromises(shop, messages)} ${renderTrust(shop, messages)}
    `;
  }

  #renderMoney(product: Product, variant: Variant | null): TemplateResult {
    const { messages, locale } = this.#language;
    const { price, priorPrice } = variant ?? product;
    const { availability } = variant ?? product;
    return html`<div class="money">
        <p class="price">${renderPrice(price, locale)}</p>
        ${
          priorPrice === undefined
            ? nothing
            : renderPriorPrice(priorPrice, {
                messages,
                locale,
                isBasisShown: this.isBasisShown,
                toggle: () => (this.isBasisShown = !this.isBasisShown),
              })
        }
        <p class="stock" data-state=${availability}>${toAvailabilityText(variant ?? product, messages)}</p>
      </div>
      ${
        this.isBasisShown && priorPrice !== undefined
          ? html`<p class="basis" role="status">${priorPrice.basis}</p>`
          : nothing
      }`;
  }

  #renderBuy(product: Product): TemplateResult | typeof nothing {
    const { messages } = this.#language;
    if (!this.#cart.available) {
      return product.url === undefined
        ? nothing
        : html`<a class="main" part="add" href=${product.url}>${messages.visitShop}</a>`;
    }
    const { state } = this.#cart;
    const refusal = state.step === 'refused' ? toRefusalText(state.refusal, state.message, messages) : '';
    return html`<p class="outcome" role="alert">${refusal}</p>
      <div class="line">${this.#renderQuantity()} ${this.#renderMain(product)}</div>`;
  }

  #renderQuantity(): TemplateResult {
    const { messages } = this.#language;
    const step = (by: number): void => {
      this.quantity = Math.min(MAX_QUANTITY, Math.max(1, this.quantity + by));
      this.#cart.reset();
    };
    return html`<div class="quantity" role="group" aria-label=${messages.quantity}>
      <button aria-label=${messages.fewer} ?disabled=${this.quantity <= 1} @click=${() => step(-1)}>
        ${icon(MINUS, 20)}
      </button>
      <output>${this.quantity}</output>
      <button
        aria-label=${messages.moreOf}
        ?disabled=${this.quantity >= MAX_QUANTITY}
        @click=${() => step(1)}
      >
        ${icon(PLUS, 20)}
      </button>
    </div>`;
  }

  #renderMain(product: Product): TemplateResult {
    const { messages } = this.#language;
    const { state } = this.#cart;
    const variant = findVariant(product, this.choice);
    if (state.step === 'added') {
      const text = formatMessage(messages.added, { count: state.count });
      return html`<button class="main" part="add" data-step="added" @click=${() => this.#openCart()}>
        ${icon(CHECK, 20)} <span role="status">${text}</span>
      </button>`;
    }
    const open = findOpenOption(product, this.choice);
    const canAdd = variant !== null && isBuyable(variant);
    const text =
      open !== null
        ? formatMessage(messages.chooseFirst, { option: open })
        : !canAdd
          ? messages.outOfStock
          : state.step === 'adding'
            ? messages.adding
            : messages.add;
    return html`<button
      class="main"
      part="add"
      data-step=${state.step}
      aria-disabled=${!canAdd}
      aria-busy=${state.step === 'adding'}
      @click=${() => this.#add(product, variant)}
    >
      ${text}
    </button>`;
  }

  async #add(product: Product, variant: Variant | null): Promise<void> {
    if (variant === null || !isBuyable(variant)) return;
    const unitPrice: Money = variant.price;
    await this.#cart.add({
      request: { productId: product.id, variantId: variant.id, quantity: this.quantity },
      unitPrice,
      fields: this.request?.fields ?? {},
    });
    navigator.vibrate?.(12);
  }

  #choose(name: string, value: string): void {
    this.choice = { ...this.choice, [name]: value };
    this.#cart.reset();
  }

  #openCart(): void {
    const cart = this.connection.client?.cart ?? null;
    if (cart?.open === undefined) return;
    this.close();
    cart.open();
  }

  #drag(event: PointerEvent): void {
    const dialog = this.#dialog;
    if (dialog !== null) dragSheet(event, dialog, () => this.close());
  }

  #closed(): void {
    this.#shownId = null;
    if (this.isConnected) this.emit('curio-closed');
  }
}

function toPictures(product: Product, variant: Variant | null): readonly Picture[] {
  const chosen = variant?.picture;
  if (chosen === undefined) return product.pictures;
  return [chosen, ...product.pictures.filter(({ url }) => url !== chosen.url)];
}
