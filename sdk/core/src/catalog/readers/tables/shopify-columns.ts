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

/** Columns that a catalogue has no field for, whatever year the export is of. */
const UNMISSED =
  /^(?:title|vendor|type|tags|status|image (?:position|alt text)|option\d .*|gift card|seo (?:title|description)|google shopping \/ .*|collection|cost per item|(?:variant )?(?:grams|weight unit|tax code|taxable|requires shipping|fulfillment service)|charge tax|weight (?:value \(grams\)|unit for display)|.*\((?:product|variant)\.metafields\..*\))$/u;

/** What a market has of its own. @see Shopify Help Center, "International CSV columns". */
const OF_MARKET = /^(?:included|price|compare[ -]at[ -]price) \/ /u;

/** Why a column is not read; `null` where it is, or where a catalogue has no field for it. @internal */
export function findUnreadShopify(column: string): string | null {
  const isRead = Object.values(SHOPIFY_COLUMNS).some((names) => names.includes(column));
  if (column === '' || isRead || UNMISSED.test(column)) return null;
  if (OF_MARKET.test(column))
    return 'a market has that of its own, and a catalogue has the prices of the shop alone';
  return /^(?:variant )?unit price\b/u.test(column)
    ? 'a catalogue has no price by weight or volume'
    : 'no column of Shopify is known by that name';
}

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
