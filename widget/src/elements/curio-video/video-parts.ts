import type { Picture, Product } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../../internal/card.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { renderPrice } from '../../internal/render-price.ts';

/** The still picture under the clip; out of sight where it cannot be loaded, as the card's own ground is better. */
export function renderPoster({ url }: Picture): TemplateResult {
  return html`<img
    class="poster"
    part="poster"
    src=${url}
    alt=""
    decoding="async"
    @error=${hideLost}
    @load=${hideLost}
  />`;
}

/**
 * Who made the clip, and who sells: both names, once where they are the same.
 *
 * @param follow - stands at the end of the line.
 */
export function renderMaker(
  { creator, shop }: Pick<Card, 'creator' | 'shop'>,
  follow: unknown,
): TemplateResult | typeof nothing {
  const name = creator?.name ?? shop?.name;
  if (name === undefined) return nothing;
  const isOneName = shop === null || shop.name === name;
  return html`<p class="maker" part="maker">
    ${renderFace(creator?.avatar ?? shop?.logo, name)}
    <span class="name" dir="auto">${name}</span>
    ${isOneName ? nothing : html`<span class="shop" dir="auto">· ${shop.name}</span>`}${follow}
  </p>`;
}

/** What a product's chip shows and does. */
export interface ChipScene {
  readonly locale: string;
  /** Its name for assistive technology; without one its own text serves. */
  readonly label?: string;
  /** Stands in the price's place. */
  readonly state?: TemplateResult;
  readonly open: () => void;
}

/** The chip of the product shown now: its picture, name and price. */
export function renderChip(product: Product, { locale, label, state, open }: ChipScene): TemplateResult {
  const [picture] = product.pictures;
  return html`<button class="chip" part="chip" aria-label=${label ?? nothing} @click=${open}>
    ${
      picture === undefined
        ? nothing
        : html`<img src=${picture.url} alt="" width="44" height="44" @error=${hideLost} @load=${hideLost} />`
    }
    <span class="name" dir="auto">${product.title}</span>
    ${state ?? html`<span class="price">${renderPrice(product.price, locale)}</span>`}
  </button>`;
}

function renderFace(picture: Picture | undefined, name: string): TemplateResult {
  return picture === undefined
    ? html`<span class="initial" aria-hidden="true">${name.slice(0, 1)}</span>`
    : html`<img src=${picture.url} alt="" width="28" height="28" loading="lazy" />`;
}
