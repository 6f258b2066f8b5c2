export { createCallbackCart, type CallbackAnswer, type CallbackCartOptions } from './callback-cart.ts';
export { createBrowserCartPage, type CartGlobals, type CartPage } from './cart-page.ts';
export { createLinkCart, type LinkCartOptions } from './link-cart.ts';
export { createShopifyCart, type ShopifyCartOptions } from './shopify/shopify-cart.ts';
export { createWooCommerceCart, type WooCommerceCartOptions } from './woocommerce/woo-cart.ts';
