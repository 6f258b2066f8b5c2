import type { Picture, Product, Variant } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  chooseInitially,
  chooseValue,
  findOpenOption,
  findVariant,
  type Choice,
} from '../../cart/variant-choice.ts';
import { CartController, type CartOrder } from '../../controllers/cart-controller.ts';
import { FreshController } from '../../controllers/fresh-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { isBuyable } from '../../internal/product-facts.ts';
import type { SheetRequest } from '../../internal/sheet-request.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { CLOSE } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { sheetStyles } from './curio-sheet.styles.ts';
import { buyStyles } from './sheet-buy.styles.ts';
import { renderBuy } from './sheet-buy.ts';
import { dragSheet } from './sheet-drag.ts';
import { galleryStyles } from './sheet-gallery.styles.ts';
import { GalleryController } from './sheet-gallery.ts';
import { renderNote } from './sheet-note.ts';
import {
  renderDescription,
  renderMoney,
  renderOption,
  renderPromises,
  renderTitle,
  renderTrust,
} from './sheet-parts.ts';

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
 * @csspart buy - The button that goes to the checkout.
 * @cssproperty [--curio-sheet-top=88px] - Room left above the sheet in wide windows, for the shop's own header and cart.
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
    isWhole: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, buyStyles, galleryStyles, sheetStyles];

  declare itemId: string;
  /** What to show, and what the events from here on carry. */
  declare request: SheetRequest | null;
  declare protected choice: Choice;
  declare protected quantity: number;
  declare protected isBasisShown: boolean;
  /** Whether a long description is open. */
  declare protected isWhole: boolean;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #tracking = new TrackingController(this, this.connection);
  readonly #cart = new CartController(this, this.connection);
  readonly #gallery = new GalleryController(this);
  readonly #fresh = new FreshController(this, this.connection);
  /** The product as it was last known: it stays in sight when it is withdrawn meanwhile. */
  #shown: Product | null = null;

  constructor() {
    super();
    this.itemId = '';
    this.request = null;
    this.choice = {};
    this.quantity = 1;
    this.isBasisShown = false;
    this.isWhole = false;
  }

  /** Closes the sheet; focus goes back to where it came from. */
  close(): void {
    this.#dialog?.close();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const product = this.#product;
    const isShown = product?.id === this.#shown?.id;
    this.#shown = product;
    if (product === null || isShown) return;
    this.choice = chooseInitially(product);
    this.quantity = 1;
    this.isBasisShown = false;
    this.isWhole = false;
    this.#cart.reset();
    this.#gallery.reset();
    this.#tracking.act('product-view', { ...this.request?.fields, item: product.id });
    void this.#fresh.ask(product);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.#dialog;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const product = this.#product;
    const { messages } = this.#language;
    // Before there is a catalogue nobody knows whether the product is gone.
    if (this.view === null || this.#productId === '') return nothing;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      @close=${() => this.#closed()}
      @keydown=${(event: Event) => event.stopPropagation()}
      @click=${(event: Event) => event.target === event.currentTarget && this.close()}
    >
      <div class="handle" @pointerdown=${(event: PointerEvent) => this.#drag(event)}></div>
      <button class="close" aria-label=${messages.close} @click=${() => this.close()}>${icon(CLOSE)}</button>
      ${product === null ? this.#renderGone() : this.#renderProduct(product)}
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #productId(): string {
    return this.request?.productId ?? this.itemId;
  }

  get #product(): Product | null {
    const known = this.#shown?.id === this.#productId ? this.#shown : null;
    return this.view?.product(this.#productId) ?? known;
  }

  /** Withdrawn while it was in sight. */
  get #isWithdrawn(): boolean {
    return this.#fresh.freshness.state === 'gone' || this.view?.product(this.#productId) === null;
  }

  #renderGone(): TemplateResult {
    const { messages } = this.#language;
    return html`<div class="withdrawn">
      <h2 id="title">${messages.productGone}</h2>
      <button class="main" @click=${() => this.close()}>${messages.goOn}</button>
    </div>`;
  }

  #renderProduct(product: Product): TemplateResult {
    return html`<div class="body" tabindex="0" role="group" aria-labelledby="title">
        ${this.#renderBody(product)}
      </div>
      <div class="buy">${this.#isWithdrawn ? this.#renderWithdrawn() : this.#renderBuy(product)}</div>`;
  }

  #renderWithdrawn(): TemplateResult {
    const { messages } = this.#language;
    return html`<p role="alert">${messages.productGone}</p>
      <button class="main" @click=${() => this.close()}>${messages.goOn}</button>`;
  }

  #renderBody(product: Product): TemplateResult {
    const { messages } = this.#language;
    const { isWhole } = this;
    const variant = findVariant(product, this.choice);
    const shop = this.view?.shop(product.shopId) ?? null;
    const toggle = (): void => void (this.isWhole = !isWhole);
    return html`
      ${this.#gallery.render(toPictures(product, variant), product.title, messages)}
      ${product.brand === undefined ? nothing : html`<p class="brand">${product.brand}</p>`}
      ${renderTitle(product.title, { messages, isWhole, toggle })}
      ${this.#isWithdrawn ? nothing : this.#renderOffer(product, variant)}
      ${renderDescription(product.description, {
        messages,
        isWhole,
        toggle,
      })}
      ${this.#renderOrigin(product)} ${this.#isWithdrawn ? nothing : renderPromises(shop, messages)}
      ${renderTrust(shop, messages)}
    `;
  }

  /** What it costs, and what there is to choose from. */
  #renderOffer(product: Product, variant: Variant | null): TemplateResult {
    const { messages, locale } = this.#language;
    const { choice, isBasisShown } = this;
    return html`
      ${renderMoney({
        product,
        variant,
        choice,
        messages,
        locale,
        isBasisShown,
        toggleBasis: () => (this.isBasisShown = !this.isBasisShown),
      })}
      ${renderNote({ product, variant, fresh: this.#fresh, messages, locale })}
      ${product.options.map((option) =>
        renderOption(option, {
          product,
          choice,
          messages,
          choose: (value) => this.#choose(product, { name: option.name, value }),
        }),
      )}
    `;
  }

  #renderOrigin({ provenance }: Product): TemplateResult | typeof nothing {
    if (provenance === undefined) return nothing;
    const { claim, place } = provenance;
    return html`<p class="description">
      ${claim ?? formatMessage(this.#language.messages.origin, { place })}
    </p>`;
  }

  #renderBuy(product: Product): TemplateResult | typeof nothing {
    const variant = findVariant(product, this.choice);
    const mostQuantity = Math.max(1, Math.min(MAX_QUANTITY, variant?.stock ?? MAX_QUANTITY));
    return renderBuy({
      product,
      variant,
      openOption: findOpenOption(product, this.choice),
      quantity: this.quantity,
      mostQuantity,
      cart: this.#cart,
      messages: this.#language.messages,
      step: (by) => this.#setQuantity(Math.min(mostQuantity, Math.max(1, this.quantity + by))),
      add: () => void this.#add(product, variant),
      buy: () => void this.#buy(product, variant),
      choose: () => this.#goToOptions(),
      openCart: () => this.#openCart(),
      close: () => this.close(),
    });
  }

  #setQuantity(quantity: number): void {
    this.quantity = quantity;
    this.#cart.reset();
  }

  async #add(product: Product, variant: Variant | null): Promise<void> {
    if (variant === null || !isBuyable(variant)) return;
    await this.#cart.add(this.#toOrder(product, variant));
    if (this.#cart.state.step === 'added') navigator.vibrate?.(12);
  }

  async #buy(product: Product, variant: Variant | null): Promise<void> {
    if (variant !== null && isBuyable(variant)) await this.#cart.buy(this.#toOrder(product, variant));
  }

  #toOrder(product: Product, variant: Variant): CartOrder {
    return {
      request: { productId: product.id, variantId: variant.id, quantity: this.quantity },
      unitPrice: variant.price,
      fields: this.request?.fields ?? {},
    };
  }

  #choose(product: Product, wanted: { readonly name: string; readonly value: string }): void {
    this.choice = chooseValue(product, this.choice, wanted);
    const { stock = MAX_QUANTITY } = findVariant(product, this.choice) ?? {};
    this.quantity = Math.max(1, Math.min(this.quantity, stock));
    this.#gallery.reset();
    this.#cart.reset();
  }

  /** To the first option that is still open, else to the first of all. */
  #goToOptions(): void {
    const groups = [...this.renderRoot.querySelectorAll('fieldset')];
    const open = groups.find((group) => group.querySelector(':checked') === null) ?? groups[0];
    open?.scrollIntoView({ block: 'nearest' });
    open?.querySelector<HTMLElement>(':checked, input')?.focus();
  }

  #openCart(): void {
    if (!this.#cart.opens) return;
    this.close();
    this.#cart.open();
  }

  #drag(event: PointerEvent): void {
    const dialog = this.#dialog;
    if (dialog !== null) dragSheet(event, dialog, () => this.close());
  }

  #closed(): void {
    this.#shown = null;
    this.#fresh.forget();
    if (this.isConnected) this.emit('curio-closed');
  }
}

function toPictures(product: Product, variant: Variant | null): readonly Picture[] {
  const chosen = variant?.picture;
  if (chosen === undefined) return product.pictures;
  return [chosen, ...product.pictures.filter(({ url }) => url !== chosen.url)];
}
