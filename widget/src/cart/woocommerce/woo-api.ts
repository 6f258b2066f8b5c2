import type { CartOutcome, CartRefused } from '@curio/core';
import { askShop, toJsonGet, toJsonPost, toPlainText, type ShopAnswer } from '../ask-shop.ts';
import { readGlobal, readGlobalText, type CartPage } from '../cart-page.ts';
import { isRecord } from '../../internal/is-record.ts';
import { readWooCart, toWooRefusal } from './read-woo-cart.ts';

/** The Store API of one shop, with what its requests have to carry. */
export interface WooApi {
  /** `GET /cart`. */
  read(signal: AbortSignal): Promise<WooAnswer>;
  /** `POST` to a path below `/cart`, with a fresh nonce where the old one has run out. */
  post(path: string, body: object, signal: AbortSignal): Promise<WooAnswer>;
  /** The shop's own page: the cart, the checkout or the account. */
  toPage(name: 'cart' | 'checkout' | 'myaccount'): string;
}

/** What became of a request, and the answer's JSON. */
export interface WooAnswer {
  readonly outcome: CartOutcome;
  readonly body: unknown;
}

/** Paths that WooCommerce gives these pages when it is installed. */
const PAGE_PATHS = { cart: 'cart/', checkout: 'checkout/', myaccount: 'my-account/' } as const;

/** Refused before anything was done: the nonce is missing, or older than a day. */
const NONCE_CODES = /^woocommerce_rest_(missing|invalid)_nonce$/u;

/**
 * Reaches a shop's Store API.
 *
 * @param root - of the REST API; without one it is what the page's own `<link>` says, else `/wp-json/`.
 */
export function createWooApi(page: CartPage, root: string | undefined): WooApi {
  const apiRoot = new URL(root ?? findApiRoot(page) ?? '/wp-json/', page.baseUrl).href;
  const isSameOrigin = new URL(apiRoot).origin === new URL(page.baseUrl).origin;
  let nonce = readGlobalText(page.globals, 'wcBlocksMiddlewareConfig', 'storeApiNonce');
  let cartToken: string | null = null;

  const ask = async (path: string, init: RequestInit): Promise<ShopAnswer | CartRefused> => {
    const headers = {
      ...Object.fromEntries(new Headers(init.headers)),
      ...(nonce === undefined ? {} : { nonce }),
      // On the shop's own origin the session is the cookie's, which is the theme's as well.
      ...(cartToken === null || isSameOrigin ? {} : { 'cart-token': cartToken }),
    };
    const answer = await askShop(page, `${apiRoot}wc/store/v1/${path}`, { ...init, headers });
    if (answer.ok) {
      nonce = answer.headers.get('nonce') ?? nonce;
      cartToken = answer.headers.get('cart-token') ?? cartToken;
    }
    return answer;
  };
  const read = async (signal: AbortSignal): Promise<WooAnswer> =>
    toAnswer(await ask('cart', toJsonGet(signal)));
  const toPage: WooApi['toPage'] = (name) =>
    new URL(
      readGlobalText(page.globals, 'wcSettings', 'storePages', name, 'permalink') ?? PAGE_PATHS[name],
      new URL(apiRoot.replace(/wp-json\/$|\?rest_route=.*$/u, '')),
    ).href;
  const toAnswer = (answer: ShopAnswer | CartRefused): WooAnswer => {
    const outcome = answer.ok ? toOutcome(answer) : answer;
    const needsLogin = !outcome.ok && outcome.refusal === 'login-needed';
    return {
      outcome: needsLogin ? { ...outcome, url: toPage('myaccount') } : outcome,
      body: answer.ok ? answer.body : null,
    };
  };
  return {
    read,
    toPage,
    async post(path, body, signal) {
      if (nonce === undefined) await read(signal);
      const first = await ask(`cart/${path}`, toJsonPost(body, signal));
      if (!first.ok || !NONCE_CODES.test(toCode(first.body))) return toAnswer(first);
      nonce = first.headers.get('nonce') ?? undefined;
      if (nonce === undefined) await read(signal);
      return toAnswer(await ask(`cart/${path}`, toJsonPost(body, signal)));
    },
  };
}

function toOutcome({ status, body }: ShopAnswer): CartOutcome {
  if (status >= 400) return toRefused(status, body);
  const cart = readWooCart(body);
  return cart === null ? { ok: false, refusal: 'other' } : { ok: true, cart };
}

function toRefused(status: number, body: unknown): CartRefused {
  const code = toCode(body);
  const known = toWooRefusal(code);
  const isLogin = known === 'other' && !NONCE_CODES.test(code) && (status === 401 || status === 403);
  // What a server says of its own trouble is no sentence for a shopper.
  const message = isRecord(body) && status < 500 ? toPlainText(body['message']) : undefined;
  const refusal = isLogin ? 'login-needed' : known;
  return { ok: false, refusal, ...(message === undefined ? {} : { message }) };
}

function toCode(body: unknown): string {
  return isRecord(body) && typeof body['code'] === 'string' ? body['code'] : '';
}

/** WordPress names its API in each page; it lies elsewhere in shops below a folder, or with plain permalinks. */
function findApiRoot({ globals }: CartPage): string | null {
  const page = readGlobal(globals, 'document');
  if (typeof Document === 'undefined' || !(page instanceof Document)) return null;
  return page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href') ?? null;
}
