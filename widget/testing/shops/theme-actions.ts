import type { CartPage } from '../../src/cart/cart-page.ts';

interface AjaxCart {
  readonly items: readonly {
    readonly variant_id: number;
    readonly product_id: number;
    readonly quantity: number;
  }[];
  readonly currency: string;
  readonly total_price: number;
}

/** The actions that a theme has made its own, over the shop's Ajax API, in the shapes of the Storefront API. */
export function createThemeActions(url: string, page: CartPage): object {
  const read = async (): Promise<object> =>
    toStorefrontCart((await (await fetch(`${url}cart.js`)).json()) as AjaxCart);
  const send = async (path: string, body: object, signal: AbortSignal | undefined): Promise<object> => {
    const response = await page.fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
    const complaint = await toComplaint(response);
    return { cart: await read(), userErrors: complaint === null ? [] : [complaint] };
  };
  const updateCart = async (
    { lines }: { readonly lines: readonly Line[] },
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<object> => {
    const [line] = lines;
    if (line?.merchandiseId !== undefined) {
      const id = Number(line.merchandiseId.split('/').at(-1));
      return send('cart/add.js', { items: [{ id, quantity: line.quantity }] }, signal);
    }
    const id = Number(line?.id?.split('/').at(-1));
    return send('cart/change.js', { id, quantity: line?.quantity }, signal);
  };
  return {
    updateCart: Object.assign(updateCart, { isDefault: () => false }),
    getCart: async () => ({ cart: await read() }),
    openCart: async () => undefined,
  };
}

interface Line {
  readonly merchandiseId?: string;
  readonly id?: string;
  readonly quantity: number;
}

/** What the Storefront API says of a line that the shop does not take. */
async function toComplaint(response: Response): Promise<object | null> {
  if (response.ok && response.headers.get('content-type')?.startsWith('application/json') === true)
    return null;
  const codes: Readonly<Record<number, string>> = {
    404: 'MERCHANDISE_NOT_APPLICABLE',
    401: 'LOGIN_REQUIRED',
    429: 'THROTTLED',
  };
  if (response.status !== 422)
    return { code: codes[response.status] ?? 'INVALID', message: 'Try again later.' };
  const { description } = (await response.json()) as { readonly description: string };
  const code = description.includes('sold out') ? 'MERCHANDISE_OUT_OF_STOCK' : 'MERCHANDISE_NOT_ENOUGH_STOCK';
  return { code, message: description };
}

function toStorefrontCart({ items, currency, total_price: total }: AjaxCart): object {
  const toAmount = (hundredths: number): object => ({
    amount: (hundredths / 100).toFixed(1),
    currencyCode: currency,
  });
  return {
    id: 'gid://shopify/Cart/hWN1MjA0MTQ',
    totalQuantity: items.reduce((sum, { quantity }) => sum + quantity, 0),
    cost: { totalAmount: toAmount(total) },
    lines: items.map(({ variant_id: variant, product_id: product, quantity }) => ({
      id: `gid://shopify/CartLine/${variant}`,
      quantity,
      merchandise: {
        id: `gid://shopify/ProductVariant/${variant}`,
        product: { id: `gid://shopify/Product/${product}` },
      },
      cost: {
        totalAmount: toAmount(
          (total /
            Math.max(
              1,
              items.reduce((sum, one) => sum + one.quantity, 0),
            )) *
            quantity,
        ),
      },
    })),
  };
}
