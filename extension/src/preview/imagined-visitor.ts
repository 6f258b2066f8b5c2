import type { Catalog, Product } from '@curio/core';

/** Three acts are enough for the model to see a taste, and few enough to be a person's first minute. */
const MOST_ACTS = 3;

/** The categories of what can be bought, from broad to narrow in one text, e.g. `Kitchen / Coffee`. */
export function listCategories(catalog: Catalog): readonly string[] {
  const names = catalog.products.filter(isBuyable).map(toCategoryName);
  return [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b));
}

/** The products that somebody who likes a category has opened: its most popular ones. */
export function chooseOpened(catalog: Catalog, category: string): readonly Product[] {
  return catalog.products
    .filter((product) => isBuyable(product) && toCategoryName(product) === category)
    .toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ACTS);
}

function toCategoryName({ category }: Product): string {
  return category.join(' / ');
}

function isBuyable({ availability }: Product): boolean {
  return availability === 'in-stock' || availability === 'preorder' || availability === 'backorder';
}
