import type { CartAdapter } from '@curio/core';
import { describeCartContract, type CartFixture } from '../../testing/cart-contract.ts';
import { createCartPage, type TestCartPage } from '../../testing/shops/create-cart-page.ts';
import { startLoopbackShop, type LoopbackShop } from '../../testing/shops/loopback-shop.ts';
import { SHOPIFY_DIALECT } from '../../testing/shops/shopify-shop.ts';
import { createThemeActions } from '../../testing/shops/theme-actions.ts';
import { OPEN_WOO_DIALECT } from '../../testing/shops/woo-shop.ts';
import { createCallbackCart } from './callback-cart.ts';
import { createShopifyCart } from './shopify/shopify-cart.ts';
import { createWooCommerceCart } from './woocommerce/woo-cart.ts';

describeCartContract('Shopify, by its Ajax API', async () => {
  const shop = await startLoopbackShop(SHOPIFY_DIALECT);
  return startOver(shop, {
    globals: {},
    cookie: 'cart=hWN1MjA0MTQ',
    create: (page) => createShopifyCart({ page }),
    themeRequest: 'cart/add.js',
  });
});

describeCartContract('Shopify, by the actions of its theme', async () => {
  const shop = await startLoopbackShop(SHOPIFY_DIALECT);
  const globals = { Shopify: { routes: { root: '/' }, actions: {} } };
  const fixture = startOver(shop, {
    globals,
    cookie: 'cart=hWN1MjA0MTQ',
    create: (page) => {
      globals.Shopify.actions = createThemeActions(shop.url, page);
      return createShopifyCart({ page });
    },
    themeRequest: 'cart/add.js',
  });
  return fixture;
});

describeCartContract('WooCommerce, by its Store API', async () => {
  const shop = await startLoopbackShop(OPEN_WOO_DIALECT);
  return startOver(shop, {
    globals: {},
    cookie: 'woocommerce_items_in_cart=1',
    create: (page) => createWooCommerceCart({ page }),
    themeRequest: '?wc-ajax=add_to_cart',
  });
});

describeCartContract('a site\u2019s own functions', async () => {
  const shop = await startLoopbackShop(SHOPIFY_DIALECT);
  let tell: () => void = () => undefined;
  return startOver(shop, {
    globals: {},
    cookie: '',
    create: (page) => {
      const inner = createShopifyCart({ page });
      return createCallbackCart({
        add: async (request, options) => inner.add(request, options),
        read: (options) => inner.read(options),
        change: async (id, quantity, options) => inner.change?.(id, quantity, options) ?? 'other',
        checkout: async ({ variantId }) => `${shop.url}pay/${variantId}`,
        observe(changed, options) {
          tell = () =>
            void inner.read(options).then((outcome) => (outcome.ok ? changed(outcome.cart) : undefined));
        },
      });
    },
    themeRequest: 'cart/add.js',
    told: () => tell(),
  });
});

function startOver(
  shop: LoopbackShop,
  scene: {
    readonly globals: object;
    readonly cookie: string;
    readonly themeRequest: string;
    readonly create: (page: TestCartPage) => CartAdapter;
    readonly told?: () => void;
  },
): CartFixture {
  let isOffline = false;
  const page = createCartPage({
    baseUrl: shop.url,
    globals: scene.globals,
    cookies: () => (shop.held.size > 0 ? scene.cookie : ''),
    isOffline: () => isOffline,
  });
  return {
    shop,
    adapter: scene.create(page),
    async addByTheme(variantId) {
      shop.held.set(variantId, (shop.held.get(variantId) ?? 0) + 1);
      // The page's record of requests holds ours as well, in the order in which they end.
      for (const request of shop.requests) if (request.startsWith('POST')) page.finishRequest(request);
      page.finishRequest(`${shop.url}${scene.themeRequest}`);
      scene.told?.();
    },
    setOffline(next) {
      isOffline = next;
    },
  };
}
