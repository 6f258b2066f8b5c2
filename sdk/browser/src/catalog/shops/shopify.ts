import { fail, type ParsedCatalog, type Result } from '@curio/core';
import { readShopifyProduct, readShopifyProducts } from '@curio/core/readers/page';
import type { ProductCheck } from '../../curio.ts';
import type { Surroundings } from '../../platform/platform.ts';
import { askFresh, toUnconfirmed, type FreshQuestion } from '../fresh/fresh-question.ts';
import type { CatalogSource } from '../load-catalog.ts';
import { readJson, readPages } from './read-pages.ts';
import { refreshProduct } from './refresh-product.ts';

/** The most that one page of `/products.json` takes. Source: Shopify's storefront. */
const PAGE_SIZE = 250;

/**
 * Reads the page's own Shopify shop: `/products.json`, without cookies, and so in the shop's own currency.
 *
 * That is what the site says it is, or what the shop's page says where it converts nothing, or else that of an empty
 * cart asked for without cookies as well.
 *
 * @internal
 */
export async function readShopify(source: CatalogSource): Promise<Result<ParsedCatalog>> {
  const { surroundings } = await source.services();
  const baseUrl = toShopUrl(surroundings, source.baseUrl);
  const pages = await readPages(
    {
      toUrl: (page) => new URL(`products.json?limit=${PAGE_SIZE}&page=${page}`, baseUrl).href,
      pageSize: PAGE_SIZE,
      count: countProducts,
    },
    source,
  );
  if (!pages.ok) return pages;
  const currency = source.currency ?? surroundings.readShopify().currency ?? (await askCart(baseUrl, source));
  if (currency === null)
    return fail('feed-unreadable', 'The shop does not say its currency: set data-currency.', baseUrl);
  return readShopifyProducts(pages.value, { baseUrl, currency: currency.toUpperCase() });
}

/** Asks a Shopify shop for one product, by the address of its page. @internal */
export async function checkShopify(question: FreshQuestion): Promise<ProductCheck> {
  const { known, loaded, clock } = question;
  if (known.url === undefined) return toUnconfirmed('unsupported', loaded);
  const answer = await askFresh(`${known.url}.js`, question);
  if (answer === 'gone') return { state: 'gone' };
  const { currency } = known.price;
  const fresh = readShopifyProduct(answer, { baseUrl: known.url, currency, shopId: known.shopId });
  if (fresh?.id !== known.id) return toUnconfirmed('unreachable', loaded);
  return { state: 'confirmed', product: refreshProduct(known, fresh), asOfMs: clock.nowMs() };
}

/** With the language's path, where the shop has one: prices and texts are of that market. */
function toShopUrl(surroundings: Surroundings, baseUrl: string): string {
  return new URL(surroundings.readShopify().root, baseUrl).href;
}

function countProducts(answer: unknown): number | null {
  const { products }: { readonly products?: unknown } = Object(answer);
  return Array.isArray(products) ? products.length : null;
}

async function askCart(baseUrl: string, source: CatalogSource): Promise<string | null> {
  const cart = await readJson(new URL('cart.js', baseUrl).href, source);
  const { currency }: { readonly currency?: unknown } = Object(cart.ok ? cart.value : null);
  return typeof currency === 'string' ? currency : null;
}
