import {
  HTML_PAGE,
  type ShopDialect,
  type ShopManner,
  type ShopReply,
  type ShopRequest,
} from './loopback-shop.ts';

const API = '/wp-json/wc/store/v1/cart';

/** The nonce that this shop takes, and sends with each answer. */
export const WOO_NONCE = '25222b6f2b';

const HEADERS = { nonce: WOO_NONCE, 'cart-token': 'eyJ0eXAiOiJKV1Qi' };

/** Set while the cart is not empty. */
const COOKIE = { 'set-cookie': 'woocommerce_items_in_cart=1; path=/' };

/** Speaks as WooCommerce's Store API does, in a shop with the lines of PHP of `docs/orders.md`. */
export const OPEN_WOO_DIALECT: ShopDialect = {
  isWrite,
  refuse: toRefusal,
  answer(request, held, attributes): ShopReply | null {
    const { path, body } = request;
    const isExtension = path === `${API}/extensions` && checkNonce(request) === null;
    if (isExtension) attributes.set('_curio_visitor', toVisitor(body));
    const reply = isExtension
      ? { status: 200, body: toCart(held), headers: HEADERS }
      : WOO_DIALECT.answer(request, held, attributes);
    if (reply === null || typeof reply.body === 'string' || !('items' in reply.body)) return reply;
    const curio = { visitor: attributes.get('_curio_visitor') ?? '' };
    return { ...reply, body: { ...reply.body, extensions: { curio } } };
  },
};

function toVisitor({ namespace, data }: ShopRequest['body']): string {
  if (namespace !== 'curio') throw new Error(`No callback of the namespace "${String(namespace)}".`);
  return (data as { readonly visitor: string }).visitor;
}

function isWrite({ path, method, headers }: ShopRequest): boolean {
  return method === 'POST' && path.startsWith(API) && headers['nonce'] === WOO_NONCE;
}

/** Speaks as WooCommerce's Store API does. */
export const WOO_DIALECT: ShopDialect = {
  isWrite,
  refuse: toRefusal,
  answer(request: ShopRequest, held): ShopReply | null {
    const { path, method } = request;
    if (path === '/?wc-ajax=add_to_cart') return addByTheme(request.body, held);
    if (!path.startsWith(API)) return null;
    if (method === 'GET') return { status: 200, body: toCart(held), headers: HEADERS };
    const refused = checkNonce(request);
    if (refused !== null) return refused;
    return change(path.slice(API.length + 1), request.body, held);
  },
};

/** What a classic theme's own button asks for; it answers with fragments. */
function addByTheme({ product_id: id }: ShopRequest['body'], held: Map<string, number>): ShopReply {
  held.set(String(id), (held.get(String(id)) ?? 0) + 1);
  return { status: 200, body: { fragments: {}, cart_hash: 'f00d' }, headers: COOKIE };
}

function checkNonce({ headers }: ShopRequest): ShopReply | null {
  const { nonce } = headers;
  if (nonce === WOO_NONCE) return null;
  return nonce === undefined
    ? toError(
        401,
        'woocommerce_rest_missing_nonce',
        'Missing the Nonce header. This endpoint requires a valid nonce.',
      )
    : toError(403, 'woocommerce_rest_invalid_nonce', 'Nonce is invalid.');
}

function change(path: string, body: ShopRequest['body'], held: Map<string, number>): ShopReply | null {
  const { id, key, quantity } = body;
  if (path === 'add-item') {
    if (id === 404) {
      return toError(
        400,
        'woocommerce_rest_cart_invalid_product',
        'This product cannot be added to the cart.',
      );
    }
    held.set(String(id), (held.get(String(id)) ?? 0) + Number(quantity));
    return { status: 201, body: toCart(held), headers: { ...HEADERS, ...COOKIE } };
  }
  if (path === 'update-item') held.set(String(key).slice(4), Number(quantity));
  else if (path === 'remove-item') held.delete(String(key).slice(4));
  else return null;
  return { status: 200, body: toCart(held), headers: HEADERS };
}

function toCart(held: ReadonlyMap<string, number>): object {
  const scale = { currency_code: 'EUR', currency_symbol: '€', currency_minor_unit: 2 };
  const count = [...held.values()].reduce((sum, quantity) => sum + quantity, 0);
  return {
    items: [...held].map(([id, quantity]) => ({
      key: `key-${id}`,
      id: Number(id),
      type: 'variation',
      quantity,
      quantity_limits: { minimum: 1, maximum: 9999, multiple_of: 1, editable: true },
      name: 'Gooseneck kettle',
      prices: { price: '6900', regular_price: '7900', sale_price: '6900', ...scale },
      totals: { line_subtotal: String(6900 * quantity), line_total: String(6900 * quantity), ...scale },
    })),
    coupons: [],
    items_count: count,
    needs_payment: count > 0,
    totals: { total_items: String(6900 * count), total_price: String(6900 * count), ...scale },
    errors: [],
    extensions: {},
  };
}

function toRefusal(manner: ShopManner): ShopReply {
  if (manner === 'sold-out') {
    const message =
      'You cannot add &quot;Gooseneck kettle&quot; to the cart because the product is out of stock.';
    return toError(400, 'woocommerce_rest_product_out_of_stock', message);
  }
  if (manner === 'limit') {
    const message =
      'You cannot add that amount of &quot;Gooseneck kettle&quot; to the cart because there is not enough stock (1 remaining).';
    return toError(400, 'woocommerce_rest_product_partially_out_of_stock', message);
  }
  if (manner === 'login') return toError(401, 'rest_forbidden', 'Sorry, you are not allowed to do that.');
  if (manner === 'busy') return toError(429, 'rate_limit_exceeded', 'Too many requests.');
  return { status: manner === 'broken' ? 500 : 200, body: HTML_PAGE };
}

function toError(status: number, code: string, message: string): ShopReply {
  return { status, body: { code, message, data: { status } }, headers: HEADERS };
}
