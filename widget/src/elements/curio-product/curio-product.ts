import type { Product, Slate, SlateItem, Surface } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { toRefusalText } from '../../cart/refusal-text.ts';
import { CartController } from '../../controllers/cart-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { toPlaceFields, type ActFields } from '../../controllers/placement.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { toFirstLetter } from '../../internal/first-letter.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { renderPriorPrice } from '../../internal/prior-price.ts';
import { isBuyable, isNew, toAvailabilityText } from '../../internal/product-facts.ts';
import { renderPrice } from '../../internal/render-price.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { CHECK, icon } from '../../styles/icons.ts';
import { PIN, PLUS } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { productStyles } from './curio-product.styles.ts';

/**
 * A product card for grids and pages.
 *
 * @tagname curio-product
 * @slot - Shown while there is no product to show, and where it cannot be.
 * @csspart card - The whole card.
 * @csspart picture - The picture with its badges.
 * @csspart title - The product's name.
 * @csspart price - The price, with a former one where the law allows it.
 * @csspart add - The button that adds to the cart.
 * @cssproperty [--curio-product-ratio=4 / 5] - Shape of the picture.
 * @attr {string} item-id - The product's id in the catalogue.
 * @attr {'sheet'|'page'} open - What a click opens. Default: sheet.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - Where the card stands, for the events it sends. Default: grid.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the card shows its fallback.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - The product was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<{count: number, productId: string, variantId: string}>} curio-cart-changed - The shop accepted a line.
 */
export class CurioProduct extends CurioElement {
  static override properties: PropertyDeclarations = {
    itemId: { attribute: 'item-id' },
    open: {},
    surface: {},
    slate: { attribute: false },
    slateItem: { attribute: false },
    isBasisShown: { state: true },
    request: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, productStyles];

  declare itemId: string;
  declare open: 'sheet' | 'page';
  declare surface: Surface;
  /** The slate a ranker put the card in. */
  declare slate: Slate | null;
  declare slateItem: SlateItem | null;
  declare protected isBasisShown: boolean;
  declare protected request: SheetRequest | null;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #tracking = new TrackingController(this, this.connection);
  readonly #cart = new CartController(this, this.connection);

  constructor() {
    super();
    this.itemId = '';
    this.open = 'sheet';
    this.surface = 'grid';
    this.slate = null;
    this.slateItem = null;
    this.isBasisShown = false;
    this.request = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('itemId')) this.#cart.reset();
    if (this.view !== null && this.#product === null && this.itemId !== '') {
      this.fail({ code: 'item-invalid', message: 'The catalogue has no such product.', place: this.itemId });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#product !== null) this.#tracking.show(`${this.slate?.id ?? ''}/${this.itemId}`, this.#fields);
  }

  protected override render(): TemplateResult {
    const product = this.#product;
    if (product === null) return this.#renderGone();
    return html`<div class=${isBuyable(product) ? 'card' : 'card sold-out'} part="card">
        ${this.#renderPicture(product)}
        <div class="text">
          <h3 class="title" part="title">${this.#renderOpener(product)}</h3>
          ${this.#renderPrice(product)} ${this.#renderAdd(product)} ${this.#renderBasis(product)}
          ${this.#renderState(product)}
        </div>
      </div>
      ${
        this.request === null
          ? nothing
          : html`<curio-sheet
              .client=${this.connection.client}
              .request=${this.request}
              @curio-closed=${() => (this.request = null)}
            ></curio-sheet>`
      }`;
  }

  get #product(): Product | null {
    return this.view?.product(this.itemId) ?? null;
  }

  get #fields(): ActFields {
    return { ...toPlaceFields(this), item: this.itemId };
  }

  /** The page's own content stands for a product that is not here; while none is known the card keeps its place. */
  #renderGone(): TemplateResult {
    const text = this.failure === null ? nothing : this.#language.messages.productGone;
    return html`<slot
      ><div class="picture gone"><p role="status">${text}</p></div></slot
    >`;
  }

  #renderPicture(product: Product): TemplateResult {
    const { messages } = this.#language;
    const picture = product.pictures[0];
    const { provenance } = product;
    return html`<div class="picture" part="picture">
      <span class="letter" aria-hidden="true">${toFirstLetter(product.title)}</span>
      ${
        picture === undefined
          ? nothing
          : html`<img
              src=${picture.url}
              alt=${picture.alt ?? ''}
              loading="lazy"
              decoding="async"
              @error=${hideLost}
              @load=${hideLost}
            />`
      }
      <div class="badges">
        ${
          isBuyable(product)
            ? nothing
            : html`<span class="badge">${toAvailabilityText(product, messages)}</span>`
        }
        ${isNew(product, Date.now()) ? html`<span class="badge new">${messages.isNew}</span>` : nothing}
        ${
          provenance === undefined
            ? nothing
            : html`<span class="badge place">${icon(PIN, 14)} <span>${provenance.place}</span></span>`
        }
      </div>
    </div>`;
  }

  #renderOpener(product: Product): TemplateResult {
    return this.open === 'page' && product.url !== undefined
      ? html`<a
          class="open"
          dir="auto"
          href=${product.url}
          @click=${() => this.#tracking.act('product-click', this.#fields)}
          ><span>${product.title}</span></a
        >`
      : html`<button class="open" dir="auto" aria-haspopup="dialog" @click=${() => this.#openSheet()}>
          <span>${product.title}</span>
        </button>`;
  }

  #renderBasis({ priorPrice }: Product): TemplateResult | typeof nothing {
    if (!this.isBasisShown || priorPrice === undefined) return nothing;
    return html`<p class="basis" role="status">${priorPrice.basis}</p>`;
  }

  #renderPrice(product: Product): TemplateResult {
    const { messages, locale } = this.#language;
    return html`<p class="price" part="price">
      <span>${renderPrice(product.price, locale)}</span>
      ${
        product.priorPrice === undefined
          ? nothing
          : renderPriorPrice(product.priorPrice, {
              messages,
              locale,
              isBasisShown: this.isBasisShown,
              toggle: () => (this.isBasisShown = !this.isBasisShown),
            })
      }
    </p>`;
  }

  #renderAdd(product: Product): TemplateResult | typeof nothing {
    if (!isBuyable(product) || !this.#cart.available) return nothing;
    const { messages } = this.#language;
    const { step } = this.#cart.state;
    const held = this.#cart.countHeld(product);
    const isSingle = product.variants.length === 1;
    const label = step === 'added' ? messages.addedShort : isSingle ? messages.addNamed : messages.choose;
    const name = formatMessage(label, { title: product.title });
    return html`<button
      class="add"
      part="add"
      data-step=${step}
      aria-busy=${step === 'adding' || step === 'asking'}
      aria-label=${held === 0 ? name : `${name}. ${formatMessage(messages.held, { count: held })}`}
      @click=${() => this.#add(product)}
    >
      ${icon(step === 'added' ? CHECK : PLUS)} ${held === 0 ? nothing : html`<b class="held">${held}</b>`}
    </button>`;
  }

  /** What became of adding, and a way on from where it did not go. */
  #renderState({ url }: Product): TemplateResult {
    const { messages } = this.#language;
    const { state } = this.#cart;
    const isSlow = state.step === 'slow';
    const refusal = state.step === 'refused' ? toRefusalText(state.refusal, state.message, messages) : '';
    const page = state.step === 'refused' ? (state.url ?? url) : undefined;
    const isLogin = state.step === 'refused' && state.refusal === 'login-needed';
    return html`<div class=${isSlow ? 'state slow' : 'state'}>
      <p role="status">${isSlow ? messages.slow : refusal}</p>
      ${
        isSlow
          ? html`<button class="way" @click=${() => this.#cart.retry()}>${messages.retry}</button>`
          : nothing
      }
      ${
        page === undefined
          ? nothing
          : html`<a class="way" href=${page}>${isLogin ? messages.signIn : messages.visitShop}</a>`
      }
    </div>`;
  }

  async #add(product: Product): Promise<void> {
    const [variant, another] = product.variants;
    if (variant === undefined || another !== undefined) {
      this.#openSheet();
      return;
    }
    await this.#cart.add({
      request: { productId: product.id, variantId: variant.id, quantity: 1 },
      unitPrice: variant.price,
      fields: this.#fields,
    });
  }

  #openSheet(): void {
    this.#tracking.act('product-click', this.#fields);
    const request: SheetRequest = { productId: this.itemId, fields: this.#fields };
    if (!this.emit(SHEET_REQUEST, request)) return;
    this.request = request;
    void bringElement('curio-sheet');
  }
}
