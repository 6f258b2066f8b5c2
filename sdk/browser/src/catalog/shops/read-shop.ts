import { fail, type ParsedCatalog, type Result } from '@curio/core';
import type { CatalogSource } from '../load-catalog.ts';
import { isShopWord, SHOP_WORDS, type ShopWord } from './shop-word.ts';

/** Reads the list of products of the page's own shop. @internal */
export type ShopReader = (source: CatalogSource) => Promise<Result<ParsedCatalog>>;

/** One module a kind of shop, as a page has only one. */
const READERS: Readonly<Record<ShopWord, () => Promise<ShopReader>>> = {
  shopify: async () => (await import('./shopify.ts')).readShopify,
  woocommerce: async () => (await import('./woocommerce.ts')).readWooCommerce,
  page: async () => (await import('./schema-page.ts')).readPage,
};

/** Reads the page's own shop, whose kind the source names. @internal */
export async function readShop(word: string, source: CatalogSource): Promise<Result<ParsedCatalog>> {
  if (!isShopWord(word)) {
    return fail(
      'catalog-unreachable',
      `"${word}" is no address, and none of ${SHOP_WORDS.join(', ')}.`,
      word,
    );
  }
  const read = await READERS[word]();
  return read(source);
}
