import type { ItemText } from '../interest/encode-item.ts';
import type { Catalog, Product } from './catalog.ts';
import type { CatalogItem } from './list-items.ts';

/**
 * What the item encoder reads of an item.
 *
 * A clip or room speaks through its own title and its products': the category most of them share (the first of
 * those on a tie), the brand if all share it, their titles and descriptions as description. A clip that only
 * repeats its one product's title has exactly that product's text, and so the same vector.
 *
 * @param catalog - where the products of a clip or room are looked up; those it lacks are left out.
 * @public
 */
export function toItemText(catalog: Catalog, item: CatalogItem): ItemText {
  return createItemTextReader(catalog)(item);
}

/**
 * {@link toItemText} for many items of one catalogue: products are indexed once, so that n items cost n look-ups.
 *
 * @public
 */
export function createItemTextReader(catalog: Catalog): (item: CatalogItem) => ItemText {
  const products = new Map(catalog.products.map((product) => [product.id, product]));
  return (entry) => {
    if (entry.kind === 'product') return toProductText(entry.item);
    const shown = listProductIds(entry).flatMap((id) => products.get(id) ?? []);
    return toContentText(entry.item.title, shown);
  };
}

function listProductIds(entry: Exclude<CatalogItem, { kind: 'product' }>): readonly string[] {
  const fromMoments = entry.item.moments.map((moment) => moment.productId);
  return [...new Set(entry.kind === 'live' ? [...entry.item.productIds, ...fromMoments] : fromMoments)];
}

function toProductText({ title, category, brand, description }: Product): ItemText {
  return {
    title,
    category,
    ...(brand === undefined ? {} : { brand }),
    ...(description === undefined ? {} : { description }),
  };
}

function toContentText(title: string, products: readonly Product[]): ItemText {
  const [first] = products;
  if (first === undefined) return { title, category: [] };
  if (products.length === 1 && first.title === title) return toProductText(first);
  const brand = products.every((product) => product.brand === first.brand) ? first.brand : undefined;
  return {
    title,
    category: toMainCategory(products),
    ...(brand === undefined ? {} : { brand }),
    description: products
      .map((product) => [product.title, product.description].filter(Boolean).join('. '))
      .join('. '),
  };
}

function toMainCategory(products: readonly Product[]): readonly string[] {
  const counts = new Map<string, { readonly category: readonly string[]; count: number }>();
  for (const { category } of products) {
    const key = JSON.stringify(category);
    const entry = counts.get(key) ?? { category, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  // Sorting is stable: on a tie the category met first stays first.
  return [...counts.values()].toSorted((left, right) => right.count - left.count)[0]?.category ?? [];
}
