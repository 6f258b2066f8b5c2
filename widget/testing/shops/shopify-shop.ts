import {
  HTML_PAGE,
  type ShopDialect,
  type ShopManner,
  type ShopReply,
  type ShopRequest,
} from './loopback-shop.ts';

/** What the shop says of one product under its handle. */
const MUG = {
  id: 7,
  handle: 'mug',
  options: [{ name: 'Size', position: 1, values: ['Small', '42'] }],
  variants: [
    { id: 71, title: 'Small', options: ['Small'], option1: 'Small', option2: null, available: true },
    { id: 72, title: '42', options: ['42'], option1: '42', option2: null, available: true },
  ],
};

/** Price of everything in this shop, in hundredths. */
const PRICE = 6900;

/** Speaks as the Ajax API of a Shopify storefront does. */
export const SHOPIFY_DIALECT: ShopDialect = {
  isWrite: ({ path }) => /^\/cart\/(add|change|update)\.js/u.test(path),
  refuse: toRefusal,
  answer({ path, body }: ShopRequest, held, attributes): ShopReply | null {
    const toAnswer = (): ShopReply => ({ status: 200, body: toCart(held, attributes) });
    if (path === '/cart.js') return toAnswer();
    if (path === '/products/mug.js') return { status: 200, body: MUG };
    if (path === '/cart/add.js') return addLines(body, held);
    if (path === '/cart/change.js') {
      setLine(held, String(body['id']), Number(body['quantity']));
      return toAnswer();
    }
    if (path === '/cart/update.js') {
      setAttributes(attributes, body['attributes'] as Readonly<Record<string, string>>);
      return toAnswer();
    }
    return null;
  },
};

function addLines(body: ShopRequest['body'], held: Map<string, number>): ShopReply {
  const items = (body['items'] ?? []) as readonly { readonly id: number; readonly quantity: number }[];
  if (items.some(({ id }) => id === 404)) {
    return { status: 404, body: { status: 404, message: 'Cart Error', description: 'Cannot find variant' } };
  }
  for (const { id, quantity } of items) setLine(held, String(id), (held.get(String(id)) ?? 0) + quantity);
  return {
    status: 200,
    body: { items: items.map(({ id }) => toItem(String(id), held.get(String(id)) ?? 0)) },
    headers: { 'set-cookie': 'cart=hWN1MjA0MTQ; path=/' },
  };
}

function setLine(held: Map<string, number>, id: string, quantity: number): void {
  if (quantity === 0) held.delete(id);
  else held.set(id, quantity);
}

/** The others stay; an empty one goes. */
function setAttributes(attributes: Map<string, string>, changes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') attributes.delete(name);
    else attributes.set(name, value);
  }
}

/** The fields of `/cart.js` that a cart is read from, among others that it has. */
function toCart(held: ReadonlyMap<string, number>, attributes: ReadonlyMap<string, string>): object {
  const items = [...held].map(([id, quantity]) => toItem(id, quantity));
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    token: 'hWN1MjA0MTQ',
    note: null,
    attributes: Object.fromEntries(attributes),
    original_total_price: count * PRICE,
    total_price: count * PRICE,
    total_discount: 0,
    item_count: count,
    items,
    requires_shipping: true,
    currency: 'EUR',
    cart_level_discount_applications: [],
  };
}

function toItem(
  id: string,
  quantity: number,
): { readonly quantity: number } & Readonly<Record<string, unknown>> {
  return {
    id: Number(id),
    key: `${id}:f00d`,
    variant_id: Number(id),
    product_id: Number(id) * 10,
    quantity,
    title: 'Gooseneck kettle - Black',
    price: PRICE,
    final_price: PRICE,
    line_price: PRICE * quantity,
    final_line_price: PRICE * quantity,
    url: `/products/kettle?variant=${id}`,
    options_with_values: [{ name: 'Colour', value: 'Black' }],
  };
}

function toRefusal(manner: ShopManner): ShopReply {
  const described = (description: string): ShopReply => ({
    status: 422,
    body: { status: 422, message: 'Cart Error', description },
  });
  if (manner === 'sold-out') return described("The product 'Gooseneck kettle' is already sold out.");
  if (manner === 'limit') return described('The maximum quantity of this item is already in your cart.');
  if (manner === 'login') return { status: 401, body: HTML_PAGE };
  if (manner === 'busy') return { status: 429, body: HTML_PAGE, headers: { 'retry-after': '2' } };
  return { status: manner === 'broken' ? 500 : 200, body: HTML_PAGE };
}
