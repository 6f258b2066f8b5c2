import type { Live, Picture, Product, Video } from '@curio/core';
import { attribute, markup, type Markup } from './markup.ts';
import { toPrice } from './render-price.ts';
import type { Scene } from './scene.ts';
import { toShadowRoot } from './shadow.ts';

/** Whether a card stands at once in the window, or is met later. */
export type Loading = 'eager' | 'lazy';

/** `<curio-video>` with its poster card, and plain links to what it shows. */
export function toVideoElement(clip: Video | Live, scene: Scene, loading: Loading): Markup {
  const tag = 'state' in clip ? 'curio-live' : 'curio-video';
  const root = toShadowRoot('video', toVideoCard(clip, scene, loading), scene);
  const start = { markup: `<${tag}` };
  const end = { markup: `</${tag}>` };
  return markup`${start} item-id="${clip.id}">${root}${toPlainLinks(clip, scene)}${end}`;
}

/** What stands in the shadow root of a clip. */
export function toVideoCard(clip: Video | Live, scene: Scene, loading: Loading): Markup {
  const product = listProducts(clip, scene)[0] ?? null;
  return markup`<div class="served card" part="card">${toPoster(clip, scene, loading)}${toWatchLink(clip, scene)}
    <div class="info" part="info">${toMaker(clip, scene)}
    <h3 class="title" part="title">${clip.title}</h3>${product === null ? null : toChip(product, scene)}</div></div>`;
}

/** The clip's name and its products as links: what a page without any Curio still says. */
export function toPlainLinks(clip: Video | Live, scene: Scene): Markup {
  const links = listProducts(clip, scene).map((product) => {
    const text = markup`${product.title}, ${toPrice(product.price, scene.locale)}`;
    const url = scene.toUrl(product.url);
    return url === null ? markup`<li>${text}</li>` : markup`<li><a href="${url}">${text}</a></li>`;
  });
  return markup`<p>${clip.title}</p><ul>${links}</ul>`;
}

function toPoster(clip: Video | Live, { toPicture }: Scene, loading: Loading): Markup | null {
  const first = 'pictures' in clip ? clip.pictures[0] : undefined;
  const picture = toPicture(clip.poster ?? first);
  if (picture === null) return null;
  const { url, widthPx, heightPx } = picture;
  const size = [attribute('width', widthPx), attribute('height', heightPx)];
  return markup`<img class="poster" part="poster" src="${url}" alt="" loading="${loading}"${size}>`;
}

/** Where scripts do not run the file itself can be opened: every browser plays it. */
function toWatchLink({ sources }: Video | Live, { toUrl, messages }: Scene): Markup | null {
  const file = sources.find(({ type }) => type.startsWith('video/'));
  const url = toUrl(file?.url);
  return url === null
    ? null
    : markup`<noscript><a class="served-watch" href="${url}">${messages.watch}</a></noscript>`;
}

function toMaker(clip: Video | Live, scene: Scene): Markup | null {
  const creator = scene.creator(clip.creatorId);
  const shop = scene.shop(clip.shopId);
  const name = creator?.name ?? shop?.name;
  if (name === undefined) return null;
  const face = toFace(scene.toPicture(creator?.avatar ?? shop?.logo), name);
  const seller =
    shop === null || shop.name === name ? null : markup`<span class="shop">· ${shop.name}</span>`;
  return markup`<p class="maker" part="maker">${face}<span class="name">${name}</span>${seller}</p>`;
}

function toFace(picture: Picture | null, name: string): Markup {
  return picture === null
    ? markup`<span class="initial" aria-hidden="true">${name.slice(0, 1)}</span>`
    : markup`<img src="${picture.url}" alt="" width="28" height="28" loading="lazy">`;
}

function toChip(product: Product, scene: Scene): Markup {
  const picture = scene.toPicture(product.pictures[0]);
  const image =
    picture === null ? null : markup`<img src="${picture.url}" alt="" width="44" height="44" loading="lazy">`;
  const content = markup`${image}<span class="name">${product.title}</span>
    <span class="price">${toPrice(product.price, scene.locale)}</span>`;
  const url = scene.toUrl(product.url);
  const chip =
    url === null
      ? markup`<span class="chip" part="chip">${content}</span>`
      : markup`<a class="chip" part="chip" href="${url}">${content}</a>`;
  return markup`<div class="goods">${chip}</div>`;
}

function listProducts(clip: Video | Live, { product }: Scene): readonly Product[] {
  const planned = 'productIds' in clip ? clip.productIds : [];
  const ids = new Set([...clip.moments.map(({ productId }) => productId), ...planned]);
  return [...ids].map(product).filter((found) => found !== null);
}
