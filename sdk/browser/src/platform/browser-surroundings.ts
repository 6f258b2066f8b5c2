import type { Surroundings } from './platform.ts';

/** The part of Shopify's storefront script that is read; a theme or an app may have left anything there. */
interface ShopifyWindow {
  readonly Shopify?: {
    readonly routes?: { readonly root?: unknown };
    readonly currency?: { readonly active?: unknown; readonly rate?: unknown };
  };
}

/** The real page around us. Reading it changes nothing. @internal */
export const SURROUNDINGS: Surroundings = {
  async whenParsed() {
    if (document.readyState !== 'loading') return;
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  },
  listJsonLd: () =>
    Array.from(
      document.querySelectorAll('script[type="application/ld+json"]'),
      (script) => script.textContent,
    ),
  readShopify() {
    // Every field is checked below.
    const { routes, currency } = (globalThis as ShopifyWindow).Shopify ?? {};
    const root = typeof routes?.root === 'string' && routes.root.startsWith('/') ? routes.root : '/';
    // At another rate the visitor sees converted prices, and what is asked for without cookies is not.
    const isOwn = Number(currency?.rate ?? 1) === 1;
    return { root, currency: isOwn && typeof currency?.active === 'string' ? currency.active : null };
  },
  readWordPressRoot: () =>
    document.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]')?.href ?? null,
  // Whoever reads it takes everything in it for unknown.
  globals: () => globalThis,
  observeDocument: (type, heard, { signal }) => document.addEventListener(type, heard, { signal }),
};
