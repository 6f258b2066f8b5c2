import type { Product } from '@curio/core';
import { isBuyable, toAvailabilityText } from '../internal/product-facts.ts';
import { attribute, markup, type Markup } from './markup.ts';
import { toPrice, toPriorPrice } from './render-price.ts';
import type { Loading } from './render-video.ts';
import type { Scene } from './scene.ts';
import { toShadowRoot } from './shadow.ts';

/** `<curio-product>` with its card, and a plain link to the product. */
export function toProductElement(product: Product, scene: Scene, loading: Loading): Markup {
  const root = toShadowRoot('product', toProductCard(product, scene, loading), scene);
  const url = scene.toUrl(product.url);
  const text = markup`${product.title}, ${toPrice(product.price, scene.locale)}`;
  const plain = url === null ? markup`<p>${text}</p>` : markup`<a href="${url}">${text}</a>`;
  return markup`<curio-product item-id="${product.id}">${root}${plain}</curio-product>`;
}

function toProductCard(product: Product, scene: Scene, loading: Loading): Markup {
  const url = scene.toUrl(product.url);
  const title =
    url === null
      ? markup`<span class="open"><span>${product.title}</span></span>`
      : markup`<a class="open" href="${url}"><span>${product.title}</span></a>`;
  const state = isBuyable(product) ? null : 'sold-out';
  return markup`<div class="served card ${state}" part="card">${toPicture(product, scene, loading)}
    <div class="text"><h3 class="title" part="title">${title}</h3>
    <div class="price" part="price"><span>${toPrice(product.price, scene.locale)}</span>
    ${product.priorPrice === undefined ? null : toPriorPrice(product.priorPrice, scene.locale)}</div>
    ${state === null ? markup`<span class="add served-room"></span>` : null}</div></div>`;
}

function toPicture(product: Product, scene: Scene, loading: Loading): Markup {
  const picture = scene.toPicture(product.pictures[0]);
  const badge = isBuyable(product)
    ? null
    : markup`<div class="badges"><span class="badge">${toAvailabilityText(product, scene.details)}</span></div>`;
  if (picture === null) {
    const letter = markup`<span class="letter" aria-hidden="true">${product.title.slice(0, 1)}</span>`;
    return markup`<div class="picture" part="picture">${letter}${badge}</div>`;
  }
  const { url, alt = '', widthPx, heightPx } = picture;
  const size = [attribute('width', widthPx), attribute('height', heightPx)];
  return markup`<div class="picture" part="picture"><img src="${url}" alt="${alt}" loading="${loading}"${size}>${badge}</div>`;
}
