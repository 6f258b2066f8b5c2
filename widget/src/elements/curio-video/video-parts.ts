import type { Creator, Picture, Product, Shop } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { renderPrice } from '../../internal/render-price.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { toPriceText } from '../../internal/price-text.ts';
import { BAG, CHECK, HEART, icon, MORE, SHARE, SOUND_OFF, SOUND_ON } from '../../styles/icons.ts';

/** The still picture under the clip; out of sight where it cannot be loaded, as the card's own ground is better. */
export function renderPoster({ url }: Picture): TemplateResult {
  const show = (isWhole: boolean) => (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.hidden = !isWhole;
  };
  return html`<img
    class="poster"
    part="poster"
    src=${url}
    alt=""
    decoding="async"
    @error=${show(false)}
    @load=${show(true)}
  />`;
}

/** Who made the clip, and who sells: both names, once where they are the same. */
export function renderMaker(creator: Creator | null, shop: Shop | null): TemplateResult | typeof nothing {
  const name = creator?.name ?? shop?.name;
  if (name === undefined) return nothing;
  const isOneName = shop === null || shop.name === name;
  return html`<p class="maker" part="maker">
    ${renderFace(creator?.avatar ?? shop?.logo, name)}
    <span class="name">${name}</span>
    ${isOneName ? nothing : html`<span class="shop">· ${shop.name}</span>`}
  </p>`;
}

/** What the buttons at the right edge show and do. */
export interface ActionScene {
  readonly messages: CardMessages;
  readonly liked: boolean;
  readonly muted: boolean;
  readonly like: () => void;
  readonly askSound: () => void;
  readonly share: () => void;
  readonly showMore: () => void;
}

/** The column at the right edge: like, sound, share, more. */
export function renderActions({ messages, liked, muted, ...acts }: ActionScene): TemplateResult {
  const sound = muted ? messages.soundOn : messages.soundOff;
  return html`<div class="actions" part="actions">
    <button aria-label=${messages.like} aria-pressed=${liked} @click=${acts.like}>${icon(HEART)}</button>
    <button aria-label=${sound} @click=${acts.askSound}>${icon(muted ? SOUND_OFF : SOUND_ON)}</button>
    <button aria-label=${messages.share} @click=${acts.share}>${icon(SHARE)}</button>
    <button aria-label=${messages.more} aria-haspopup="dialog" @click=${acts.showMore}>${icon(MORE)}</button>
  </div>`;
}

/** What the row of goods shows and does. */
export interface GoodsScene {
  readonly messages: CardMessages;
  readonly locale: string;
  /** How many products the clip has. */
  readonly count: number;
  readonly isInCart: boolean;
  readonly open: (product: Product) => void;
  readonly showAll: () => void;
}

/** The chip of the product shown now, and the way to all of them, which stays when a moment has passed. */
export function renderGoods(product: Product | null, scene: GoodsScene): TemplateResult | typeof nothing {
  const { messages, count } = scene;
  if (count === 0) return nothing;
  const all = html`<button
    class="bag"
    aria-label=${formatMessage(messages.allProducts, { count })}
    aria-haspopup="dialog"
    @click=${scene.showAll}
  >
    ${icon(BAG)}<b>${count}</b>
  </button>`;
  return html`<div class="goods">
    ${product === null ? nothing : renderChip(product, scene)}
    ${count > 1 || product === null ? all : nothing}
  </div>`;
}

function renderFace(picture: Picture | undefined, name: string): TemplateResult {
  return picture === undefined
    ? html`<span class="initial" aria-hidden="true">${name.slice(0, 1)}</span>`
    : html`<img src=${picture.url} alt="" width="28" height="28" loading="lazy" />`;
}

function renderChip(product: Product, { messages, locale, isInCart, open }: GoodsScene): TemplateResult {
  const picture = product.pictures[0];
  const price = toPriceText(product.price, locale);
  return html`<button
    class="chip"
    part="chip"
    aria-label=${formatMessage(messages.openProduct, { title: product.title, price })}
    @click=${() => open(product)}
  >
    ${
      picture === undefined
        ? html`<span class="blank"></span>`
        : html`<img src=${picture.url} alt="" width="44" height="44" />`
    }
    <span class="name">${product.title}</span>
    ${
      isInCart
        ? html`<span class="in">${icon(CHECK, 16)} ${messages.inCart}</span>`
        : html`<span class="price">${renderPrice(product.price, locale)}</span>`
    }
  </button>`;
}
