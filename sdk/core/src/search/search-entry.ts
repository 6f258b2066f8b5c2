import type { Catalog, Product } from '../catalog/catalog.ts';
import type { CatalogItem } from '../catalog/list-items.ts';

/** What an item can be found by, each text with how much it says of the item. @public */
export interface SearchEntry {
  readonly id: string;
  readonly texts: readonly (readonly [text: string, weight: number])[];
  /** Stock-keeping and trade numbers; a query that is one of them, dashes aside, finds the item first. */
  readonly codes: readonly string[];
  /** It repeats its one product, which is found by the same words: left out where goods are asked for as well. */
  readonly isEcho: boolean;
}

// Our choice, checked by `npm run bench search`: the title names the thing, brand and category place it, and what a
// clip shows is named less than the clip itself.
const TITLE = 1;
const BRAND = 0.9;
const CATEGORY = 0.7;
const CREATOR = 0.7;
const SHOWN = 0.6;

/**
 * Reads what each item of a catalogue can be found by; products, creators and shops are indexed once.
 *
 * @public
 */
export function createSearchEntryReader(catalog: Catalog): (item: CatalogItem) => SearchEntry {
  const products = new Map(catalog.products.map((product) => [product.id, product]));
  const names = new Map([...catalog.creators, ...catalog.shops].map(({ id, name }) => [id, name]));
  return (entry) => {
    if (entry.kind === 'product') return toProductEntry(entry.item);
    const { id, title, creatorId = '', shopId } = entry.item;
    const shown = listShown(entry, products);
    const [only] = shown;
    return {
      id,
      codes: [],
      isEcho: shown.length === 1 && only?.title === title,
      texts: [
        [title, TITLE],
        [names.get(creatorId) ?? '', CREATOR],
        [names.get(shopId) ?? '', CREATOR],
        ...shown.flatMap(toTexts).map(([text, weight]) => [text, weight * SHOWN] as const),
      ],
    };
  };
}

function toProductEntry(product: Product): SearchEntry {
  const { id, gtin = '', variants } = product;
  const codes = variants.flatMap(({ sku = '', gtin: own = '' }) => [sku, own]);
  return { id, texts: toTexts(product), codes: [id, gtin, ...codes], isEcho: false };
}

function toTexts({ title, brand = '', category, variants }: Product): SearchEntry['texts'] {
  const values = variants.flatMap(({ options }) => Object.values(options));
  return [
    [title, TITLE],
    [brand, BRAND],
    [category.join(' '), CATEGORY],
    [[...new Set(values)].join(' '), SHOWN],
  ];
}

function listShown(
  { kind, item }: Exclude<CatalogItem, { kind: 'product' }>,
  products: ReadonlyMap<string, Product>,
): readonly Product[] {
  const planned = kind === 'live' ? item.productIds : [];
  const ids = new Set([...planned, ...item.moments.map(({ productId }) => productId)]);
  return [...ids].flatMap((id) => products.get(id) ?? []);
}
