/** Words that name a kind of shop. @internal */
export const SHOP_WORDS = ['shopify', 'woocommerce', 'page'] as const;

/** One of them. @internal */
export type ShopWord = (typeof SHOP_WORDS)[number];

/** Whether a source names a kind of shop. @internal */
export function isShopWord(source: unknown): source is ShopWord {
  return SHOP_WORDS.some((word) => word === source);
}
