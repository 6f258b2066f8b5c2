/** Which of our carts a script tag takes; `null` where the page has no shop that one of them knows. */
export type CartName = 'shopify' | 'woocommerce' | 'link';

const NAMES: readonly CartName[] = ['shopify', 'woocommerce', 'link'];

/**
 * Reads `data-cart`. `auto` goes by `data-source`, and else by what the page has: Shopify's global, or the settings and the
 * class that WooCommerce leaves in its pages.
 *
 * @param page - the page's `window`.
 */
export function findCart(
  { cart = 'auto', source = '' }: Readonly<Record<string, string | undefined>>,
  page: Pick<Window, 'document'>,
): CartName | null {
  if (isCartName(cart)) return cart;
  if (cart === 'none') return null;
  if (cart !== 'auto') console.warn(`data-cart="${cart}" is none of auto, none, ${NAMES.join(', ')}.`);
  if (source === 'shopify' || 'Shopify' in page) return 'shopify';
  return source === 'woocommerce' || hasWooCommerce(page) ? 'woocommerce' : null;
}

function isCartName(text: string): text is CartName {
  return (NAMES as readonly string[]).includes(text);
}

function hasWooCommerce(page: Pick<Window, 'document'>): boolean {
  if ('wc_add_to_cart_params' in page || 'wcSettings' in page) return true;
  return page.document.querySelector('body.woocommerce, body.woocommerce-js') !== null;
}
