import { toCandidates, type Product } from '@curio/core';
import { createView } from '../create-view.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import { withdrawItems } from '../withdraw-items.ts';

/** What became of items since the catalogue was read; ids that are not in its view count for nothing. @internal */
export interface CatalogChange {
  /** As they are now; they take the place of those with the same ids. */
  readonly products?: readonly Product[];
  /** Ids of items of any kind that may no longer be shown. */
  readonly withdrawn?: readonly string[];
}

/**
 * Writes a change into the catalogue in use: the view is another one then, and the candidates of ranking are up to date
 * in their old order.
 *
 * @returns whether anything was news.
 * @internal
 */
export function changeCatalog(
  loaded: LoadedCatalog,
  { products = [], withdrawn = [] }: CatalogChange,
): boolean {
  const { view } = loaded;
  const gone = withdrawn.filter((id) => view.find(id) !== null);
  const newer = new Map(
    products.filter((product) => isNews(view.product(product.id), product)).map((entry) => [entry.id, entry]),
  );
  if (gone.length + newer.size === 0) return false;
  const { catalog } = view;
  const renewed = { ...catalog, products: catalog.products.map((entry) => newer.get(entry.id) ?? entry) };
  const changed = withdrawItems(renewed, gone);
  const candidates = new Map(toCandidates(changed).map((candidate) => [candidate.id, candidate]));
  loaded.view = createView(changed);
  for (const [id, before] of loaded.candidates)
    loaded.candidates.set(id, candidates.get(id) ?? { ...before, isBuyable: false });
  return true;
}

function isNews(before: Product | null, now: Product): boolean {
  return before !== null && JSON.stringify(before) !== JSON.stringify(now);
}
