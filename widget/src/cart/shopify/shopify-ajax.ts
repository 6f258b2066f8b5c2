import type { Cart, CartLifetime, CartOutcome, CartRefused } from '@curio/core';
import { askShop, toJsonGet, toJsonPost, toPlainText, type ShopAnswer } from '../ask-shop.ts';
import { isRecord } from '../../internal/is-record.ts';
import { toList } from '../shape.ts';
import { VISITOR_ATTRIBUTE } from '../visitor-name.ts';
import { readAjaxCart } from './read-shopify-cart.ts';
import type { ShopifyCart } from './shopify-shop.ts';

/** A variant by its number, and how many of it. */
interface AjaxLine {
  readonly id: string;
  readonly quantity: number;
}

/** `POST /cart/add.js`, and then the cart as it stands. */
export async function addByAjax(
  shop: ShopifyCart,
  { id, quantity }: AjaxLine,
  signal: AbortSignal,
): Promise<CartOutcome> {
  shop.ownWrites += 1;
  const body = { items: [{ id: Number(id), quantity }] };
  const answer = await askShop(shop.page, shop.at('cart/add.js'), toJsonPost(body, signal));
  if (!answer.ok) return withSignIn(shop, answer);
  if (answer.status >= 400) return toRefused(shop, { answer, id, signal });
  const read = await readByAjax(shop, signal);
  return read.ok ? read : { ok: true, cart: toAddedCart(answer.body) };
}

/** `GET /cart.js`. */
export async function readByAjax(shop: ShopifyCart, signal: AbortSignal): Promise<CartOutcome> {
  const answer = await askShop(shop.page, shop.at('cart.js'), toJsonGet(signal));
  return answer.ok ? toOutcome(answer) : withSignIn(shop, answer);
}

/** `POST /cart/change.js`, which answers with the whole cart. */
export async function changeByAjax(
  shop: ShopifyCart,
  { id, quantity }: AjaxLine,
  signal: AbortSignal,
): Promise<CartOutcome> {
  shop.ownWrites += 1;
  const body = toJsonPost({ id: Number(id), quantity }, signal);
  const answer = await askShop(shop.page, shop.at('cart/change.js'), body);
  if (!answer.ok) return withSignIn(shop, answer);
  return answer.status >= 400 ? toRefused(shop, { answer, id, signal }) : toOutcome(answer);
}

/**
 * `POST /cart/update.js`, which leaves the cart's other attributes as they are; an empty one is taken off.
 *
 * @see https://shopify.dev/docs/api/ajax/reference/cart#update-cart-attributes
 */
export async function nameByAjax(
  shop: ShopifyCart,
  visitor: string,
  { signal }: CartLifetime,
): Promise<boolean> {
  shop.ownWrites += 1;
  const body = toJsonPost({ attributes: { [VISITOR_ATTRIBUTE]: visitor } }, signal);
  const answer = await askShop(shop.page, shop.at('cart/update.js'), body);
  return answer.ok && answer.status < 400;
}

function toOutcome({ status, body }: ShopAnswer): CartOutcome {
  const cart = status < 400 ? readAjaxCart(body) : null;
  return cart === null ? { ok: false, refusal: 'other' } : { ok: true, cart };
}

/** The shop took the line; its cart could not be read, so what it said about the line stands for it. */
function toAddedCart(body: unknown): Cart {
  const items = isRecord(body) && Array.isArray(body['items']) ? toList(body['items']) : [body];
  const [first] = items;
  const currency = isRecord(first) ? first['currency'] : undefined;
  return readAjaxCart({ items, currency: currency ?? 'XXX' }) ?? { lines: [], count: 0, total: null };
}

/**
 * A 422 means that there is no more of it, in the shop's own language and without a code: what the cart holds already tells
 * whether all is sold, or all that one may have lies in this cart.
 */
async function toRefused(
  shop: ShopifyCart,
  { answer, id, signal }: { readonly answer: ShopAnswer; readonly id: string; readonly signal: AbortSignal },
): Promise<CartRefused> {
  const { status, body } = answer;
  if (status === 401 || status === 403) return withSignIn(shop, { ok: false, refusal: 'login-needed' });
  if (status === 404) return { ok: false, refusal: 'unavailable' };
  if (status !== 422) return { ok: false, refusal: 'other' };
  const words = isRecord(body) ? toPlainText(body['description']) : undefined;
  const read = await readByAjax(shop, signal);
  const isHeld = read.ok && read.cart.lines.some(({ variantId }) => variantId === id);
  const refusal = isHeld ? 'limit' : 'out-of-stock';
  return { ok: false, refusal, ...(words === undefined ? {} : { message: words }) };
}

function withSignIn(shop: ShopifyCart, refused: CartRefused): CartRefused {
  return refused.refusal === 'login-needed' ? { ...refused, url: shop.at('account/login') } : refused;
}
