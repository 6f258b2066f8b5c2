import type { Variant } from '../../catalog.ts';
import { cellOf } from './export-row.ts';
import type { TableRow } from './parse-table.ts';

type ColumnName =
  | 'handle'
  | 'description'
  | 'published'
  | 'category'
  | 'price'
  | 'priceBefore'
  | 'sku'
  | 'barcode'
  | 'picture'
  | 'variantPicture'
  | 'tracker'
  | 'quantity'
  | 'policy';

/** Names of a column, any of which may be there. @internal */
export type ShopifyColumns = Readonly<Record<ColumnName, readonly string[]>>;

/**
 * Columns of Shopify's product export, in lower case; each with the name of before 2025 and the one of since.
 *
 * @see Shopify Help Center, "Product CSV file format".
 * @internal
 */
export const SHOPIFY_COLUMNS: ShopifyColumns = {
  handle: ['handle', 'url handle'],
  description: ['body (html)', 'description'],
  published: ['published', 'published on online store'],
  category: ['product category', 'google shopping / google product category'],
  price: ['variant price', 'price'],
  priceBefore: ['variant compare at price', 'compare-at price'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  picture: ['image src', 'product image url'],
  variantPicture: ['variant image', 'variant image url'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
};

/** The columns of the three options: what it is called, and what this variant has of it. @internal */
export const SHOPIFY_OPTIONS: readonly { readonly name: string; readonly value: string }[] = [1, 2, 3].map(
  (number) => ({ name: `option${number} name`, value: `option${number} value` }),
);

/** What still sells at 0: the older column's word, and the newer one's. */
const SELLS_ON: ReadonlySet<string> = new Set(['continue', 'true']);

/**
 * Whether a variant can be bought. Stock that nobody counts does not run out; a shop with several locations exports no
 * quantity, and then the variant counts as in stock, as a sheet asks the shop again when it opens.
 *
 * @internal
 */
export function toShopifyStock(row: TableRow): Pick<Variant, 'availability' | 'stock'> {
  const written = cellOf(row, SHOPIFY_COLUMNS.quantity);
  const quantity = Number(written);
  const isCounted = cellOf(row, SHOPIFY_COLUMNS.tracker) !== '';
  if (!isCounted || !/^-?\d{1,9}$/u.test(written)) return { availability: 'in-stock' };
  if (quantity > 0) return { availability: 'in-stock', stock: quantity };
  const sellsOn = SELLS_ON.has(cellOf(row, SHOPIFY_COLUMNS.policy).toLowerCase());
  return sellsOn ? { availability: 'backorder' } : { availability: 'out-of-stock', stock: 0 };
}
