import type { Product } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { HeldController } from '../../controllers/held-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { Card } from '../../internal/card.ts';
import { findMoment } from '../../internal/find-moment.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { renderPrice } from '../../internal/render-price.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { CHECK, icon } from '../../styles/icons.ts';
import { CLOSE } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { shelfStyles } from './curio-shelf.styles.ts';

/**
 * Every product of a clip with the moment it is shown at. A row leads to the moment, its button to the product.
 *
 * @tagname curio-shelf
 * @attr {boolean} modal - Opens as a panel over the lower part of the window.
 * @fires {CustomEvent<{positionMs: number}>} curio-moment-chosen - A row was chosen; ms of media.
 * @fires {CustomEvent<{product: Product}>} curio-product-chosen - A product's own button was chosen.
 * @fires {CustomEvent<null>} curio-closed - The panel was closed.
 */
export class CurioShelf extends CurioElement {
  static override properties: PropertyDeclarations = {
    modal: { type: Boolean },
    card: { attribute: false },
    positionMs: { attribute: false },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, shelfStyles];

  declare modal: boolean;
  declare card: Card | null;
  /** ms of media that the clip stands at. */
  declare positionMs: number;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #held = new HeldController(this, this.connection);

  constructor() {
    super();
    this.modal = false;
    this.card = null;
    this.positionMs = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (card === null || card.products.length === 0) return nothing;
    const { messages } = this.#language;
    const title = card.live?.state === 'over' ? messages.chapters : messages.products;
    if (!this.modal)
      return html`<h2 id="title">${title}</h2>
        ${this.#renderList(card)}`;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.isConnected && this.emit('curio-closed')}
      @keydown=${(event: Event) => event.stopPropagation()}
      @click=${(event: Event) => event.target === event.currentTarget && this.#close()}
    >
      <div class="head">
        <h2 id="title">${title}</h2>
        <button class="close" aria-label=${messages.close} @click=${() => this.#close()}>
          ${icon(CLOSE)}
        </button>
      </div>
      ${this.#renderList(card)}
    </dialog>`;
  }

  #renderList(card: Card): TemplateResult {
    const current = findMoment(card.moments, this.positionMs)?.productId ?? card.live?.pinnedProductId;
    return html`<ol aria-labelledby="title">
      ${card.products.map((product) => this.#renderRow(product, product.id === current))}
    </ol>`;
  }

  #renderRow(product: Product, isCurrent: boolean): TemplateResult {
    const { messages, locale } = this.#language;
    const moment = this.card?.moments.find(({ productId }) => productId === product.id);
    const time = moment === undefined ? null : toClock(moment.startMs);
    const picture = product.pictures[0];
    const content = html`<span class="ground"
        >${
          picture === undefined
            ? nothing
            : html`<img
                src=${picture.url}
                alt=""
                width="56"
                height="56"
                loading="lazy"
                @error=${hideLost}
                @load=${hideLost}
              />`
        }</span
      >
      <span class="name" dir="auto">${product.title}</span>
      <span class="facts"
        ><span>${renderPrice(product.price, locale)}</span>${
          time === null ? nothing : html`<span class="time">${time}</span>`
        }${
          this.#held.ids.has(product.id)
            ? html`<span class="in">${icon(CHECK, 14)} ${messages.itemHeld}</span>`
            : nothing
        }</span
      >`;
    return html`<li aria-current=${isCurrent ? 'true' : nothing}>
      ${
        moment === undefined
          ? html`<div class="row">${content}</div>`
          : html`<button class="row" @click=${() => this.#seek(moment.startMs)}>${content}</button>`
      }
      <button
        class="view"
        aria-label=${`${messages.view}: ${product.title}`}
        @click=${() => this.#choose(product)}
      >
        ${messages.view}
      </button>
    </li>`;
  }

  #seek(positionMs: number): void {
    this.emit('curio-moment-chosen', { positionMs });
    this.#close();
  }

  #choose(product: Product): void {
    this.#close();
    this.emit('curio-product-chosen', { product });
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}

function toClock(positionMs: number): string {
  const seconds = Math.floor(positionMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
